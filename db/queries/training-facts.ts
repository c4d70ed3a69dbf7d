import type { CalendarDate } from '~/domain/calendar/calendar';
import type { LatestEvent } from '~/domain/certification/status';
import type {
  AssignmentId,
  CertificationId,
  EditionId,
  EmployeeId,
  InteractionId,
  LessonId,
  ModuleId,
  ScenarioId,
  StudyId,
} from '~/domain/ids';
import type { AssignedFacts, HeldFacts, ModuleFacts, StudyFacts, TriedFacts } from '~/domain/team/module-facts';
import type { Db } from '../database';
import { campaignOf } from './studies';
import { idsOfChosen, type PeopleChoice } from './chosen-people';

/** By person, then by module. A person or a module without anything on record is not in it. */
export type TrainingFacts = ReadonlyMap<EmployeeId, ReadonlyMap<ModuleId, ModuleFacts>>;

/**
 * What assignmentStatus, certificationStatus and moduleProgress need of all these people at once: nine statements,
 * however many people and modules there are. `modules` narrows to these modules.
 */
export async function listTrainingFacts(db: Db, choice: PeopleChoice, modules?: readonly ModuleId[]): Promise<TrainingFacts> {
  const facts = new Map<EmployeeId, Map<ModuleId, Collected>>();
  const about: About = { db, choice, modules };
  const at = (employee: string, module: string) => collectedAt(facts, employee as EmployeeId, module as ModuleId);
  for (const [row, assigned] of await listAssigned(about)) at(row.employee_id, row.module_id).assignments.push(assigned);
  for (const [row, held] of await listHeld(about)) at(row.employee_id, row.subject_id).certifications.push(held);
  // In the order of their numbers, so that the latest stays.
  for (const [row, study] of await listUnfinishedStudies(about)) at(row.employee_id, row.module_id).study = study;
  return facts;
}

interface About {
  db: Db;
  choice: PeopleChoice;
  modules: readonly ModuleId[] | undefined;
}

interface Collected {
  assignments: AssignedFacts[];
  certifications: HeldFacts[];
  study: StudyFacts | null;
}

function collectedAt(facts: Map<EmployeeId, Map<ModuleId, Collected>>, employee: EmployeeId, module: ModuleId): Collected {
  let own = facts.get(employee);
  if (!own) facts.set(employee, (own = new Map()));
  let collected = own.get(module);
  if (!collected) own.set(module, (collected = { assignments: [], certifications: [], study: null }));
  return collected;
}

async function listAssigned({ db, choice, modules }: About) {
  let query = db
    .selectFrom('assignment')
    .select(['id', 'employee_id', 'module_id', 'origin', 'assigned_at', 'due_on', 'excused_at', 'excused_until', 'withdrawn_at'])
    .where('employee_id', 'in', idsOfChosen(db, choice));
  if (modules) query = query.where('module_id', 'in', modules);
  const rows = await query.orderBy('number').execute();
  return rows.map((row) => {
    const assigned: AssignedFacts = {
      id: row.id as AssignmentId,
      origin: row.origin,
      assignedAt: new Date(row.assigned_at),
      dueOn: row.due_on as CalendarDate,
      excused: row.excused_at === null ? null : { until: row.excused_until as CalendarDate | null },
      withdrawnAt: row.withdrawn_at === null ? null : new Date(row.withdrawn_at),
    };
    return [row, assigned] as const;
  });
}

async function listHeld(about: About) {
  const rows = await registerOf(about).execute();
  const events = await listLatestEvents(about);
  const renewals = new Map(rows.flatMap((row) => (row.renews_id === null ? [] : [[row.renews_id, row.id]])));
  return rows.map((row) => {
    const renewalId = renewals.get(row.id);
    const held: HeldFacts = {
      id: row.id as CertificationId,
      number: row.number,
      verificationCode: row.verification_code,
      editionLabel: row.edition_label,
      earnedAt: new Date(row.earned_at),
      issuedOn: row.issued_on as CalendarDate,
      expiresOn: row.expires_on as CalendarDate | null,
      points: row.points,
      maxPoints: row.max_points,
      latestEvent: events.get(row.id) ?? null,
      renewal: renewalId === undefined ? null : { latestEvent: events.get(renewalId) ?? null },
    };
    return [row, held] as const;
  });
}

function registerOf({ db, choice, modules }: About) {
  const query = db
    .selectFrom('certification')
    .select(['id', 'employee_id', 'subject_id', 'earned_at', 'issued_on', 'expires_on', 'points', 'max_points', 'renews_id'])
    .select(['number', 'verification_code', 'edition_label'])
    .where('kind', '=', 'module')
    .where('employee_id', 'in', idsOfChosen(db, choice))
    .orderBy('earned_at', 'desc')
    .orderBy('number', 'desc');
  return modules ? query.where('subject_id', 'in', modules) : query;
}

