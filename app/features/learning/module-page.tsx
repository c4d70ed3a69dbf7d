import { Form } from '@remix-run/react';
import { Button, ButtonLink } from '~/ui/button';
import { ContinueCard } from '~/ui/continue-card';
import { TextLink } from '~/ui/link';
import { stopMarks } from '~/ui/stepline';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Sheet, Stack, UpLink } from '~/ui/page';
import { StateMark } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Note } from '~/ui/text';
import type { ModulePage } from './load-module.server';
import { PlateDrawing } from './plate-drawing';
import { ModuleStatePill } from './module-state';

const stateWords = { done: 'Done', now: 'You are here', todo: 'Not done yet' };

/** The bookmark, then the way through, then what counts and until when. */
export function ModuleView({ page, finished, problem }: { page: ModulePage; finished?: string; problem?: string }) {
  const done = page.way.filter((step) => step.state === 'done').length;
  return (
    <Page>
      <Head title={page.title} lead={page.summary} up={page.course && <UpLink href="/catalog">{page.course.title}</UpLink>} />
      {finished && <Notice tone="good" title={finished} />}
      {problem && <Notice tone="late" title={problem} />}
      <Columns>
        <Stack gap="large">
          <Bookmark page={page} />
          <Section title={page.onlyChanges ? 'The way through what changed' : 'The way through'} end={`${done} of ${page.way.length} done`}>
            <Rows ordered>
              {page.way.map((step) => (
                <Row
                  key={step.title}
                  start={<StateMark mark={stopMarks[step.state]}>{stateWords[step.state]}</StateMark>}
                  title={step.href ? <TextLink href={step.href}>{step.title}</TextLink> : step.title}
                  why={step.about}
                  note={step.note}
                />
              ))}
            </Rows>
          </Section>
          {page.rest.length > 0 && (
            <Section title="The rest of the module" end="open to read, not asked for again">
              <Rows>
                {page.rest.map((each) => (
                  <Row key={each.href} title={<TextLink href={each.href}>{each.title}</TextLink>} why={each.about} note={each.note} />
                ))}
              </Rows>
            </Section>
          )}
          {page.practice.length > 0 && (
            <Section title="Scenarios to practise" end="as often as you like">
              <Rows>
                {page.practice.map((each) => (
                  <Row
                    key={each.href}
                    start={<StateMark mark={each.passed ? 'done' : 'open'}>{each.passed ? 'Passed' : 'Not passed yet'}</StateMark>}
                    title={<TextLink href={each.href}>{each.title}</TextLink>}
                    why={each.about}
                    note={each.note}
                  />
                ))}
              </Rows>
            </Section>
          )}
        </Stack>
        <Stack gap="large">
          {page.plate && <PlateDrawing {...page.plate} />}
          {page.assignment && (
            <Section title={page.assignment.heading}>
              {page.assignment.state && (
                <p>
                  <ModuleStatePill state={page.assignment.state} />
                </p>
              )}
              <p>{page.assignment.why}</p>
              <Note>Assigned on {page.assignment.assignedOn}.</Note>
              {page.assignment.history.length > 0 && (
                <ul>
                  {page.assignment.history.map(({ id, on, says }) => (
                    <li key={id}>
                      {on}: {says}
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          )}
          <Section title="You will be able to">
            <ul>
              {page.objectives.map((objective) => (
                <li key={objective}>{objective}</li>
              ))}
            </ul>
          </Section>
          <Section title="What counts">
            <p>{page.counts}</p>
            <Note>
              Edition {page.edition}. Kept by {page.owner}.
            </Note>
          </Section>
        </Stack>
      </Columns>
    </Page>
  );
}

function Bookmark({ page }: { page: ModulePage }) {
  if (page.renewal === 'changes') return <ChangesOnly says={page.onlyChanges} />;
  if (page.renewal === 'whole' && page.renewalSays) return <Renewal {...page.renewalSays} />;
  if (page.next) {
    return (
      <ContinueCard
        where={`You are here: ${page.next.place}`}
        title={page.next.title}
        steps={page.next.steps}
        action={
          <ButtonLink kind="primary" href={page.next.href} iconAfter="arrow">
            {page.next.label}
          </ButtonLink>
        }
      >
        {page.onlyChanges} {page.next.stopped}
      </ContinueCard>
    );
  }
  return page.certificate && <Certified certificate={page.certificate} />;
}

function ChangesOnly({ says }: { says: string }) {
  return (
    <ContinueCard
      where="You are here: the module changed"
      title="Do again what changed"
      action={
        <Form method="post">
          <Button kind="primary" name="intent" value="renew" iconAfter="arrow">
            Begin with what changed
          </Button>
        </Form>
      }
    >
      {says} The rest counts as you earned it. Your new certificate ends on the same day as the present one, which stays on record.
    </ContinueCard>
  );
}

function Renewal({ title, sentence }: NonNullable<ModulePage['renewalSays']>) {
  return (
    <ContinueCard
      where="You are here: renewal"
      title={title}
      action={
        <Form method="post">
          <Button kind="primary" name="intent" value="renew" iconAfter="arrow">
            Begin the renewal
          </Button>
        </Form>
      }
    >
      {sentence}
    </ContinueCard>
  );
}

function Certified({ certificate }: { certificate: NonNullable<ModulePage['certificate']> }) {
  return (
    <Sheet>
      <p>
        <ModuleStatePill state={certificate.state} />
      </p>
      <p>{certificate.line}</p>
      <p>
        <ButtonLink href={`/certificates/${certificate.id}`}>See the certificate</ButtonLink>
      </p>
    </Sheet>
  );
}
