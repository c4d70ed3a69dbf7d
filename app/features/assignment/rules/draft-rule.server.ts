import type { Actor } from '~/domain/access/actor';
import { scopeOf } from '~/domain/access/policy';
import { fromTheBeginning, ruleInWords, type RuleDraft, type RuleSubject } from '~/domain/assignment/enrolment-rule';
import { dateIn } from '~/domain/calendar/calendar';
import { courseId, moduleId } from '~/domain/ids';
import type { Deps } from '../../deps.server';
import { modulesOf } from './enrol-by-rules.server';
import type { RuleValues } from './rule-form';

export interface NamedDraft {
  draft: RuleDraft;
  /** The rule as a sentence. */
  name: string;
}

/** The rule that was typed, within what this actor may; undefined when its subject is not in the catalog. */
export function draftRule(deps: Deps, actor: Actor, values: RuleValues): NamedDraft | undefined {
  const subject = readSubject(values.subject);
  const title = subject && titleOf(deps, subject);
  if (!subject || title === undefined || modulesOf(deps, subject).length === 0) return undefined;
  const scope = scopeOf(actor);
  const draft: RuleDraft = {
    occasion:
      values.occasion === 'supervises'
        ? { kind: 'supervises' }
        : { kind: 'joins', jobRole: values.jobRole || null, department: values.department || null },
    subject,
    withinDays: values.withinDays,
    lineOf: scope?.kind === 'line' ? scope.of : null,
    startsOn: values.who === 'all' ? fromTheBeginning : dateIn(deps.company.timeZone, deps.now()),
  };
  return { draft, name: ruleInWords(draft, title) };
}

function readSubject(text: string): RuleSubject | undefined {
  const [kind, id] = text.split(':');
  const course = courseId.safeParse(id);
  const module = moduleId.safeParse(id);
  if (kind === 'course' && course.success) return { kind, id: course.data };
  return kind === 'module' && module.success ? { kind, id: module.data } : undefined;
}

export function titleOf({ catalog }: Pick<Deps, 'catalog'>, subject: RuleSubject): string | undefined {
  return subject.kind === 'course' ? catalog.findCourse(subject.id)?.title : catalog.findModule(subject.id)?.title;
}
