import type { RequirementProgress } from '~/domain/coaching/requirement';
import type { Module } from '~/domain/content/module';
import type { EmployeeId, InteractionId, LessonId, ModuleId } from '~/domain/ids';
import { moduleProgress, type ModuleDone, type ModuleProgress } from '~/domain/progress/module-progress';
import { wayThrough } from '~/domain/progress/only-what-changed';
import { listObservations, type Observation } from '~db/queries/observations';
import { listAttemptGrants } from '~db/queries/attempt-grants';
import { listAttemptMarks, type AttemptMark } from '~db/queries/quiz-attempts';
import { listRunsOfStudies, type Run } from '~db/queries/scenario-runs';
import {
  listCompletedLessons,
  listInteractions,
  listLessonPlaces,
  listStudies,
  type LessonPlace,
  type StoredInteraction,
  type Study,
} from '~db/queries/studies';
import { observationsTowards } from '../coaching/observations-towards.server';
import type { Deps } from '../deps.server';
import { marksAsTheyStand } from '../quiz/as-it-stands.server';
import { getEditionModule } from './load-edition.server';

/** Everything that one learner has done of one module in the present study, on its pinned edition. */
export interface StudyRecord {
  study: Study;
  module: Module;
  done: ModuleDone;
  progress: ModuleProgress;
  /** From the first to the latest, as they stand now. */
  attempts: readonly AttemptMark[];
  /** Attempts granted beyond the module's limit. */
  granted: number;
  /** Every run of its scenarios, ended or not. */
  runs: readonly Run[];
  /** How far the observations that the module asks for are made; none where it asks for none. */
  observations: RequirementProgress<Observation>;
  interactions: readonly StoredInteraction[];
  /** The one last seen stands last. */
  places: readonly LessonPlace[];
}

/** The present study of each module that this learner has begun; six statements, however many there are, and one more each where a quiz was attempted and where a module asks for observations. */
export async function loadStudyRecords(deps: Deps, employeeId: EmployeeId): Promise<Map<ModuleId, StudyRecord>> {
  const latest = new Map((await listStudies(deps.db, employeeId)).map((study) => [study.moduleId, study]));
  const studies = [...latest.values()];
  const records = await recordsOf(deps, studies);
  return new Map(records.map((record) => [record.study.moduleId, record]));
}

export async function loadStudyRecord(deps: Deps, study: Study): Promise<StudyRecord> {
  const [record] = await recordsOf(deps, [study]);
  if (!record) throw new Error(`No record of study ${study.id}`);
  return record;
}

async function recordsOf(deps: Deps, studies: readonly Study[]): Promise<StudyRecord[]> {
  const ids = studies.map((study) => study.id);
  const [completions, interactions, places, attempts, runs] = [
    await listCompletedLessons(deps.db, ids),
    await listInteractions(deps.db, ids),
    await listLessonPlaces(deps.db, ids),
    await marksAsTheyStand(deps, deps.db, await listAttemptMarks(deps.db, ids)),
    await listRunsOfStudies(deps.db, ids),
  ];
  // More attempts are granted to whoever has used some.
  const grants = await listAttemptGrants(deps.db, [...new Set(attempts.map((attempt) => attempt.studyId))]);
  const modules = await Promise.all(studies.map((study) => getEditionModule(deps, study.editionId)));
  const observed = await observedIn(deps, studies, modules);
  return studies.flatMap((study, index) => {
    const of = <Row extends { studyId: string }>(rows: readonly Row[]) => rows.filter((row) => row.studyId === study.id);
    const module = modules[index];
    if (!module) return [];
    const observations = observationsTowards(deps, study, module, observed);
    const done: ModuleDone = {
      completedLessons: new Set(of(completions).map((completion) => completion.lessonId)),
      doneInteractions: byLesson(of(interactions)),
      quizPassed: of(attempts).some((attempt) => attempt.submission?.passed),
      observations: { counted: observations.counted.length, fulfilled: observations.fulfilled },
      passedScenarios: new Set(of(runs).flatMap((run) => (run.ending?.passed ? [run.scenarioId] : []))),
    };
    return {
      ...{ study, module, done, attempts: of(attempts) },
      progress: moduleProgress(wayThrough(module, study.campaign?.again), done),
      ...{ runs: of(runs), granted: of(grants).length, observations },
      interactions: of(interactions),
      places: of(places),
    };
  });
}

function observedIn(deps: Deps, studies: readonly Study[], modules: readonly Module[]): Promise<Observation[]> {
  const askedFor = studies.filter((_, index) => modules[index]?.observations);
  return listObservations(deps.db, [...new Set(askedFor.map((study) => study.employeeId))]);
}

function byLesson(interactions: readonly StoredInteraction[]): Map<LessonId, Set<InteractionId>> {
  const lessons = new Map<LessonId, Set<InteractionId>>();
  for (const { lessonId, interactionId } of interactions) {
    const done = lessons.get(lessonId) ?? new Set();
    lessons.set(lessonId, done.add(interactionId));
  }
  return lessons;
}
