import { counted } from '~/domain/calendar/in-words';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { Pill } from '~/ui/pill';
import { Ring } from '~/ui/ring';
import { Row, Rows } from '~/ui/rows';
import { Note } from '~/ui/text';
import type { FormProblem } from '../account/form-problem';
import { AskedPeople, CampaignProgress, EndCampaign } from './campaign-people';
import { comparedInWords, kindWords, partInWords } from './change-words';
import { changeAddress } from './edition-address';
import type { ChangePage } from './load-change.server';
import { AffectedDepartments, AffectedPeople, AskForm } from './preview-people';

interface ChangeViewProps {
  page: ChangePage;
  /** What was just done. */
  told: string | null;
  /** How many people an earlier look at it had promised. */
  was: number | null;
  refused: FormProblem | undefined;
}

/** One change: what the author says and what really differs, whom it affects, and the one act that follows from it. */
export function ChangeView({ page, told, was, refused }: ChangeViewProps) {
  const { people } = page;
  return (
    <Page>
      <Head
        title={titleOf(page)}
        lead={`${page.module.title}, edition ${page.label}, changed on ${page.on}: ${page.says}`}
        up={<UpLink href="/hr/editions">Editions</UpLink>}
        end={people?.kind === 'campaign' && <Ring percent={percentOf(people.counts)} />}
      >
        <Told page={page} told={told} was={was} />
      </Head>
      <Stack gap="large">
        <Columns>
          <Stack gap="large">
            {people?.kind === 'campaign' && <CampaignProgress people={people} />}
            <WhatChanged page={page} />
            {people?.kind === 'preview' && <AffectedDepartments people={people} />}
          </Stack>
          <Stack gap="large">
            {people?.kind === 'preview' && <AskForm people={people} page={page} refused={refused} />}
            {people?.kind === 'campaign' && !people.ended && <EndCampaign counts={people.counts} />}
            {!people && <p>Nobody is asked for anything: only a material change asks people to do something again.</p>}
          </Stack>
        </Columns>
        {people?.kind === 'preview' && <AffectedPeople people={people} />}
        {people?.kind === 'campaign' && <AskedPeople people={people} />}
        <Pages page={page} />
      </Stack>
    </Page>
  );
}

function titleOf({ people, kind }: ChangePage): string {
  switch (people?.kind) {
    case 'preview':
      return people.counts.asked === 0
        ? 'Nobody would be asked today'
        : `${counted(people.counts.asked, 'person', 'people')} would do it again`;
    case 'campaign':
      if (people.ended) return endedTitle(people.counts);
      return `${people.counts.done.toLocaleString('en')} of ${counted(people.counts.of, 'person has', 'people have')} done it again`;
    case undefined:
      return kind === 'minor' ? 'A minor change' : 'An editorial change';
  }
}

function endedTitle({ done, of, leftOut }: { done: number; of: number; leftOut: number }): string {
  return `Ended: ${done.toLocaleString('en')} of ${counted(of + leftOut, 'person', 'people')} did it again`;
}

function percentOf({ done, of }: { done: number; of: number }): number {
  return of === 0 ? 0 : Math.floor((done * 100) / of);
}

function Told({ page: { people }, told, was }: Pick<ChangeViewProps, 'page' | 'told' | 'was'>) {
  if (people?.kind === 'preview' && was !== null) {
    return (
      <Notice tone="late" title={`It is ${counted(people.counts.asked, 'person', 'people')} now, not ${was}`}>
        Nobody was asked yet. Look at the list again, and confirm.
      </Notice>
    );
  }
  if (people?.kind !== 'campaign') return null;
  if (told === 'opened') return <Notice tone="good" title="They are asked now, and told in their next daily mail" />;
  return told === 'ended' ? <Notice tone="good" title="Nobody is asked any more. What was earned stays." /> : null;
}

function WhatChanged({ page: { kind, asks, parts, compared } }: { page: ChangePage }) {
  const { word, mark } = kindWords[kind];
  return (
    <Section title="What changed" end={<Pill mark={mark}>{word}</Pill>}>
      {asks !== '' && <p>Asked for again: {asks}.</p>}
      {parts.length > 0 && (
        <Rows>
          {parts.map((part) => (
            <Row key={`${part.kind} ${part.id}`} title={part.title} why={partInWords(part, compared.kind !== 'first')} />
          ))}
        </Rows>
      )}
      <Note>{comparedInWords(compared)}</Note>
    </Section>
  );
}

function Pages({ page }: { page: ChangePage }) {
  const { people, pages } = page;
  if (!people || pages < 2) return null;
  const due = people.kind === 'preview' ? `due=${people.dueOn}&` : '';
  const to = (number: number, label: string) => ({ href: `${changeAddress(page.module.id, page.label)}?${due}page=${number}`, label });
  return (
    <Pager
      label="Pages of people"
      previous={page.page > 1 ? to(page.page - 1, 'Previous') : undefined}
      next={page.page < pages ? to(page.page + 1, 'Next') : undefined}
    >
      Page {page.page} of {pages}
    </Pager>
  );
}
