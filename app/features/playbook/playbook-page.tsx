import { Head, Page, Stack } from '~/ui/page';
import { TextLink } from '~/ui/link';
import { Row, Rows } from '~/ui/rows';
import type { PlaybookEntry } from './load-playbook.server';

/** All of the company's procedures, to look up at work. */
export function PlaybookPage({ entries }: { entries: readonly (PlaybookEntry & { id: string })[] }) {
  return (
    <Page>
      <Head title="Our playbook" lead="How we do it here, to look up whenever a customer is waiting." />
      <Stack>
        <Rows>
          {entries.map(({ id, title, says, steps, edition }) => (
            <Row
              key={id}
              level={2}
              title={<TextLink href={`/playbook/${id}`}>{title}</TextLink>}
              why={says[0] === undefined ? steps[0] : `“${says[0]}”`}
              note={edition}
            />
          ))}
        </Rows>
      </Stack>
    </Page>
  );
}
