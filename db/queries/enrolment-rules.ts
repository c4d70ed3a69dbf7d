import { sql, type SqlBool } from 'kysely';
import type { Scope } from '~/domain/access/policy';
import type { EnrolmentRule, RuleDraft, RuleOccasion } from '~/domain/assignment/enrolment-rule';
import type { CalendarDate } from '~/domain/calendar/calendar';
import type { CourseId, EmployeeId, EnrolmentRuleId, ModuleId } from '~/domain/ids';
import type { Db } from '../database';
import type { EnrolmentRuleTable } from '../schema';
import { inParts } from './in-parts';
import { idsAbove, idsInScope } from './reporting-line';

function toRule(row: EnrolmentRuleTable): EnrolmentRule {
  return {
    id: row.id as EnrolmentRuleId,
    name: row.name,
    occasion: toOccasion(row),
    subject: row.course_id === null ? { kind: 'module', id: row.module_id as ModuleId } : { kind: 'course', id: row.course_id as CourseId },
    withinDays: row.within_days,
    lineOf: row.line_of_id as EmployeeId | null,
    startsOn: row.starts_on as CalendarDate,
    madeById: row.made_by_id as EmployeeId | null,
    madeAt: new Date(row.made_at),
    stoppedAt: row.stopped_at === null ? null : new Date(row.stopped_at),
  };
}

function toOccasion({ occasion, job_role, department }: EnrolmentRuleTable): RuleOccasion {
  return occasion === 'supervises' ? { kind: 'supervises' } : { kind: 'joins', jobRole: job_role, department };
}

export async function insertRule(db: Db, rule: EnrolmentRule): Promise<void> {
  const { occasion, subject } = rule;
  await db
    .insertInto('enrolment_rule')
    .values({
      ...{ id: rule.id, name: rule.name, occasion: occasion.kind, within_days: rule.withinDays, line_of_id: rule.lineOf },
      job_role: occasion.kind === 'joins' ? occasion.jobRole : null,
      department: occasion.kind === 'joins' ? occasion.department : null,
      course_id: subject.kind === 'course' ? subject.id : null,
      module_id: subject.kind === 'module' ? subject.id : null,
      ...{ starts_on: rule.startsOn, made_by_id: rule.madeById, made_at: rule.madeAt.toISOString() },
    })
    .execute();
}

export async function findRule(db: Db, id: EnrolmentRuleId): Promise<EnrolmentRule | undefined> {
  const row = await db.selectFrom('enrolment_rule').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRule(row);
}

/** The rules that are in force; what is due sooner acts first, since what one has assigned keeps its date. */
export async function listActiveRules(db: Db): Promise<EnrolmentRule[]> {
  const rows = await db
    .selectFrom('enrolment_rule')
    .selectAll()
    .where('stopped_at', 'is', null)
    .orderBy('within_days')
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(toRule);
}

/** True when it was in force until now. */
export async function stopRule(db: Db, id: EnrolmentRuleId, by: EmployeeId, at: Date): Promise<boolean> {
  const stopped = await db
    .updateTable('enrolment_rule')
    .set({ stopped_at: at.toISOString(), stopped_by_id: by })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst();
  return stopped.numUpdatedRows > 0n;
}

/** A rule with what it has done. */
export interface ListedRule extends EnrolmentRule {
  madeByName: string | null;
  lineOfName: string | null;
  /** On how many occasions it acted, and how many assignments that made. */
  acted: number;
  assigned: number;
}

/** All rules, or those for the line of one supervisor: in force first, then the latest first. */
export async function listRules(db: Db, lineOf: EmployeeId | undefined): Promise<ListedRule[]> {
  const all = rulesWithHits(db, { kind: 'company' });
  return listed(lineOf === undefined ? all : all.where('rule.line_of_id', '=', lineOf));
}

/**
 * The rules of others that reach the line of a supervisor, with what each did there: those that acted on somebody of the
 * line, and those in force for the company, for somebody above or for a part of the line, that mean a role and a department
 * held in it today.
 */
