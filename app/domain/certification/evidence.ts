import { z } from 'zod';
import { attemptId, certificationId, courseId, lessonId, moduleId, runId, scenarioId } from '../ids';

const instant = z.iso.datetime();

/** What a module certification rests on: the lessons that were completed, the attempt and the runs that passed. */
const moduleEvidence = z.object({
  kind: z.literal('module'),
  lessons: z.array(z.object({ lessonId, completedAt: instant })),
  quiz: z.object({ attemptId, attemptNumber: z.int(), submittedAt: instant, passPercent: z.int() }),
  // Certifications from before there were scenarios have none.
  scenarios: z.array(z.object({ scenarioId, runId, runNumber: z.int(), endedAt: instant })).default([]),
});

/** What a course certification rests on: the certifications of its modules. */
const courseEvidence = z.object({
  kind: z.literal('course'),
  courseId,
  modules: z.array(z.object({ moduleId, certificationId, number: z.string(), title: z.string(), editionLabel: z.string() })),
});

/** What was earned elsewhere rests on a document that HR has seen. */
const importedEvidence = z.object({ kind: z.literal('imported'), documentReference: z.string(), issuer: z.string() });

/** The JSON in the register's column `evidence`. */
export const evidence = z.discriminatedUnion('kind', [moduleEvidence, courseEvidence, importedEvidence]);
export type Evidence = z.infer<typeof evidence>;
export type ModuleEvidence = z.infer<typeof moduleEvidence>;
export type CourseEvidence = z.infer<typeof courseEvidence>;
