import { counted } from '~/domain/calendar/in-words';
import { Bars } from '~/ui/bars';
import { Blank } from '~/ui/blank';
import { Actions, ButtonLink } from '~/ui/button';
import { Count, Counts } from '~/ui/count';
import { TextLink } from '~/ui/link';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Hidden, Note } from '~/ui/text';
import { groupsInOrder, groupWords } from './group-words';
import type { TeamModulePage } from './load-team-module.server';
import { standingWords } from './standing-words';

/** A team on one module: who needs help with it, and with what. */
export function TeamModuleView({ page }: { page: TeamModulePage }) {
  const assign = (
    <Actions>
      <ButtonLink href={`/team/assign?module=${page.id}`} kind="primary" icon="plus">
        Assign this module
      </ButtonLink>
    </Actions>
  );
  return (
    <Page>
      <Head
        title={page.title}
        lead={`${page.valid.toLocaleString('en')} of your ${counted(page.people, 'person', 'people')} ${page.valid === 1 ? 'is' : 'are'} certified. ${weakest(page)}`}
        up={<UpLink href="/team">Team</UpLink>}
        end={assign}
      />
      <Stack gap="large">
        <People page={page} />
        {page.submissions === 0 ? (
          <Section title="What goes wrong">
            <Blank
              art="clear-desk"
              lead="Nobody of your line has handed in this quiz yet. What most get wrong stands here as soon as somebody has."
            />
          </Section>
        ) : (
          <Columns>
            <Items page={page} />
            <Objectives page={page} />
          </Columns>
        )}
        {page.scenarios
          .filter(({ turns }) => turns.length > 0)
          .map((scenario) => (
            <Turns key={scenario.id} scenario={scenario} moduleId={page.id} />
          ))}
      </Stack>
    </Page>
  );
}

function weakest({ objectives }: TeamModulePage): string {
  const low = objectives.filter((objective) => objective.low).length;
  if (objectives.length === 0) return '';
  if (low === 0) return 'Every objective is above the pass mark.';
  return `${low} of ${counted(objectives.length, 'objective')} ${low === 1 ? 'is' : 'are'} below the pass mark.`;
}

function People({ page }: { page: TeamModulePage }) {
  const list = `/team?module=${page.id}`;
  const numbers = new Map(page.counts.map(({ group, people }) => [group, people]));
  return (
    <Section title="Where everybody stands" end={<TextLink href={list}>All {page.people.toLocaleString('en')} in the list</TextLink>}>
      <Counts label="In the list, show only">
        {groupsInOrder
          .filter((group) => numbers.has(group))
          .map((group) => (
            <Count key={group} href={`${list}&status=${group}`} number={numbers.get(group) ?? 0} mark={groupWords[group].mark}>
              {group === 'done' ? 'valid' : groupWords[group].words}
            </Count>
          ))}
      </Counts>
      <Rows>
        {page.rows.map((row) => (
          <Row
            key={row.id}
            title={<TextLink href={`/team/members/${row.id}#${page.id}`}>{row.name}</TextLink>}
            why={row.role}
            more={<ToOpen row={row} moduleId={page.id} />}
            end={<Pill mark={standingWords[row.kind].mark}>{standingWords[row.kind].word}</Pill>}
            note={row.fact}
          />
        ))}
      </Rows>
      {page.people > page.rows.length && (
        <p>
          <TextLink href={list}>Show the other {(page.people - page.rows.length).toLocaleString('en')}</TextLink>
        </p>
      )}
    </Section>
  );
}

function ToOpen({ row: { id, name, certificate, waitsForGrant }, moduleId }: { row: TeamModulePage['rows'][number]; moduleId: string }) {
  return (
    <>
      {waitsForGrant && (
        <p>
          No attempt is left.{' '}
          <TextLink href={`/team/members/${id}#${moduleId}`}>
            Grant one more <Hidden>to {name}</Hidden>
          </TextLink>
        </p>
      )}
      {certificate && (
        <p>
          <TextLink href={`/certificates/${certificate.id}`}>
            Certificate<Hidden> of {name}</Hidden>
          </TextLink>
          , {certificate.word}
        </p>
      )}
    </>
  );
}

function Items({ page: { items, submissions } }: { page: TeamModulePage }) {
  return (
    <Section title="Questions that most get wrong" end={`of ${counted(submissions, 'attempt')}`}>
      {items.length === 0 ? (
        <p>Nothing was missed.</p>
      ) : (
        <Rows>
          {items.map(({ ask, taught, asked, missed }) => (
            <Row key={ask} title={ask} why={taught && `Taught in “${taught}”`} note={missedInWords(asked, missed)} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Objectives({ page: { objectives } }: { page: TeamModulePage }) {
  return (
    <Section title="Objectives, the weakest first">
      <Bars
        look="sentences"
        items={objectives.map(({ text, points, maxPoints, low }) => ({ name: text, value: points, max: maxPoints, low }))}
      />
      <Note>Points of all attempts together, of those that could be had.</Note>
    </Section>
  );
}

function Turns({ scenario, moduleId }: { scenario: TeamModulePage['scenarios'][number]; moduleId: string }) {
  const counts = `/modules/${moduleId}/scenarios/${scenario.id}/choices`;
  return (
    <Section title={`Where “${scenario.title}” goes wrong`} end={<TextLink href={counts}>How many chose what, company-wide</TextLink>}>
      <Rows>
        {scenario.turns.map(({ words, asked, missed }) => (
          <Row key={words} title={words} note={`${missed} of ${asked} chose less than the best`} />
        ))}
      </Rows>
    </Section>
  );
}

function missedInWords(asked: number, missed: number): string {
  return `${missed} of ${asked} missed it`;
}
