import { counted } from '~/domain/calendar/in-words';
import { TextLink } from '~/ui/link';
import { List } from '~/ui/list';
import { Stack } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Note } from '~/ui/text';
import type { Affected, Quoting } from './affected.server';

/** What quotes a procedure, and so shows the new words as soon as they are saved. */
export function AffectedList({ affected, open }: { affected: Affected; open?: boolean }) {
  const { lessons, scenarios, scorecards } = affected;
  if (lessons.length + scenarios.length + scorecards.length === 0) return <p>Nothing quotes it yet.</p>;
  return (
    <Stack>
      <Kind name="lesson" quoting={lessons} open={open} />
      <Kind name="scenario" quoting={scenarios} open={open} />
      <Kind name="scorecard" quoting={scorecards} open={open} />
      <Note>
        They show the current words by themselves. Questions and stories in these modules were written for the standard wording: when you
        change a number or a time, read them once.
      </Note>
    </Stack>
  );
}

function Kind({ name, quoting, open }: { name: string; quoting: readonly Quoting[]; open: boolean | undefined }) {
  if (quoting.length === 0) return null;
  return (
    <Disclosure summary={counted(quoting.length, name)} open={open}>
      <List look="quoting">
        {quoting.map(({ title, moduleTitle, href }) => (
          <li key={`${href} ${title}`}>
            <TextLink href={href}>{title}</TextLink>
            {moduleTitle !== '' && `, in ${moduleTitle}`}
          </li>
        ))}
      </List>
    </Disclosure>
  );
}
