import type { Actor } from '~/domain/access/actor';
import { scopeOf } from '~/domain/access/policy';
import { ruleDueOn } from '~/domain/assignment/by-itself';
import { addDays, dateIn } from '~/domain/calendar/calendar';
import { nearDate } from '~/domain/calendar/in-words';
import { listPeopleValues } from '~db/queries/chosen-people';
import { countRuleCandidates, listRuleCandidates, type RuleCandidate } from '~db/queries/enrolment-rules';
import type { Deps } from '../../deps.server';
import { draftRule } from './draft-rule.server';
import { modulesOf } from './enrol-by-rules.server';
import type { RuleValues } from './rule-form';

export interface RuleFormPage {
  jobRoles: string[];
  departments: string[];
  subjects: { value: string; label: string }[];
  /** Only people of the own line. */
  ownLine: boolean;
  preview: RulePreview | null;
}

/** What a rule would do, before it is made. */
export interface RulePreview {
  name: string;
  modules: string[];
  /** How many people it acts on within minutes of being made. */
  now: number;
  people: RuleTarget[];
  /** Who will have joined in the next weeks, as far as is known. */
  later: RuleTarget[];
}

export interface RuleTarget {
  id: string;
  name: string;
  /** “since 12 Nov”, “from Mon 30 Nov”. */
  occasion: string;
  due: string;
}

const shownPeople = 12;

/** The choices of the form, and with `values` what that rule would do. */
export async function loadRuleForm(deps: Deps, actor: Actor, values: RuleValues | undefined): Promise<RuleFormPage> {
  const scope = scopeOf(actor) ?? { kind: 'line', of: actor.employeeId };
  const today = dateIn(deps.company.timeZone, deps.now());
  const { departments, jobRoles } = await listPeopleValues(deps.db, { scope, employedOn: today });
  return {
    ...{ jobRoles, departments, ownLine: scope.kind === 'line' },
    subjects: [
      ...deps.catalog.courses.map(({ id, title }) => ({ value: `course:${id}`, label: `Course: ${title}` })),
      ...deps.catalog.modules.map(({ id, title }) => ({ value: `module:${id}`, label: `Module: ${title}` })),
    ],
    preview: values ? await preview(deps, actor, values) : null,
  };
}

async function preview(deps: Deps, actor: Actor, values: RuleValues): Promise<RulePreview | null> {
  const named = draftRule(deps, actor, values);
  if (!named) return null;
  const { draft, name } = named;
  const today = dateIn(deps.company.timeZone, deps.now());
  // Who supervises already is not new to it, and cannot be told from the day.
  const actsNow = !(draft.occasion.kind === 'supervises' && values.who === 'new');
  return {
    name,
    modules: modulesOf(deps, draft.subject).map(({ moduleId }) => deps.catalog.findModule(moduleId)?.title ?? moduleId),
    now: actsNow ? await countRuleCandidates(deps.db, draft, today) : 0,
    people: actsNow ? await targetsOf(deps, draft, { today, limit: shownPeople }) : [],
    later: await loadLater(deps, draft),
  };
}

type Sought = Parameters<typeof listRuleCandidates>[1];

/** Whom the rule will act on in the next weeks, as far as is on record. */
export async function loadLater(deps: Deps, rule: Sought): Promise<RuleTarget[]> {
  const today = dateIn(deps.company.timeZone, deps.now());
  if (rule.occasion.kind === 'supervises') return [];
  return targetsOf(deps, { ...rule, startsOn: addDays(today, 1) }, { today, upTo: addDays(today, 60), limit: shownPeople });
}

/** On whom the rule acts today, with the date that each would get. */
export async function targetsOf(deps: Deps, rule: Sought, asked: Parameters<typeof listRuleCandidates>[2]): Promise<RuleTarget[]> {
  const { today } = asked;
  return (await listRuleCandidates(deps.db, rule, asked)).map(({ employeeId, name, occasionOn }: RuleCandidate) => ({
    id: employeeId,
    name,
    occasion:
      rule.occasion.kind === 'supervises' ? 'supervises now' : `${occasionOn > today ? 'from' : 'since'} ${nearDate(occasionOn, today)}`,
    due: nearDate(ruleDueOn(occasionOn, rule.withinDays, occasionOn > today ? occasionOn : today), today),
  }));
}
