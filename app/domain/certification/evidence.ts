import { z } from 'zod';
import { calendarDate } from '../calendar/calendar';
import {
  attemptId,
  campaignId,
  certificationId,
  courseId,
  editionId,
  employeeId,
  lessonId,
  moduleId,
  observationId,
  runId,
  scenarioId,
  scorecardId,
} from '../ids';

const instant = z.iso.datetime();

/** One contact on the job that was observed and signed by both. The observer's name as it was then. */
const observationEvidence = z.object({
  observationId,
  scorecardId,
  scorecardEditionId: editionId,
  observerId: employeeId,
  observerName: z.string(),
  observedOn: calendarDate,
  points: z.int(),
  maxPoints: z.int(),
  signedAt: instant,
  acknowledgedAt: instant,
});

/** What a module certification rests on: lessons completed, the attempt and the runs that passed, observations met. */
const moduleEvidence = z.object({
  kind: z.literal('module'),
  lessons: z.array(z.object({ lessonId, completedAt: instant })),
  quiz: z.object({ attemptId, attemptNumber: z.int(), submittedAt: instant, passPercent: z.int() }),
  // Certifications from before there were scenarios have none.
  scenarios: z.array(z.object({ scenarioId, runId, runNumber: z.int(), endedAt: instant })).default([]),
  // Absent, not empty, where a module asks for none: the register's hashes rest on what is there.
  observations: z.array(observationEvidence).optional(),
  /** Only what changed was done again; what is missing above, and the quiz unless it was asked for, rests on that certification. */
  onlyChanges: z
    .object({ campaignId, carriedFrom: z.object({ certificationId, number: z.string(), editionLabel: z.string() }) })
    .optional(),
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
