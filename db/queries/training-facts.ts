import { sql } from 'kysely';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { LatestEvent } from '~/domain/certification/status';
import type { AssignmentId, CertificationId, EditionId, EmployeeId, InteractionId, LessonId, ModuleId, ScenarioId } from '~/domain/ids';
import type { AssignedFacts, HeldFacts, ModuleFacts, StudyFacts, SubmittedFacts } from '~/domain/team/module-facts';
import type { Db } from '../database';
import { campaignOf } from './studies';
import { idsOfChosen, type PeopleChoice } from './chosen-people';

/** By person, then by module. A person or a module without anything on record is not in it. */
export type TrainingFacts = ReadonlyMap<EmployeeId, ReadonlyMap<ModuleId, ModuleFacts>>;

/**
 * What assignmentStatus, certificationStatus and moduleProgress need of all these people at once: three statements,
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
  const events = new Map(rows.map((row) => [row.id, latestEventOf(row)]));
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
    .leftJoin('certification_event as event', (join) =>
      join.onRef('event.certification_id', '=', 'certification.id').on(
        sql<boolean>`not exists (select 1 from certification_event as later where later.certification_id = certification.id
          and (later.happened_at, later.id) > (event.happened_at, event.id))`,
      ),
    )
    .innerJoin('register_row as reads', 'reads.certification_id', 'certification.id')
    .select(['certification.id', 'certification.employee_id', 'certification.subject_id', 'certification.earned_at', 'renews_id'])
    .select(['reads.issued_on', 'reads.expires_on', 'certification.points', 'certification.max_points'])
    .select([
      'certification.number',
      'certification.verification_code',
      'certification.edition_label',
      'event.kind as event_kind',
      'event.happened_at as event_at',
    ])
    .where('certification.kind', '=', 'module')
    .where('certification.employee_id', 'in', idsOfChosen(db, choice))
    .orderBy('certification.earned_at', 'desc')
    .orderBy('certification.number', 'desc');
  return modules ? query.where('certification.subject_id', 'in', modules) : query;
}

function latestEventOf(row: { event_kind: LatestEvent['kind'] | null; event_at: string | null }): LatestEvent | null {
  return row.event_kind !== null && row.event_at !== null ? { kind: row.event_kind, happenedAt: new Date(row.event_at) } : null;
}

/**
 * The studies that earned no certification yet: the others have nothing left to be known. What is done in one comes in
 * its row, as texts of ids, which have no spaces: a row for each piece of work took longer than all the rest.
 */
async function listUnfinishedStudies({ db, choice, modules }: About) {
  let query = db
    .selectFrom('study')
    .select(['id', 'employee_id', 'module_id', 'edition_id', 'campaign_id', 'again'])
    .select([lessons.as('lessons'), interactions.as('interactions'), scenarios.as('scenarios')])
    .select([submissions.as('submissions'), grants.as('granted')])
    .where('employee_id', 'in', idsOfChosen(db, choice))
    .where((where) =>
      where.not(where.exists(where.selectFrom('certification as earned').select('earned.id').whereRef('earned.study_id', '=', 'study.id'))),
    );
  if (modules) query = query.where('module_id', 'in', modules);
  const rows = await query.orderBy('number').execute();
  return rows.map((row) => {
    const study: StudyFacts = {
      editionId: row.edition_id as EditionId,
      again: campaignOf(row)?.again,
      completedLessons: new Set(partsOf(row.lessons, ' ') as LessonId[]),
      doneInteractions: toInteractions(row.interactions),
      passedScenarios: new Set(partsOf(row.scenarios, ' ') as ScenarioId[]),
      submissions: partsOf(row.submissions, ',').map(toSubmission),
      granted: Number(row.granted),
    };
    return [row, study] as const;
  });
}

const lessons = sql<string | null>`(select string_agg(lesson_id, ' ') from lesson_completion where study_id = study.id)`;

/** Only where no lesson is complete, and only the names of the pieces; what somebody wrote in them stays where it is. */
const interactions = sql<string | null>`(select string_agg(lesson_id || ' ' || interaction_id, ',') from interaction
  where study_id = study.id and not exists (select 1 from lesson_completion where study_id = study.id))`;

const scenarios = sql<string | null>`(select string_agg(run.scenario_id, ' ')
  from scenario_run as run join scenario_ending as ending on ending.run_id = run.id
  where run.study_id = study.id and ending.passed = 1)`;

const submissions = sql<string | null>`(select string_agg(points || ' ' || max_points || ' ' || passed, ',' order by attempt.number)
  from quiz_attempt as attempt join quiz_submission on quiz_submission.attempt_id = attempt.id
  where attempt.study_id = study.id)`;

const grants = sql<string | number>`(select count(*) from attempt_grant where study_id = study.id)`;

function partsOf(text: string | null, separator: string): string[] {
  return text === null ? [] : text.split(separator);
}

function toInteractions(text: string | null): Map<LessonId, Set<InteractionId>> {
  const lessons = new Map<LessonId, Set<InteractionId>>();
  for (const part of partsOf(text, ',')) {
    const [lesson, interaction] = part.split(' ') as [LessonId, InteractionId];
    lessons.set(lesson, (lessons.get(lesson) ?? new Set()).add(interaction));
  }
  return lessons;
}

function toSubmission(text: string): SubmittedFacts {
  const [points, maxPoints, passed] = text.split(' ').map(Number) as [number, number, number];
  return { points, maxPoints, passed: passed === 1 };
}
