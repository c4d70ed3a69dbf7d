import { counted } from '~/domain/calendar/in-words';
import { highestCareLevel, leastForAverage, type CareAverage } from '~/domain/coaching/care-quotient';
import { Bars } from '~/ui/bars';
import { TextLink } from '~/ui/link';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { Note } from '~/ui/text';
import { dimensionWords } from '../scenario/dimension-words';
import type { TeamCarePage } from './load-team-care.server';

/** Whom a supervisor has still to rate, and the averages of the line; never of fewer than five. */
export function TeamCareView({ page }: { page: TeamCarePage }) {
  const { open, more, rated, people, quarter } = page;
  const left = people - rated;
  return (
    <Page>
      <Head
        title={
          left === 0
            ? 'Everybody is rated this quarter'
            : `${counted(left, 'person', 'people')} of ${people} ${left === 1 ? 'is' : 'are'} not rated yet`
        }
        lead={`The Care Quotient of your line in ${quarter}: five questions for each person, once a quarter.`}
        up={<UpLink href="/team/observations">Observations</UpLink>}
      />
      <Columns>
        <Stack gap="large">
          {open.length > 0 && (
            <Section title="To be rated" end={more > 0 ? `and ${more} more` : undefined}>
              <Rows>
                {open.map(({ id, name, role }) => (
                  <Row key={id} title={<TextLink href={`/team/members/${id}/care-quotient`}>{name}</TextLink>} why={role} />
                ))}
              </Rows>
            </Section>
          )}
        </Stack>
        <Stack gap="large">
          <Section title="The averages" end={page.averages?.quarter.replace('the ', '')}>
            {page.averages ? (
              <Averages lines={page.averages.lines} />
            ) : (
              <p>Averages stand here from {leastForAverage} rated people up, so that they tell of nobody alone.</p>
            )}
            <Note>Of what supervisors saw. A question of which fewer than {leastForAverage} people were rated is left out.</Note>
          </Section>
          {page.earlier.map(({ quarter: earlier, lines }) => (
            <Section key={earlier} title={earlier}>
              <Averages lines={lines} />
            </Section>
          ))}
        </Stack>
      </Columns>
    </Page>
  );
}

function Averages({ lines }: { lines: readonly CareAverage[] }) {
  return (
    <Bars
      items={lines.map(({ dimension, sum, people }) => ({
        name: dimensionWords[dimension],
        value: sum / people,
        max: highestCareLevel,
        fact: `${(sum / people).toFixed(1)} of ${highestCareLevel}, ${people} people`,
      }))}
    />
  );
}
