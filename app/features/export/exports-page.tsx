import { Form } from '@remix-run/react';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import { Bars } from '~/ui/bars';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Code, Hidden, Note } from '~/ui/text';
import { useLookingAgain } from '~/ui/use-looking-again';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import { FilterInWords } from '../register/filter-in-words';
import { listAddress } from '../register/register-address';
import type { ExportsPage as LoadedPage, RunRow, ScheduleRow } from './load-exports.server';

interface ExportsPageProps {
  page: LoadedPage;
  /** What a new schedule would export. */
  filter: RegisterFilter;
  notice: string | null;
  refused: FormProblem | undefined;
  lookAgain: () => void;
}

/** How far each export is, what was taken by whom, and what is exported by itself. */
export function ExportsView({ page, filter, notice, refused, lookAgain }: ExportsPageProps) {
  const running = page.runs.filter(({ state }) => state === 'running').length;
  useLookingAgain(running > 0, lookAgain);
  return (
    <Page>
      <Head
        title={titleOf(running, page)}
        lead="Whatever leaves the register stands here: who took it, with which filter, and the checksum of the file."
        up={<UpLink href={listAddress(filter)}>Register</UpLink>}
      >
        {notice === 'made' && (
          <Notice tone="good" title="The export is planned">
            It is made by itself from now on, also after days in which nothing ran.
          </Notice>
        )}
        {notice === 'stopped' && (
          <Notice tone="good" title="The export is stopped">
            What it made before stays.
          </Notice>
        )}
      </Head>
      <Columns>
        <Stack gap="large">
          <Section title="By itself">
            {page.schedules.length === 0 ? (
              <Note>Nothing is exported by itself yet.</Note>
            ) : (
              <Rows>
                {page.schedules.map((schedule) => (
                  <Schedule key={schedule.id} schedule={schedule} />
                ))}
              </Rows>
            )}
          </Section>
          <Section
            title="Lately"
            end={
              running > 0 ? (
                <ButtonLink href="/hr/exports" kind="quiet">
                  Look again
                </ButtonLink>
              ) : undefined
            }
          >
            {page.runs.length === 0 ? (
              <Blank art="clear-desk" lead="Nothing was exported yet. Each export stands here from its beginning, with how far it is." />
            ) : (
              <Rows>
                {page.runs.map((run) => (
                  <Run key={run.id} run={run} />
                ))}
              </Rows>
            )}
          </Section>
        </Stack>
        <Section title="Export regularly">
          <ScheduleForm filter={filter} refused={refused} firstDays={page.firstDays} />
        </Section>
      </Columns>
    </Page>
  );
}

function titleOf(running: number, { schedules }: LoadedPage): string {
  if (running > 0) return running === 1 ? 'An export is on its way' : `${running} exports are on their way`;
  if (schedules.length === 0) return 'Exports of the register';
  return schedules.length === 1 ? 'One export is made by itself' : `${schedules.length} exports are made by themselves`;
}

const everyWords = { week: 'Each Monday', month: 'On the first of each month' };
const goesWords = { folder: 'into the folder “exports” of the installation', mail: 'as a link by mail' };

function Schedule({ schedule }: { schedule: ScheduleRow }) {
  const { id, name, filter, format, every, goesTo, madeBy, next, rests } = schedule;
  return (
    <Row
      title={name}
      why={
        <>
          {everyWords[every]}, {goesWords[goesTo]}, {format.toUpperCase()}: <FilterInWords query={filter} />.
        </>
      }
      more={
        <Note>
          {rests ? `It rests: ${madeBy}, who planned it, may not read the register any more.` : `Planned by ${madeBy}. Next on ${next}.`}
        </Note>
      }
      end={
        <Form method="post" action="/hr/exports">
          <input type="hidden" name="intent" value="stop" />
          <input type="hidden" name="id" value={id} />
          <Button kind="quiet">
            Stop<Hidden> the export {name}</Hidden>
          </Button>
        </Form>
      }
    />
  );
}

