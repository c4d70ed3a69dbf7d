import { Form } from '@remix-run/react';
import { filterQuery, type RegisterFilter } from '~/domain/register/register-filter';
import { Actions, Button } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { TextField } from '~/ui/field';
import { Section, Stack } from '~/ui/page';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import { FilterInWords } from '../register/filter-in-words';
import type { ExportsPage } from './load-exports.server';

const formats = [
  { id: 'xlsx', text: 'XLSX', detail: 'For spreadsheets.' },
  { id: 'csv', text: 'CSV', detail: 'For other programs.' },
  { id: 'ndjson', text: 'NDJSON', detail: 'One record a line, for programs.' },
];

const places = [
  { id: 'mail', text: 'To me, as a link by mail', detail: 'You sign in to download it. The file waits for 30 days.' },
  {
    id: 'folder',
    text: 'Into the folder “exports” of the installation',
    detail: 'Your administrators take it from there; it stays until they remove it.',
  },
];

interface ScheduleFormProps {
  filter: RegisterFilter;
  refused: FormProblem | undefined;
  firstDays: ExportsPage['firstDays'];
}

/** Plans an export of what the register was narrowed to. */
export function ScheduleForm({ filter, refused, firstDays }: ScheduleFormProps) {
  const typed = refused?.typed ?? {};
  const errors = refused?.fieldErrors ?? {};
  const query = filterQuery(filter);
  return (
    <Section title="Export regularly">
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
          <Choices kind="one" name="format" legend="Format" chosen={[typed.format ?? 'xlsx']} error={errors.format} items={formats} />
          <Choices kind="one" name="goesTo" legend="Where it goes" chosen={[typed.goesTo ?? 'mail']} error={errors.goesTo} items={places} />
          <Actions>
            <Button kind="primary">Plan this export</Button>
          </Actions>
        </Stack>
      </Form>
    </Section>
  );
}
