import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { standingsAddress } from '~/domain/team/standings-filter';
import { Actions, Button } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { SelectField, TextArea, TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Disclosure } from '~/ui/reveal';
import { Row, Rows } from '~/ui/rows';
import { FormProblemSummary, type FormProblem } from '../account/form-problem';
import type { ShownWaiver, WaiversPage as LoadedPage } from './load-waivers.server';

type Loaded = SerializeFrom<LoadedPage>;

interface WaiversPageProps {
  page: Loaded;
  /** The module that the address names. */
  asked: string | null;
  refused: FormProblem | undefined;
  notice?: string;
}

/** What somebody need not do for now or for good, with who said so and why; and the way to waive a further module. */
export function WaiversPage({ page, asked, refused, notice }: WaiversPageProps) {
  const ofForm = refused && refused.typed.intent === 'waive' ? refused : undefined;
  return (
    <Page>
      <Head
        title={`Waivers of ${page.name}`}
        lead="While a module is waived, nothing asks for it: no person, no rule and no renewal."
        up={<UpLink href={`/hr/employees/${page.employeeId}`}>{page.name}</UpLink>}
      />
      <Stack>
        {notice && <Notice tone="good" title={notice} />}
        <FormProblemSummary refused={refused} />
        <Columns even>
          {page.hasLeft ? (
            <Section title="Waive a module">
              <p>{page.name} has left, so there is nothing to waive.</p>
            </Section>
          ) : (
            <WaiveForm page={page} asked={asked} refused={ofForm} />
          )}
          <Section title="What is waived today">
            <Stack>
              <Standing page={page} refused={refused} />
              {page.seesStandings && <TextLink href={standingsAddress({ standing: 'waived' })}>Everybody’s waivers</TextLink>}
            </Stack>
          </Section>
        </Columns>
      </Stack>
    </Page>
  );
}

function WaiveForm({ page, asked, refused }: { page: Loaded; asked: string | null; refused: FormProblem | undefined }) {
  const { typed = {}, fieldErrors = {} } = refused ?? {};
  return (
    <Section title="Waive a module">
      <Form method="post" noValidate>
        <Stack>
          <SelectField
            name="module"
            label="Module"
            prompt="Choose a module"
            choices={page.modules.map(({ id, title }) => ({ value: id, label: title }))}
            defaultValue={typed.module ?? asked ?? ''}
            error={fieldErrors.module}
          />
          <TextArea
            name="reason"
            label="Reason"
            hint="The learner and their supervisor see it, and it stays in the audit log."
            rows={2}
            maxLength={500}
            defaultValue={typed.reason}
            error={fieldErrors.reason}
          />
          <Choices
            kind="one"
            name="ends"
            legend="How long"
            items={[
              { id: 'day', text: 'Until a day', detail: 'From the day after, the module is asked for.' },
              { id: 'never', text: 'For good', detail: 'Until somebody ends the waiver.' },
            ]}
            chosen={[typed.ends ?? 'day']}
          />
          <TextField
            name="until"
            type="date"
            label="Last day of the waiver"
            hint="Counts only with “Until a day”."
            defaultValue={typed.until}
            error={fieldErrors.until}
          />
          <Actions>
            <Button kind="primary" name="intent" value="waive">
              Waive the module
            </Button>
          </Actions>
        </Stack>
      </Form>
    </Section>
  );
}

function Standing({ page, refused }: { page: Loaded; refused: FormProblem | undefined }) {
  if (page.waivers.length === 0) return <p>Nothing is waived for {page.name}. What was waived before stands in their history.</p>;
  return (
    <Rows>
      {page.waivers.map((waiver) => (
        <Row
          key={waiver.moduleId}
          title={waiver.title}
          why={
            <>
              {waiver.reason && `“${waiver.reason}” `}
              {waiver.given}
            </>
          }
          end={<Pill mark="excused">{waiver.until ? `Until ${waiver.until}` : 'For good'}</Pill>}
          more={<EndForm waiver={waiver} page={page} refused={refused?.typed.module === waiver.moduleId ? refused : undefined} />}
        />
      ))}
    </Rows>
  );
}

function EndForm({ waiver, page, refused }: { waiver: ShownWaiver; page: Loaded; refused: FormProblem | undefined }) {
  const own = refused?.typed.intent === 'end' ? refused : undefined;
  const field = (name: string) => `${name}-${waiver.moduleId}`;
  return (
    <Disclosure summary="End it" open={own !== undefined}>
      <Form method="post" noValidate>
        <input type="hidden" name="module" value={waiver.moduleId} />
        <Stack>
          {waiver.asksAgain ? (
            <TextField
              name="dueOn"
              id={field('dueOn')}
              type="date"
              label="Ask for it by"
              hint="Leave it empty to ask for nothing."
              defaultValue={own?.typed.dueOn ?? page.suggestedDueOn}
              error={own?.fieldErrors[field('dueOn')]}
            />
          ) : (
            <p>They are certified, so nothing is asked for until it is time to renew.</p>
          )}
          <TextArea
            name="reason"
            id={field('reason')}
            label="Reason"
            hint="Optional. The learner sees it."
            rows={2}
            maxLength={500}
            defaultValue={own?.typed.reason}
            error={own?.fieldErrors[field('reason')]}
          />
          <Actions>
            <Button name="intent" value="end">
              End the waiver
            </Button>
          </Actions>
        </Stack>
      </Form>
    </Disclosure>
  );
}