function Run({ run }: { run: RunRow }) {
  return (
    <Row
      title={
        <>
          {run.what}, <FilterInWords query={run.filter} />
        </>
      }
      why={`${run.who}, ${run.when}.`}
      more={<RunState run={run} />}
      end={<RunEnd run={run} />}
    />
  );
}

function RunState({ run }: { run: RunRow }) {
  const rows = run.rowsDone.toLocaleString('en');
  switch (run.state) {
    case 'running':
      return (
        <Bars
          items={[{ name: 'Rows', value: run.rowsDone, max: run.rowsTotal, fact: `${rows} of ${run.rowsTotal.toLocaleString('en')}` }]}
        />
      );
    case 'done':
      return (
        <Note>
          {run.rowsDone === 1 ? '1 row' : `${rows} rows`}, SHA-256 <Code>{run.sha256?.slice(0, 16)}</Code>
        </Note>
      );
    case 'broken':
      return <Note>It broke off after {rows} rows. Whatever arrived is not whole: export it again.</Note>;
  }
}

function RunEnd({ run }: { run: RunRow }) {
  if (run.href)
    return (
      <ButtonLink icon="down" href={run.href}>
        Download
      </ButtonLink>
    );
  switch (run.state) {
    case 'running':
      return <Pill mark="progress">On its way</Pill>;
    case 'done':
      return <Pill mark="done">Whole</Pill>;
    case 'broken':
      return <Pill mark="failing">Broken off</Pill>;
  }
}

interface ScheduleFormProps {
  filter: RegisterFilter;
  refused: FormProblem | undefined;
  firstDays: LoadedPage['firstDays'];
}

function ScheduleForm({ filter, refused, firstDays }: ScheduleFormProps) {
  const typed = refused?.typed ?? {};
  const errors = refused?.fieldErrors ?? {};
  const query = filterQuery(filter);
  return (
    <Form method="post" action={`/hr/exports?${query}`} noValidate key={useRefusals(refused)}>
      <input type="hidden" name="filter" value={query} />
      <Stack>
        <FormProblemSummary refused={refused} />
        <p>
          What: <FilterInWords query={query} />. Narrow the register first to plan something else.
        </p>
        <TextField
          name="name"
          label="What it is called"
          hint="It stands in the file’s name and in the mail."
          maxLength={80}
          required
          defaultValue={typed.name}
          error={errors.name}
        />
        <Choices
          kind="one"
          name="every"
          legend="How often"
          chosen={[typed.every ?? 'week']}
          error={errors.every}
          items={[
            { id: 'week', text: 'Each Monday', detail: `First on ${firstDays.week}.` },
            { id: 'month', text: 'On the first of each month', detail: `First on ${firstDays.month}.` },
          ]}
        />
        <Choices
          kind="one"
          name="format"
          legend="Format"
          chosen={[typed.format ?? 'xlsx']}
          error={errors.format}
          items={[
            { id: 'xlsx', text: 'XLSX', detail: 'For spreadsheets.' },
            { id: 'csv', text: 'CSV', detail: 'For other programs.' },
            { id: 'ndjson', text: 'NDJSON', detail: 'One record a line, for programs.' },
          ]}
        />
        <Choices
          kind="one"
          name="goesTo"
          legend="Where it goes"
          chosen={[typed.goesTo ?? 'mail']}
          error={errors.goesTo}
          items={[
            { id: 'mail', text: 'To me, as a link by mail', detail: 'You sign in to download it. The file waits for 30 days.' },
            {
              id: 'folder',
              text: 'Into the folder “exports” of the installation',
              detail: 'Your administrators take it from there; it stays until they remove it.',
            },
          ]}
        />
        <Actions>
          <Button kind="primary">Plan this export</Button>
        </Actions>
      </Stack>
    </Form>
  );
}
