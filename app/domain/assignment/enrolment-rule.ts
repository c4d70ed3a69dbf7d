import type { CalendarDate } from '../calendar/calendar';
import { counted } from '../calendar/in-words';
import type { CourseId, EmployeeId, EnrolmentRuleId, ModuleId } from '../ids';

/** What a rule gives: a course with all its modules, or one module. */
export type RuleSubject = { kind: 'course'; id: CourseId } | { kind: 'module'; id: ModuleId };

/** When a rule acts: on who is hired or moved into a role and department (null: any), or on who gets a first report. */
export type RuleOccasion = { kind: 'joins'; jobRole: string | null; department: string | null } | { kind: 'supervises' };

/** A rule before it is made. */
export interface RuleDraft {
  occasion: RuleOccasion;
  subject: RuleSubject;
  /** Days from the occasion to the due date. */
  withinDays: number;
  /** Only for the reporting line of this supervisor; null for the whole company. */
  lineOf: EmployeeId | null;
  /** Occasions before this day are none of its business. */
  startsOn: CalendarDate;
}

export interface EnrolmentRule extends RuleDraft {
  id: EnrolmentRuleId;
  name: string;
  madeById: EmployeeId | null;
  madeAt: Date;
  stoppedAt: Date | null;
}

/** The first days of every calendar: from then on, everybody who is there counts. */
export const fromTheBeginning = '1900-01-01' as CalendarDate;

/** “Whoever is hired or moved as Advisor in Contact centre”. */
export function occasionInWords(occasion: RuleOccasion): string {
  if (occasion.kind === 'supervises') return 'Whoever becomes a supervisor';
  const { jobRole, department } = occasion;
  if (jobRole === null && department === null) return 'Whoever is hired';
  const role = jobRole === null ? '' : ` as ${jobRole}`;
  return `Whoever is hired or moved${role}${department === null ? '' : ` in ${department}`}`;
}

/** “Whoever is hired gets Service essentials within 30 days”. */
export function ruleInWords({ occasion, withinDays }: Pick<RuleDraft, 'occasion' | 'withinDays'>, title: string): string {
  return `${occasionInWords(occasion)} gets ${title} within ${counted(withinDays, 'day')}`;
}
