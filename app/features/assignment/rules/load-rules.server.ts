import type { Actor } from '~/domain/access/actor';
import { scopeOf } from '~/domain/access/policy';
import { dateIn } from '~/domain/calendar/calendar';
import { counted, recordDate } from '~/domain/calendar/in-words';
import type { EnrolmentRuleId } from '~/domain/ids';
import { countRuleCandidates, findRule, listRuleHits, listRules, listRulesOfOthers, type ListedRule } from '~db/queries/enrolment-rules';
import type { Deps } from '../../deps.server';
import { loadLater, targetsOf, type RuleTarget } from './load-rule-form.server';
import { mayManage } from './make-rule.server';
import { titleOf } from './draft-rule.server';

export interface RuleRow {
  id: EnrolmentRuleId;
  name: string;
  /** Whom it is for, in words. */
  reach: string;
  /** Who made it and when, in words. */
  made: string;
  acted: number;
  assigned: number;
  /** In words; null while it is in force. */
  stopped: string | null;
}

/** The rules that this actor may see. */
export async function loadRules(deps: Deps, actor: Actor): Promise<RuleRow[]> {
  const scope = scopeOf(actor);
  const rules = await listRules(deps.db, scope?.kind === 'company' ? undefined : actor.employeeId);
  return rules.map((rule) => toRow(deps, rule));
}

/** The rules that a supervisor has no hand in, and that assign to people of the own line; `acted` counts those alone. */
export async function loadRulesOfOthers(deps: Deps, actor: Actor): Promise<RuleRow[]> {
  if (scopeOf(actor)?.kind !== 'line') return [];
  const today = dateIn(deps.company.timeZone, deps.now());
  const rules = await listRulesOfOthers(deps.db, actor.employeeId, today);
  return rules.map((rule) => toRow(deps, rule));
}

function toRow({ company }: Deps, rule: ListedRule): RuleRow {
  const on = (instant: Date) => recordDate(dateIn(company.timeZone, instant));
  return {
    ...{ id: rule.id, name: rule.name, acted: rule.acted, assigned: rule.assigned },
    reach: rule.lineOfName === null ? 'The whole company' : `The line of ${rule.lineOfName}`,
    made: `${rule.madeByName === null ? '' : `${rule.madeByName}, `}${on(rule.madeAt)}`,
    stopped: rule.stoppedAt && on(rule.stoppedAt),
  };
}

export interface RulePage {
  rule: RuleRow;
  /** Its course or module left the catalog, so that it waits. */
  waits: boolean;
  /** On whom it acts within minutes. */
  next: RuleTarget[];
  nextCount: number;
  later: RuleTarget[];
  hits: { id: string; name: string; on: string; assigned: number; words: string }[];
}

const shownHits = 200;
const shownNext = 12;

/** What one rule did and would do; undefined for one that this actor may not see. */
export async function loadRule(deps: Deps, actor: Actor, id: EnrolmentRuleId): Promise<RulePage | undefined> {
  const rule = await findRule(deps.db, id);
  if (!rule || !mayManage(actor, rule)) return undefined;
  const row = (await loadRules(deps, actor)).find((one) => one.id === id);
  if (!row) return undefined;
  const today = dateIn(deps.company.timeZone, deps.now());
  const inForce = rule.stoppedAt === null;
  return {
    rule: row,
    waits: titleOf(deps, rule.subject) === undefined,
    next: inForce ? await targetsOf(deps, rule, { today, limit: shownNext }) : [],
    nextCount: inForce ? await countRuleCandidates(deps.db, rule, today) : 0,
    later: inForce ? await loadLater(deps, rule) : [],
    hits: (await listRuleHits(deps.db, id, shownHits)).map(({ employeeId, key, name, hitAt, assigned }) => ({
      ...{ id: `${employeeId} ${key}`, name, assigned, on: recordDate(dateIn(deps.company.timeZone, hitAt)) },
      words: assigned === 0 ? 'Nothing was left to assign' : `${counted(assigned, 'module')} assigned`,
    })),
  };
}
