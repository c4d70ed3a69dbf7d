import type { CalendarDate } from '~/domain/calendar/calendar';
import { countInWords, counted, nearDate, shortDate } from '~/domain/calendar/in-words';
import type { ModuleId } from '~/domain/ids';
import { hasNoAttemptLeft, type Reason, type RiskKind } from '~/domain/team/risk';
import type { MarkName } from '~/ui/mark';

export const riskWords: Record<RiskKind, { mark: MarkName; word: string }> = {
  overdue: { mark: 'overdue', word: 'Overdue' },
  expired: { mark: 'expired', word: 'Expired' },
  failing: { mark: 'failing', word: 'Failing' },
  'due-soon': { mark: 'due', word: 'This week' },
  'never-started': { mark: 'open', word: 'Never started' },
};

interface Naming {
  titleOf: (id: ModuleId) => string;
  today: CalendarDate;
}

/** “Phone etiquette is 12 days late; Personal data expired on 2 Nov”: the two most urgent kinds, and how much more there is. */
export function reasonsInWords(reasons: readonly Reason[], naming: Naming): string {
  const kinds = [...new Set(reasons.map((reason) => reason.kind))];
  const parts = kinds.slice(0, 2).map((kind) => reasonInWords(kind, ofKind(reasons, kind), naming));
  const told = kinds.slice(0, 2).reduce((sum, kind) => sum + ofKind(reasons, kind).length, 0);
  const more = reasons.length - told;
  return [...parts, ...(more > 0 ? [`${counted(more, 'more module')} to look at`] : [])].join('; ');
}

const ofKind = (reasons: readonly Reason[], kind: RiskKind) => reasons.filter((reason) => reason.kind === kind);

function reasonInWords(kind: RiskKind, reasons: readonly Reason[], naming: Naming): string {
  const [first] = reasons;
  if (!first) return '';
  const title = naming.titleOf(first.moduleId);
  const several = reasons.length > 1;
  const { due } = first.standing;
  switch (kind) {
    case 'overdue': {
      const late = counted(-(due?.daysLeft ?? 0), 'day');
      return several
        ? `${countInWords(reasons.length)} modules are late, the oldest by ${late}`
        : `${title} is ${late} late${hasNoAttemptLeft(first) ? ', and no attempt is left' : ''}`;
    }
    case 'expired':
      return several ? `${countInWords(reasons.length)} certifications have expired` : `${title} expired${expiredOn(first, naming)}`;
    case 'failing':
      return several ? `${countInWords(reasons.length)} quizzes are not passed yet` : `${title}: ${triesInWords(first)}`;
    case 'due-soon':
      return several
        ? `${countInWords(reasons.length)} modules are due by ${nearDate(lastDue(reasons), naming.today)}`
        : `${title} is due ${due ? dueInWords(due, naming) : 'soon'}; ${leftOf(first)}`;
    case 'never-started':
      return several
        ? `${countInWords(reasons.length)} modules are not begun, though half of the time has passed`
        : `${title} is not begun, though half of the time until ${due ? shortDate(due.on, naming.today) : 'then'} has passed`;
  }
}

function expiredOn({ standing }: Reason, { today }: Naming): string {
  const on = standing.held?.certification.expiresOn;
  return on ? ` on ${shortDate(on, today)}` : '';
}

/** “14, then 16 of 20. One attempt is left”. */
function triesInWords({ standing: { failing } }: Reason): string {
  if (!failing) return 'the quiz is not passed yet';
  const last = failing.scores.at(-1);
  const scores = `${failing.scores.map(({ points }) => points).join(', then ')} of ${last?.maxPoints ?? 0}`;
  const left =
    ['No attempt is left', 'One attempt is left'][failing.attemptsLeft] ?? `${countInWords(failing.attemptsLeft)} attempts are left`;
  return `${scores}. ${left}`;
}

function dueInWords(due: NonNullable<Reason['standing']['due']>, { today }: Naming): string {
  if (due.daysLeft === 0) return 'today';
  return due.daysLeft === 1 ? 'tomorrow' : `on ${nearDate(due.on, today)}`;
}

function leftOf({ standing: { progress } }: Reason): string {
  if (!progress) return 'nothing is begun';
  const left = progress.of - progress.done;
  return `${left} of ${counted(progress.of, 'step')} ${left === 1 ? 'is' : 'are'} left`;
}

function lastDue(reasons: readonly Reason[]): CalendarDate {
  const dates = reasons.flatMap(({ standing }) => (standing.due ? [standing.due.on] : []));
  return dates.sort().at(-1) as CalendarDate;
}
