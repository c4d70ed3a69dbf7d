import { Form } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Count, Counts } from '~/ui/count';
import { TextLink } from '~/ui/link';
import { Head, Page, Section, Stack } from '~/ui/page';
import { Pager } from '~/ui/pager';
import { Pill } from '~/ui/pill';
import { RiskItem, RiskList } from '~/ui/risk-list';
import { Hidden } from '~/ui/text';
import { NudgeNotice } from '../nudge/nudge-notice';
import { GrantLink } from './grant-link';
import { groupsInOrder, groupWords } from './group-words';
import type { RiskRow, TeamPage } from './load-team.server';
import { riskWords } from './risk-words';
import { TeamFilters } from './team-filters';
import { TeamMatrix } from './team-matrix';
import { ModuleSummaries } from './team-modules';
import { isNarrowed, teamAddress } from './team-query';

/** Who needs their supervisor this week, and then everybody of the line. */
export function TeamView({ page }: { page: TeamPage }) {
  const assign = (
    <Actions>
      <ButtonLink href="/account/calendar" kind="quiet" icon="calendar">
        Calendar
      </ButtonLink>
      <ButtonLink href="/team/rules" kind="quiet">
        Enrolment rules
      </ButtonLink>
      <ButtonLink href="/team/assign" kind="primary" icon="plus">
        Assign training
      </ButtonLink>
      <ButtonLink href="/team/observations">Observations</ButtonLink>
    </Actions>
  );
  return (
    <Page width="wide">
      <Head title={page.title} lead={page.lead} end={assign}>
        <NudgeNotice />
      </Head>
      <Stack gap="large">
        {page.atRisk.rows.length > 0 && <AtRisk page={page} />}
        <Everyone page={page} />
        {page.rows.length > 0 && <ModuleSummaries modules={page.modules} people={page.found} />}
      </Stack>
    </Page>
  );
}

function AtRisk({ page }: { page: TeamPage }) {
  const { rows, total } = page.atRisk;
  const nudged = rows.filter(({ help }) => help.nudge);
  return (
    <Section title="At risk" end={nudged.length > 1 ? <NudgeAll rows={nudged} /> : undefined}>
      <RiskList>
        {rows.map((row) => (
          <RiskItem
            key={row.id}
            name={<TextLink href={`/team/members/${row.id}`}>{row.name}</TextLink>}
            state={<Pill mark={riskWords[row.kind].mark}>{riskWords[row.kind].word}</Pill>}
            why={row.why}
            note={row.help.nudge && row.nudged}
            act={<Help row={row} />}
          />
        ))}
      </RiskList>
      {total > rows.length && (
        <p>
          <TextLink href={teamAddress(page.query, { status: 'at-risk' })}>Show all {total.toLocaleString('en')} at risk</TextLink>
        </p>
      )}
    </Section>
  );
}

function Help({ row }: { row: RiskRow }) {
  const [stuckAt] = row.help.grant;
  return (
    <>
      {stuckAt && <GrantLink employeeId={row.id} moduleId={stuckAt} name={row.name} />}
      {row.help.nudge && <Nudge row={row} />}
    </>
  );
}

function Nudge({ row }: { row: RiskRow }) {
  return (
    <Form method="post" action="/team/nudge">
      <input type="hidden" name="employeeId" value={row.id} />
      <input type="hidden" name="redirectTo" value="/team" />
      <Button icon="bell">
        Nudge <Hidden>{row.name}</Hidden>
      </Button>
    </Form>
  );
}

function NudgeAll({ rows }: { rows: readonly RiskRow[] }) {
  return (
    <Form method="post" action="/team/nudge">
      {rows.map((row) => (
        <input key={row.id} type="hidden" name="employeeId" value={row.id} />
      ))}
      <input type="hidden" name="redirectTo" value="/team" />
      <Button kind="quiet" icon="bell">
        Nudge {rows.length === 2 ? 'both' : `these ${rows.length}`}
      </Button>
    </Form>
  );
}

function Everyone({ page }: { page: TeamPage }) {
  const { query, found, pages } = page;
  const exports = (
    <Actions>
      <TextLink href={teamAddress(query, {}, '/team.csv')}>CSV</TextLink>
      <TextLink href={teamAddress(query, {}, '/team.xlsx')}>XLSX</TextLink>
    </Actions>
  );
  return (
    <Section id="everyone" title={isNarrowed(query) ? `${counted(found, 'person', 'people')} shown` : 'Everyone'} end={exports}>
      <GroupCounts page={page} />
      <TeamFilters page={page} />
      {page.rows.length > 0 ? <TeamMatrix page={page} /> : <NobodyShown page={page} />}
      {pages > 1 && <Pages page={page} />}
    </Section>
  );
}

/** Everybody falls into one group; each number is the filter that shows it. */
function GroupCounts({ page: { query, counted: all, counts } }: { page: TeamPage }) {
  const numbers = new Map(counts.map(({ group, people }) => [group, people]));
  return (
    <Counts label="Show only">
      <Count href={teamAddress(query, { status: null })} number={all} current={query.status === null}>
        {all === 1 ? 'person' : 'people'}
      </Count>
      {groupsInOrder
        .filter((group) => (numbers.get(group) ?? 0) > 0 || query.status === group)
        .map((group) => (
          <Count
            key={group}
            href={teamAddress(query, { status: group })}
            number={numbers.get(group) ?? 0}
            mark={groupWords[group].mark}
            current={query.status === group}
          >
            {groupWords[group].words}
          </Count>
        ))}
    </Counts>
  );
}

function NobodyShown({ page: { people, query } }: { page: TeamPage }) {
  if (people === 0) return <Blank art="clear-desk" lead="Nobody who is employed today reports to you." />;
  const all = <ButtonLink href="/team">Show all {people.toLocaleString('en')} people</ButtonLink>;
  if (query.status === 'at-risk' && query.words === '')
    return <Blank art="clear-desk" lead="Nobody here is at risk this week." actions={all} />;
  return <Blank art="clear-desk" lead="Nobody of your line matches all of these filters." actions={all} />;
}

function Pages({ page: { query, pages } }: { page: TeamPage }) {
  const at = (page: number, label: string) => ({ href: `${teamAddress(query, { page })}#everyone`, label });
  return (
    <Pager
      label="Pages of people"
      previous={query.page > 1 ? at(query.page - 1, 'Previous') : undefined}
      next={query.page < pages ? at(query.page + 1, 'Next') : undefined}
    >
      Page {query.page} of {pages}, {query.per} people each
    </Pager>
  );
}