export async function listRulesOfOthers(db: Db, head: EmployeeId, today: CalendarDate): Promise<ListedRule[]> {
  const line = { kind: 'line', of: head } as const;
  const query = rulesWithHits(db, line)
    .where((where) => where.or([where('rule.line_of_id', 'is', null), where('rule.line_of_id', '<>', head)]))
    .where((where) =>
      where.or([
        where('hits.acted', '>', 0),
        where.and([
          where('rule.stopped_at', 'is', null),
          where.or([
            where('rule.line_of_id', 'is', null),
            where('rule.line_of_id', 'in', idsAbove(db, head)),
            where('rule.line_of_id', 'in', idsInScope(db, line)),
          ]),
          where.exists(
            where
              .selectFrom('employee as reached')
              .select('reached.id')
              .where('reached.id', 'in', idsInScope(db, line))
              .where((of) => of.or([of('reached.ended_on', 'is', null), of('reached.ended_on', '>=', today)]))
              .where((of) => of.or([of('rule.job_role', 'is', null), of('rule.job_role', '=', of.ref('reached.job_role'))]))
              .where((of) => of.or([of('rule.department', 'is', null), of('rule.department', '=', of.ref('reached.department'))])),
          ),
        ]),
      ]),
    );
  return listed(query);
}

/** Every rule, with how often it acted on people of the scope. */
function rulesWithHits(db: Db, scope: Scope) {
  return db
    .selectFrom('enrolment_rule as rule')
    .leftJoin('employee as maker', 'maker.id', 'rule.made_by_id')
    .leftJoin('employee as head', 'head.id', 'rule.line_of_id')
    .leftJoin(
      (from) =>
        from
          .selectFrom('enrolment_rule_hit')
          .select(['rule_id', (column) => column.fn.countAll<string | number>().as('acted')])
          .select((column) => column.fn.sum<string | number>('assigned').as('assigned'))
          .where('employee_id', 'in', idsInScope(db, scope))
          .groupBy('rule_id')
          .as('hits'),
      (join) => join.onRef('hits.rule_id', '=', 'rule.id'),
    )
    .selectAll('rule')
    .select(['maker.name as maker_name', 'head.name as head_name', 'hits.acted', 'hits.assigned']);
}

async function listed(query: ReturnType<typeof rulesWithHits>): Promise<ListedRule[]> {
  const rows = await query
    .orderBy(sql`case when rule.stopped_at is null then 0 else 1 end`)
    .orderBy('rule.made_at', 'desc')
    .orderBy('rule.id')
    .execute();
  return rows.map(({ maker_name, head_name, acted, assigned, ...row }) => ({
    ...toRule(row),
    ...{ madeByName: maker_name, lineOfName: head_name, acted: Number(acted ?? 0), assigned: Number(assigned ?? 0) },
  }));
}

/** Somebody on whom a rule is to act. */
export interface RuleCandidate {
  employeeId: EmployeeId;
  name: string;
  /** Which occasion it is: a rule acts once on each. */
  key: string;
  occasionOn: CalendarDate;
}

type Sought = RuleDraft & { id?: EnrolmentRuleId };

/**
 * Whom the rule is to act on today and has not acted on yet; one statement. A rule for a role or a department looks at
 * the day of the last move, too; one for everybody at the day of hiring alone. With `upTo` in the future, also who will
 * have joined by then.
 */
export async function listRuleCandidates(
  db: Db,
  rule: Sought,
  { today, upTo = today, limit }: { today: CalendarDate; upTo?: CalendarDate; limit: number },
): Promise<RuleCandidate[]> {
  const rows = await candidates(db, rule, today, upTo)
    .select(['employee.id', 'employee.name'])
    .select([occasionKey(rule).as('key'), occasionDay(rule, today).as('occasion_on')])
    .orderBy('occasion_on')
    .orderBy('employee.name')
    .orderBy('employee.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    employeeId: row.id as EmployeeId,
    name: row.name,
    key: row.key,
    occasionOn: row.occasion_on as CalendarDate,
  }));
}

