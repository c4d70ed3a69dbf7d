import { Blank } from '~/ui/blank';
import { ButtonLink } from '~/ui/button';
import { ContinueCard } from '~/ui/continue-card';
import { TextLink } from '~/ui/link';
import { Columns, Head, Page, Section, Stack } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Ring } from '~/ui/ring';
import { Row, Rows } from '~/ui/rows';
import { Trail } from '~/ui/trail';
import { ObservationList } from '../coaching/observation-list';
import { CareProfileSection } from '../scenario/care-profile-section';
import type { LearnPage } from './load-learn.server';
import { ModuleStatePill } from './module-state';
import type { ModuleRow } from './module-rows.server';

/** What is due, when and why, and the one step to go on with. */
export function LearnView({ page }: { page: LearnPage }) {
  return (
    <Page>
      <Head title={page.title} lead={page.lead} />
      <Columns>
        <Stack gap="large">
          {page.next ? <NextCard next={page.next} /> : <NothingDue />}
          {page.readings.length > 0 && <Readings readings={page.readings} />}
          {page.observed.length > 0 && (
            <Section title="Waits for your word" end={<TextLink href="/observations">All observations</TextLink>}>
              <ObservationList rows={page.observed} own />
            </Section>
          )}
          {page.due.length > 0 && (
            <Section title="Due">
              <ModuleRows rows={page.due} />
            </Section>
          )}
          {page.finished.length > 0 && (
            <Section title="Finished" end={<TextLink href="/certificates">All certificates</TextLink>}>
              <ModuleRows rows={page.finished} />
            </Section>
          )}
          {page.optional.length > 0 && (
            <Section title="More to learn" end={<TextLink href="/catalog">Catalog</TextLink>}>
              <ModuleRows rows={page.optional} />
            </Section>
          )}
        </Stack>
        <Stack gap="large">
          {page.courses.map((course) => (
            <Section key={course.id} title={course.title} end={`${course.done} of ${course.stops.length}`}>
              <Trail stops={course.stops} />
            </Section>
          ))}
          {page.care && <CareProfileSection care={page.care} />}
          <OnTheJob observes={page.observes} />
        </Stack>
      </Columns>
    </Page>
  );
}

function NextCard({ next }: { next: NonNullable<LearnPage['next']> }) {
  const action = (
    <ButtonLink kind="primary" href={next.href} iconAfter="arrow">
      {next.label}
    </ButtonLink>
  );
  return (
    <ContinueCard where={next.where} title={next.title} action={action} steps={next.steps}>
      {next.stopped}
    </ContinueCard>
  );
}

function NothingDue() {
  return (
    <Blank
      art="clear-desk"
      lead="Your desk is clear. If you like, look around in the catalog; everything there is open to you."
      actions={<ButtonLink href="/catalog">Open the catalog</ButtonLink>}
    />
  );
}

function Readings({ readings }: Pick<LearnPage, 'readings'>) {
  return (
    <Section title="Changed in our playbook" end={<TextLink href="/playbook">All of it</TextLink>}>
      <Rows>
        {readings.map(({ id, title, byName }) => (
          <Row
            key={id}
            title={<TextLink href={`/playbook/${id}`}>{title}</TextLink>}
            why={`${byName} changed it and asks you to read and confirm it.`}
            end={<Pill mark="due">To read</Pill>}
          />
        ))}
      </Rows>
    </Section>
  );
}

function OnTheJob({ observes }: Pick<LearnPage, 'observes'>) {
  return (
    <Section title="On the job">
      <p>
        <TextLink href="/observations">What was observed of you</TextLink>
      </p>
      <p>
        <TextLink href="/care-quotient">Your Care Quotient</TextLink>
      </p>
      {observes && (
        <p>
          <TextLink href="/team/observations">Observe others at work</TextLink>
        </p>
      )}
    </Section>
  );
}

export function ModuleRows({ rows }: { rows: readonly ModuleRow[] }) {
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          key={row.id}
          start={<Ring percent={row.percent} size="small" />}
          title={<TextLink href={`/modules/${row.id}`}>{row.title}</TextLink>}
          why={row.why}
          end={<ModuleStatePill state={row.state} />}
          note={row.note}
        />
      ))}
    </Rows>
  );
}
