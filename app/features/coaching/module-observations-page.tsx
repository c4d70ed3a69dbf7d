import { counted } from '~/domain/calendar/in-words';
import { Facts } from '~/ui/facts';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Note } from '~/ui/text';
import { PlaybookEntrySlip } from '../learning/playbook-entry-slip';
import type { ModuleObservationsPage } from './load-module-observations.server';
import { ObservationList } from './observation-list';
import type { ObservedItem } from './observation-frame.server';

/** What is missing on the job, and what will be looked at: no secret before an observation. */
export function ModuleObservationsView({ page }: { page: ModuleObservationsPage }) {
  return (
    <Page>
      <Head title={titleOf(page)} lead={leadOf(page)} up={<UpLink href={`/modules/${page.module.id}`}>{page.module.title}</UpLink>} />
      <Columns>
        <Stack gap="large">
          {page.rows.length > 0 && (
            <Section title="What was observed">
              <ObservationList rows={page.rows} own />
            </Section>
          )}
          {page.scorecard && (
            <Section title={`What is looked at: ${page.scorecard.title.toLowerCase()}`}>
              {page.scorecard.items.map((item) => (
                <ItemBeforehand key={item.id} item={item} />
              ))}
            </Section>
          )}
        </Stack>
        <Section title="What counts">
          <Facts
            items={[
              { term: 'Asked for', value: `${counted(page.count, 'observation')} met, within ${counted(page.withinDays, 'day')}` },
              { term: 'So far', value: `${page.counted} of ${page.count}` },
              ...(page.scorecard ? [{ term: 'Met with', value: `${page.scorecard.passPercent} % of the points that applied` }] : []),
            ]}
          />
          <Note>An observation counts once both have signed it. Your supervisors and HR can observe you; you cannot observe yourself.</Note>
        </Section>
      </Columns>
    </Page>
  );
}

function titleOf({ fulfilled, counted: soFar, count }: ModuleObservationsPage): string {
  if (fulfilled) return 'You have shown it on the job';
  return `${counted(count - soFar, 'observation')} on the job ${count - soFar === 1 ? 'is' : 'are'} missing`;
}

function leadOf({ fulfilled }: ModuleObservationsPage): string {
  if (fulfilled) return 'Nothing is left to observe for this module.';
  return 'Tell your supervisor when you are ready to be observed with a real customer. Below is everything that they look at.';
}

function ItemBeforehand({ item }: { item: ObservedItem }) {
  return (
    <Disclosure summary={item.mustNotFail ? `${item.title}, must not fail` : item.title}>
      <Stack>
        <p>{item.look}</p>
        <ol start={0}>
          {item.levels.map((level) => (
            <li key={level}>{level}</li>
          ))}
        </ol>
        {item.playbook && <PlaybookEntrySlip entry={item.playbook} />}
      </Stack>
    </Disclosure>
  );
}