/** Revocations are few, so they are asked for by themselves; the latest of a certification wins. */
async function listLatestEvents({ db, choice }: About): Promise<Map<string, LatestEvent>> {
  const rows = await db
    .selectFrom('certification_event as event')
    .innerJoin('certification', 'certification.id', 'event.certification_id')
    .select(['event.certification_id', 'event.kind', 'event.happened_at'])
    .where('certification.employee_id', 'in', idsOfChosen(db, choice))
    .orderBy('event.happened_at')
    .orderBy('event.id')
    .execute();
  return new Map(rows.map((row) => [row.certification_id, { kind: row.kind, happenedAt: new Date(row.happened_at) }]));
}

/** The studies that earned no certification yet: the others have nothing left to be known. */
function unfinished({ db, choice, modules }: About) {
  const query = db
    .selectFrom('study')
    .where('study.employee_id', 'in', idsOfChosen(db, choice))
    .where((where) =>
      where.not(where.exists(where.selectFrom('certification as earned').select('earned.id').whereRef('earned.study_id', '=', 'study.id'))),
    );
  return modules ? query.where('study.module_id', 'in', modules) : query;
}

async function listUnfinishedStudies(about: About) {
  const rows = await unfinished(about)
    .select(['study.id', 'study.employee_id', 'study.module_id', 'study.edition_id', 'study.begun_at', 'study.campaign_id', 'study.again'])
    .orderBy('study.number')
    .execute();
  const lessons = grouped(await listLessons(about), (row) => row.lesson_id as LessonId);
  const interactions = groupedInteractions(await listInteractions(about));
  const attempts = grouped(await listTried(about), toTried);
  const scenarios = grouped(await listPassedScenarios(about), (row) => row.scenario_id as ScenarioId);
  const grants = grouped(await listGrants(about), (row) => row.id);
  return rows.map((row) => {
    const study: StudyFacts = {
      id: row.id as StudyId,
      editionId: row.edition_id as EditionId,
      begunAt: new Date(row.begun_at),
      again: campaignOf(row)?.again,
      completedLessons: new Set(lessons.get(row.id)),
      doneInteractions: interactions.get(row.id) ?? new Map(),
      passedScenarios: new Set(scenarios.get(row.id)),
      attempts: attempts.get(row.id) ?? [],
      granted: grants.get(row.id)?.length ?? 0,
    };
    return [row, study] as const;
  });
}

function listLessons(about: About) {
  return unfinished(about)
    .innerJoin('lesson_completion as lesson', 'lesson.study_id', 'study.id')
    .select(['lesson.study_id', 'lesson.lesson_id'])
    .execute();
}

/** Only the names of the pieces, and only where no lesson is complete; what somebody wrote in them stays where it is. */
function listInteractions(about: About) {
  return unfinished(about)
    .innerJoin('interaction', 'interaction.study_id', 'study.id')
    .select(['interaction.study_id', 'interaction.lesson_id', 'interaction.interaction_id'])
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('lesson_completion as lesson').select('lesson.lesson_id').whereRef('lesson.study_id', '=', 'study.id'),
        ),
      ),
    )
    .execute();
}

function listTried(about: About) {
  return unfinished(about)
    .innerJoin('quiz_attempt as attempt', 'attempt.study_id', 'study.id')
    .leftJoin('quiz_submission as submission', 'submission.attempt_id', 'attempt.id')
    .select(['attempt.study_id', 'attempt.started_at', 'submission.points', 'submission.max_points', 'submission.passed'])
    .orderBy('attempt.number')
    .execute();
}

function toTried(row: Awaited<ReturnType<typeof listTried>>[number]): TriedFacts {
  const { points, max_points: maxPoints, passed } = row;
  const isSubmitted = points !== null && maxPoints !== null;
  return { startedAt: new Date(row.started_at), submission: isSubmitted ? { points, maxPoints, passed: passed === 1 } : null };
}

function listPassedScenarios(about: About) {
  return unfinished(about)
    .innerJoin('scenario_run as run', 'run.study_id', 'study.id')
    .innerJoin('scenario_ending as ending', 'ending.run_id', 'run.id')
    .select(['run.study_id', 'run.scenario_id'])
    .where('ending.passed', '=', 1)
    .execute();
}

function listGrants(about: About) {
  return unfinished(about)
    .innerJoin('attempt_grant as grant_of', 'grant_of.study_id', 'study.id')
    .select(['grant_of.study_id', 'grant_of.id'])
    .execute();
}

function grouped<Row extends { study_id: string }, Value>(rows: readonly Row[], toValue: (row: Row) => Value): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.study_id);
    if (group) group.push(toValue(row));
    else groups.set(row.study_id, [toValue(row)]);
  }
  return groups;
}

type InteractionRow = Awaited<ReturnType<typeof listInteractions>>[number];

function groupedInteractions(rows: readonly InteractionRow[]): Map<string, Map<LessonId, Set<InteractionId>>> {
  const studies = new Map<string, Map<LessonId, Set<InteractionId>>>();
  for (const row of rows) {
    const lessons = studies.get(row.study_id) ?? new Map<LessonId, Set<InteractionId>>();
    studies.set(row.study_id, lessons);
    const lesson = row.lesson_id as LessonId;
    lessons.set(lesson, (lessons.get(lesson) ?? new Set()).add(row.interaction_id as InteractionId));
  }
  return studies;
}
