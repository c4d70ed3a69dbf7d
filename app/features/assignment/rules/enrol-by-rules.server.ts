import { ruleDueOn } from '~/domain/assignment/by-itself';
import { occasionInWords, type EnrolmentRule, type RuleSubject } from '~/domain/assignment/enrolment-rule';
import { dateIn } from '~/domain/calendar/calendar';
import { counted } from '~/domain/calendar/in-words';
import { groupBy } from '~/domain/group-by';
import type { CourseId, ModuleId } from '~/domain/ids';
import { inTransaction, type Db } from '~db/database';
import { insertAuditEntries } from '~db/queries/audit';
import { insertRuleHits, listActiveRules, listRuleCandidates } from '~db/queries/enrolment-rules';
import type { Assignment } from '~db/queries/assignments';
import type { Deps } from '../../deps.server';
import { assignByItself, type Wish } from './assign-by-itself.server';

/** As many people as one transaction takes: others want to write, too. */
const peopleAtOnce = 100;

/**
 * Lets every rule act on the people whom it has not acted on: new ones, moved ones, and those of the days in which
 * nothing ran. Answers on how many occasions rules acted, and how many assignments that made.
 */
export async function enrolByRules(deps: Deps): Promise<{ acted: number; assigned: number }> {
  const total = { acted: 0, assigned: 0 };
  for (const rule of await listActiveRules(deps.db)) {
    // A subject that left the catalog may come back: until then the rule waits, and forgets nobody.
    if (modulesOf(deps, rule.subject).length === 0) continue;
    for (;;) {
      // Looked at first without a transaction, which would hold up everybody else for nothing.
      if ((await candidatesOf(deps.db, deps, rule, 1)).length === 0) break;
      const done = await inTransaction(deps.db, (tx) => act(tx, deps, rule));
      total.acted += done.acted;
      total.assigned += done.assigned;
    }
  }
  return total;
}

function candidatesOf(db: Db, deps: Deps, rule: EnrolmentRule, limit: number) {
  return listRuleCandidates(db, rule, { today: dateIn(deps.company.timeZone, deps.now()), limit });
}

async function act(tx: Db, deps: Deps, rule: EnrolmentRule): Promise<{ acted: number; assigned: number }> {
  const today = dateIn(deps.company.timeZone, deps.now());
  const people = await candidatesOf(tx, deps, rule, peopleAtOnce);
  const note = `${occasionInWords(rule.occasion)} takes it within ${counted(rule.withinDays, 'day')}.`;
  const wishes = people.flatMap(({ employeeId, occasionOn }) =>
    modulesOf(deps, rule.subject).map((module): Wish => {
      const dueOn = ruleDueOn(occasionOn, rule.withinDays, today);
      return { ...module, employeeId, dueOn, note, origin: 'rule', ruleId: rule.id, campaignId: null };
    }),
  );
  const added = groupBy(await assignByItself(tx, deps, wishes), ({ employeeId }) => employeeId);
  const hits = people.map(({ employeeId, key }) => {
    const made: readonly Assignment[] = added.get(employeeId) ?? [];
    return { ruleId: rule.id, employeeId, key, assigned: made.length, hitAt: deps.now(), made };
  });
  await insertRuleHits(tx, hits);
  await insertAuditEntries(
    tx,
    hits.map(({ employeeId, key, made }) => ({
      ...{ id: deps.newId(), happenedAt: deps.now(), actorId: null, deed: 'enrol-by-rule', requestId: null },
      ...{ subjectKind: 'employee', subjectId: employeeId },
      detail: { ruleId: rule.id, occasion: key, assignments: made.map(({ id, moduleId, dueOn }) => ({ id, moduleId, dueOn })) },
    })),
  );
  return { acted: hits.length, assigned: hits.reduce((sum, { assigned }) => sum + assigned, 0) };
}

/** What a rule gives, module by module; nothing while the catalog does not have it. */
export function modulesOf({ catalog }: Pick<Deps, 'catalog'>, subject: RuleSubject): { moduleId: ModuleId; courseId: CourseId | null }[] {
  if (subject.kind === 'module') return catalog.findModule(subject.id) ? [{ moduleId: subject.id, courseId: null }] : [];
  const course = catalog.findCourse(subject.id);
  return course?.moduleIds.map((moduleId) => ({ moduleId, courseId: course.id })) ?? [];
}
