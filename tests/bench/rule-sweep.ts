import { randomUUID } from 'node:crypto';
import { fromTheBeginning } from '~/domain/assignment/enrolment-rule';
import { courseId, enrolmentRuleId } from '~/domain/ids';
import { assignRenewals } from '~/features/assignment/rules/assign-renewals.server';
import { enrolByRules } from '~/features/assignment/rules/enrol-by-rules.server';
import type { Deps } from '~/features/deps.server';
import { beginDailyMails, raiseNotices } from '~/features/mail/raise-notices.server';
import { insertRule } from '~db/queries/enrolment-rules';
import { timed, type Timed } from './timed';

/** What the jobs take over the whole company, with a rule that has everybody to enrol, and then with nothing to do. */
export async function measureRuleSweep(deps: Deps): Promise<Timed[]> {
  const before = await timed('rules: nothing to do', () => enrolByRules(deps));
  await insertRule(deps.db, {
    ...{ id: enrolmentRuleId.parse(randomUUID()), name: 'Everybody', madeById: null, madeAt: deps.now(), stoppedAt: null },
    ...{ occasion: { kind: 'joins', jobRole: null, department: null }, withinDays: 30, lineOf: null, startsOn: fromTheBeginning },
    subject: { kind: 'course', id: courseId.parse('service-essentials') },
  });
  return [
    before,
    await timed('rules: one enrols everybody in a course', () => enrolByRules(deps)),
    await timed('rules: all done', () => enrolByRules(deps)),
    await timed('renewals', () => assignRenewals(deps)),
    await timed('notices', () => raiseNotices(deps)),
    await timed('notices: all done', () => raiseNotices(deps)),
    await timed('daily mails begun', () => beginDailyMails(deps)),
  ];
}
