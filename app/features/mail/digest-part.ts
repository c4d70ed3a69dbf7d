import { counted, listed } from '~/domain/calendar/in-words';
import type { DailyFacts, Digest, DigestLine } from './daily-facts';
import type { LetterBlock, LetterPart } from './letter';

/** As many as one reads in a mail; the rest is counted and stands on the page. */
const mostLines = 8;

/** The weekly look at a team; nothing when nothing is to be said. */
export function digestPart(digest: Digest, { appUrl }: Pick<DailyFacts, 'appUrl'>): LetterPart | undefined {
  const { overdue, dueThisWeek, failing, completedLastWeek } = digest;
  const counts = [
    overdue.length > 0 ? `${overdue.length} overdue` : '',
    dueThisWeek.length > 0 ? `${dueThisWeek.length} due this week` : '',
    failing.length > 0 ? `${failing.length} not passing yet` : '',
    completedLastWeek.length > 0 ? `${completedLastWeek.length} completed last week` : '',
  ].filter((words) => words !== '');
  if (counts.length === 0) return undefined;
  return {
    subject: `Your team this week: ${counts.slice(0, 2).join(', ')}`,
    blocks: [
      { kind: 'heading', text: 'Your team this week' },
      { kind: 'text', text: `Of the ${counted(digest.people, 'person', 'people')} in your line: ${listed(counts)}.` },
      ...lines('Overdue', overdue, appUrl),
      ...lines('Due this week', dueThisWeek, appUrl),
      ...lines('Not passing yet', failing, appUrl),
      ...lines('Completed last week', completedLastWeek, appUrl),
    ],
  };
}

function lines(heading: string, all: readonly DigestLine[], appUrl: string): LetterBlock[] {
  if (all.length === 0) return [];
  const items = all.slice(0, mostLines).map(({ employeeId, name, title, fact }) => ({
    title: name,
    url: `${appUrl}/team/members/${employeeId}`,
    fact: `${title}, ${fact}`,
  }));
  const more: LetterBlock[] =
    all.length > mostLines ? [{ kind: 'text', text: `And ${all.length - mostLines} more on your team page.` }] : [];
  return [{ kind: 'heading', text: heading }, { kind: 'items', items }, ...more];
}
