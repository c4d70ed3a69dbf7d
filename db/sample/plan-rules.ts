import { ruleInWords, type RuleDraft } from '~/domain/assignment/enrolment-rule';
import type { CalendarDate } from '~/domain/calendar/calendar';
import { courseId, moduleId } from '~/domain/ids';
import type { AssignmentTable, EnrolmentRuleHitTable, EnrolmentRuleTable } from '../schema';
import type { SamplePerson } from './plan-people';
import type { Sample } from './sample';

export interface PlannedRules {
  rules: readonly EnrolmentRuleTable[];
  hits: readonly EnrolmentRuleHitTable[];
  /** With the rule that made them. */
  assignments: readonly AssignmentTable[];
}

interface Facts {
  people: readonly SamplePerson[];
  madeBy: SamplePerson;
  assignments: readonly AssignmentTable[];
}

/** The rule under which the last new hires came is as old as that; the others are new and wait for their first occasion. */
const newHiresRuleDaysAgo = 60;
const newRulesDaysAgo = 2;

/** The company's enrolment rules (the curriculum's map, “Courses”), as far as the content has what they give. */
export function planRules(sample: Sample, facts: Facts): PlannedRules {
  const everybody = { kind: 'joins', jobRole: null, department: null } as const;
  const atThePhone = { kind: 'joins', jobRole: 'Contact associate', department: null } as const;
  const essentials = rule(sample, facts, {
    occasion: everybody,
    course: 'service-essentials',
    withinDays: 30,
    madeDaysAgo: newHiresRuleDaysAgo,
  });
  const phone = rule(sample, facts, { occasion: atThePhone, module: 'phone-etiquette', withinDays: 7, madeDaysAgo: newRulesDaysAgo });
  const leading = rule(sample, facts, {
    occasion: { kind: 'supervises' },
    course: 'leading-service',
    withinDays: 45,
    madeDaysAgo: newRulesDaysAgo,
  });
  // Once a year: a year after the start, and then each time that its certification, valid for twelve months, runs out.
  const refresher = rule(sample, facts, { occasion: everybody, course: 'annual-refresher', withinDays: 365, madeDaysAgo: newRulesDaysAgo });
  const ruleId = essentials?.id ?? null;
  return {
    rules: [essentials, phone, leading, refresher].flatMap((one) => one ?? []),
    hits: [...(essentials ? hitsOfHired(sample, facts, essentials) : []), ...(leading ? hitsOfSupervisors(facts, leading) : [])],
    assignments: facts.assignments.map((assigned) => (assigned.origin === 'rule' ? { ...assigned, rule_id: ruleId } : assigned)),
  };
}

interface RulePlan extends Pick<RuleDraft, 'occasion' | 'withinDays'> {
  course?: string;
  module?: string;
  madeDaysAgo: number;
}

/** Undefined when the content does not have what it would give. */
function rule(
  sample: Sample,
  { madeBy }: Facts,
  { occasion, withinDays, course, module, madeDaysAgo }: RulePlan,
): EnrolmentRuleTable | undefined {
  const given = course
    ? sample.courses.find(({ id }) => id === courseId.parse(course))
    : sample.modules.find(({ id }) => id === moduleId.parse(module));
  if (!given) return undefined;
  const startsOn = sample.daysAgo(madeDaysAgo);
  return {
    id: sample.newId(),
    name: ruleInWords({ occasion, withinDays }, given.title),
    occasion: occasion.kind,
    job_role: occasion.kind === 'joins' ? occasion.jobRole : null,
    department: occasion.kind === 'joins' ? occasion.department : null,
    course_id: course ?? null,
    module_id: module ?? null,
    within_days: withinDays,
    line_of_id: null,
    starts_on: startsOn,
    made_by_id: madeBy.id,
    made_at: sample.clock(startsOn, 6 * 60 - 30).toISOString(),
    stopped_at: null,
    stopped_by_id: null,
  };
}

function hitsOfHired(sample: Sample, { people, assignments }: Facts, { id, starts_on }: EnrolmentRuleTable): EnrolmentRuleHitTable[] {
  return people
    .filter(({ hiredOn }) => hiredOn >= (starts_on as CalendarDate) && hiredOn <= sample.today)
    .map((person) => ({
      rule_id: id,
      employee_id: person.id,
      occasion_key: person.hiredOn,
      assigned: assignments.filter(({ employee_id, origin }) => employee_id === person.id && origin === 'rule').length,
      hit_at: atTheLatestNow(sample, sample.clock(person.hiredOn, 6 * 60)),
    }));
}

/** Who supervised already when the rule was made is no news to it. */
function hitsOfSupervisors({ people }: Facts, { id, made_at }: EnrolmentRuleTable): EnrolmentRuleHitTable[] {
  const supervisors = new Set(people.flatMap(({ manager }) => manager?.id ?? []));
  return [...supervisors].map((employee) => ({
    rule_id: id,
    employee_id: employee,
    occasion_key: 'supervises',
    assigned: 0,
    hit_at: made_at,
  }));
}

function atTheLatestNow({ now }: Sample, instant: Date): string {
  return (instant < now ? instant : now).toISOString();
}
