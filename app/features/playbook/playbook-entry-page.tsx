import { PlaybookSlip } from '~/ui/playbook-slip';
import { ButtonLink } from '~/ui/button';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Table, type Column } from '~/ui/table';
import { Note } from '~/ui/text';
import { AffectedList } from './affected-list';
import type { PlaybookEntryPage as Loaded } from './load-playbook-entry.server';
import { WordingDifference } from './wording-difference';
import { WordingLines } from './wording-lines';

const namesFilledIn = '{{company}} and {{me}} become the names of the company and of the reader.';

interface PlaybookEntryPageProps {
  page: Loaded;
  /** How many were asked to read what has just been saved; null when nothing has. */
  saved: { asked: number } | null;
}

/** One procedure: what it says, what changed and why, and what quotes it. */
export function PlaybookEntryPage({ page, saved }: PlaybookEntryPageProps) {
  const { entry, shown, isLatest, comparison, affected, versions } = page;
  const here = `/admin/playbook/${entry}`;
  return (
    <Page>
      <Head
        title={shown.title}
        lead={`${shown.name}${isLatest ? ', in force' : ', no longer in force'}. Saved ${shown.saved}, ${shown.author}.`}
        up={<UpLink href="/admin/playbook">Our playbook</UpLink>}
        end={
          isLatest ? (
            <ButtonLink kind="primary" href={`${here}/edit`}>
              Write a new version
            </ButtonLink>
          ) : (
            <ButtonLink href={`${here}/edit?from=${shown.version}`}>Take these words up again</ButtonLink>
          )
        }
      >
        {saved && <SavedNotice asked={saved.asked} readersHref={`${here}/readers?version=${shown.version}`} />}
      </Head>
      <Columns>
        <Stack gap="large">
          <PlaybookSlip title={shown.title} edition={shown.name} foot={/\{\{/.test(shown.says.join()) && namesFilledIn}>
            <WordingLines wording={shown} />
          </PlaybookSlip>
          {comparison && (
            <Section
              title={`What changed since ${comparison.from.version === 0 ? 'the standard wording' : `version ${comparison.from.version}`}`}
            >
              {shown.reason !== '' && <p>Why: {shown.reason}</p>}
              <WordingDifference difference={comparison.difference} />
            </Section>
          )}
          <Section title="All versions" end="The latest first">
            <Table
              caption="Versions of this procedure"
              columns={columnsOf(here, shown.version)}
              rows={versions}
              rowKey={({ name }) => name}
            />
            {versions.length > 2 && <Comparisons here={here} versions={versions} shown={shown.version} />}
          </Section>
        </Stack>
        <Section title="What quotes it">
          <AffectedList affected={affected} open />
        </Section>
      </Columns>
    </Page>
  );
}

function SavedNotice({ asked, readersHref }: { asked: number; readersHref: string }) {
  return (
    <Notice tone="good" title="Saved and in force">
      {asked === 0 ? (
        'Everything that quotes it shows the new words now.'
      ) : (
        <>
          Everything that quotes it shows the new words now. <TextLink href={readersHref}>{asked.toLocaleString('en')} are asked</TextLink>{' '}
          to read and confirm it.
        </>
      )}
    </Notice>
  );
}

type Version = Loaded['versions'][number];

const columnsOf = (here: string, shown: number): Column<Version>[] => [
  {
    key: 'name',
    label: 'Version',
    header: true,
    cell: ({ name, version }) => (version === shown ? `${name} (shown)` : <TextLink href={`${here}?version=${version}`}>{name}</TextLink>),
  },
  {
    key: 'saved',
    label: 'Saved',
    cell: ({ saved, author }) => (
      <>
        {saved}
        <Note>{author}</Note>
      </>
    ),
  },
  { key: 'reason', label: 'Why', cell: ({ reason }) => reason || '–' },
  {
    key: 'reading',
    label: 'Read',
    cell: ({ version, reading }) =>
      reading ? (
        <TextLink href={`${here}/readers?version=${version}`}>
          {reading.confirmed.toLocaleString('en')} of {reading.asked.toLocaleString('en')}
        </TextLink>
      ) : (
        '–'
      ),
  },
];

/** The shown version beside each earlier one that is not shown beside it by itself. */
function Comparisons({ here, versions, shown }: { here: string; versions: readonly Version[]; shown: number }) {
  const others = versions.filter(({ version }) => version !== shown);
  return (
    <p>
      What the shown version changed since{' '}
      {others.map(({ version, name }, index) => (
        <span key={version}>
          {index > 0 && ', '}
          <TextLink href={`${here}?version=${shown}&against=${version}`}>{name.charAt(0).toLowerCase() + name.slice(1)}</TextLink>
        </span>
      ))}
      .
    </p>
  );
}
