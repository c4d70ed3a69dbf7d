import type { Actor } from '~/domain/access/actor';
import { dateIn } from '~/domain/calendar/calendar';
import type { EnrolmentRuleId } from '~/domain/ids';
import { inTransaction } from '~db/database';
import { insertAuditEntry } from '~db/queries/audit';
import { findRule, insertRule, insertRuleHits, listRuleCandidates, stopRule } from '~db/queries/enrolment-rules';
import type { Deps } from '../../deps.server';
import { draftRule } from './draft-rule.server';
import type { RuleValues } from './rule-form';

/** More people than any company of ours has supervisors. */
const everybody = 100_000;

export type MakeRuleResult = { kind: 'made'; id: EnrolmentRuleId } | { kind: 'no-such-subject' };

/** Makes a rule for the company or the own line. It begins to act by itself within minutes. */
export async function makeRule(deps: Deps, actor: Actor, values: RuleValues, requestId: string): Promise<MakeRuleResult> {
  const named = draftRule(deps, actor, values);
  if (!named) return { kind: 'no-such-subject' };
  const { draft, name } = named;
  const id = deps.newId() as EnrolmentRuleId;
  const now = deps.now();
  await inTransaction(deps.db, async (tx) => {
    await insertRule(tx, { ...draft, id, name, madeById: actor.employeeId, madeAt: now, stoppedAt: null });
    if (draft.occasion.kind === 'supervises' && values.who === 'new') {
      const today = dateIn(deps.company.timeZone, now);
      const already = await listRuleCandidates(tx, { ...draft, id }, { today, limit: everybody });
      await insertRuleHits(
        tx,
        already.map(({ employeeId, key }) => ({ ruleId: id, employeeId, key, assigned: 0, hitAt: now })),
      );
    }
    await insertAuditEntry(tx, {
      ...{ id: deps.newId(), happenedAt: now, actorId: actor.employeeId, deed: 'make-enrolment-rule', requestId },
      ...{ subjectKind: 'enrolment-rule', subjectId: id, detail: { name, ...draft } },
    });
  });
  return { kind: 'made', id };
}

export type StopRuleResult = { kind: 'stopped' } | { kind: 'no-such-rule' };

/** Stops a rule; what it assigned stays. A supervisor stops those of the own line alone. */
export async function endRule(deps: Deps, actor: Actor, id: EnrolmentRuleId, requestId: string): Promise<StopRuleResult> {
  return inTransaction(deps.db, async (tx) => {
    const rule = await findRule(tx, id);
    if (!rule || !mayManage(actor, rule)) return { kind: 'no-such-rule' };
    const now = deps.now();
    if (await stopRule(tx, id, actor.employeeId, now)) {
      await insertAuditEntry(tx, {
        ...{ id: deps.newId(), happenedAt: now, actorId: actor.employeeId, deed: 'stop-enrolment-rule', requestId },
        ...{ subjectKind: 'enrolment-rule', subjectId: id, detail: { name: rule.name } },
      });
    }
    return { kind: 'stopped' };
  });
}

/** HR and administrators manage every rule, a supervisor those for the own line. */
export function mayManage(actor: Actor, { lineOf }: { lineOf: string | null }): boolean {
  return actor.roles.length > 0 || lineOf === actor.employeeId;
}