export async function countRuleCandidates(db: Db, rule: Sought, today: CalendarDate): Promise<number> {
  const { count } = await candidates(db, rule, today, today)
    .select((column) => column.fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function candidates(db: Db, rule: Sought, today: CalendarDate, upTo: CalendarDate) {
  const { occasion, lineOf } = rule;
  let people = db
    .selectFrom('employee')
    .where((where) => where.or([where('employee.ended_on', 'is', null), where('employee.ended_on', '>=', today)]))
    .where(sql<SqlBool>`${occasionDay(rule, today)} between ${rule.startsOn} and ${upTo}`)
    .where(
      sql<SqlBool>`not exists (select 1 from enrolment_rule_hit as hit where hit.rule_id = ${rule.id ?? ''}
        and hit.employee_id = employee.id and hit.occasion_key = ${occasionKey(rule)})`,
    );
  if (lineOf !== null) people = people.where('employee.id', 'in', idsInScope(db, { kind: 'line', of: lineOf }));
  if (occasion.kind === 'supervises') {
    return people.where('employee.hired_on', '<=', upTo).where(
      sql<SqlBool>`exists (select 1 from employee as report where report.manager_id = employee.id
          and report.hired_on <= ${upTo} and (report.ended_on is null or report.ended_on >= ${today}))`,
    );
  }
  if (occasion.jobRole !== null) people = people.where('employee.job_role', '=', occasion.jobRole);
  if (occasion.department !== null) people = people.where('employee.department', '=', occasion.department);
  return people;
}

/** When it happened. Since when somebody supervises is not on record: it counts from the day on which it is noticed. */
function occasionDay({ occasion }: RuleDraft, today: CalendarDate) {
  if (occasion.kind === 'supervises') return sql<string>`cast(${today} as text)`;
  if (occasion.jobRole === null && occasion.department === null) return sql<string>`employee.hired_on`;
  return sql<string>`case when employee.moved_on > employee.hired_on then employee.moved_on else employee.hired_on end`;
}

function occasionKey(rule: RuleDraft) {
  return rule.occasion.kind === 'supervises' ? sql<string>`cast('supervises' as text)` : occasionDay(rule, rule.startsOn);
}

export interface RuleHit {
  ruleId: EnrolmentRuleId;
  employeeId: EmployeeId;
  key: string;
  /** How many assignments it made; none where everything was asked for or certified already. */
  assigned: number;
  hitAt: Date;
}

/** @throws when the rule acted on one of these occasions already: the key has the last word. */
export async function insertRuleHits(db: Db, hits: readonly RuleHit[]): Promise<void> {
  const rows = hits.map(({ ruleId, employeeId, key, assigned, hitAt }) => ({
    ...{ rule_id: ruleId, employee_id: employeeId, occasion_key: key, assigned, hit_at: hitAt.toISOString() },
  }));
  for (const part of inParts(rows, 150)) await db.insertInto('enrolment_rule_hit').values(part).execute();
}

/** On whom the rule acted, the latest first. */
export async function listRuleHits(db: Db, ruleId: EnrolmentRuleId, limit: number): Promise<(RuleHit & { name: string })[]> {
  const rows = await db
    .selectFrom('enrolment_rule_hit as hit')
    .innerJoin('employee', 'employee.id', 'hit.employee_id')
    .selectAll('hit')
    .select('employee.name')
    .where('hit.rule_id', '=', ruleId)
    .orderBy('hit.hit_at', 'desc')
    .orderBy('employee.name')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ ruleId: row.rule_id as EnrolmentRuleId, employeeId: row.employee_id as EmployeeId, key: row.occasion_key },
    ...{ assigned: row.assigned, hitAt: new Date(row.hit_at), name: row.name },
  }));
}
