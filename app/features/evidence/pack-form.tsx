import { Form } from '@remix-run/react';
import { filterQuery } from '~/domain/register/register-filter';
import { Actions, Button } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { TextArea, TextField } from '~/ui/field';
import { Section, Stack } from '~/ui/page';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import { FilterInWords } from '../register/filter-in-words';
import type { EvidencePage } from './load-evidence.server';

interface PackFormProps {
  page: EvidencePage;
  refused: FormProblem | undefined;
}

/** Asks for a pack about what the register was narrowed to. */
export function PackForm({ page, refused }: PackFormProps) {
  const { filter, newId } = page;
  const held = filterQuery({ ...filter, sort: undefined, direction: undefined, issuedFrom: undefined, issuedTo: undefined });
  return (
    <Section title="Ask for a pack">
      <Form method="post" action={`/hr/evidence?${filterQuery(filter)}`} noValidate key={useRefusals(refused)}>
        <input type="hidden" name="id" value={newId} />
        <input type="hidden" name="filter" value={held} />
        <Stack>
          <FormProblemSummary refused={refused} />
          <p>
            About <FilterInWords query={held} />. Narrow the register first to begin with something else.
          </p>
          <WhoseFields page={page} refused={refused} />
          <WhatFields page={page} refused={refused} />
          <Actions>
            <Button kind="primary">Make the pack</Button>
          </Actions>
        </Stack>
      </Form>
    </Section>
  );
}

function WhoseFields({ page: { mostPeople }, refused }: PackFormProps) {
  const { typed = {}, fieldErrors: errors = {} } = refused ?? {};
  return (
    <>
      <Choices
        kind="one"
        name="people"
        legend="Whose certifications"
        error={errors.people}
        chosen={[typed.people ?? 'sample']}
        items={[
          { id: 'sample', text: 'A random sample', detail: 'As many as you say below. The pack says how they were drawn.' },
          { id: 'named', text: 'People whom I name', detail: 'By their employee numbers below.' },
          { id: 'all', text: 'Everybody', detail: `Up to ${mostPeople} people.` },
        ]}
      />
      <TextField
        name="size"
        label="How many in the sample"
        type="number"
        inputMode="numeric"
        min={1}
        max={mostPeople}
        defaultValue={typed.size ?? '25'}
        error={errors.size}
      />
      <TextArea
        name="numbers"
        label="Employee numbers"
        hint="One in a line, or with commas between them."
        rows={3}
        maxLength={20_000}
        defaultValue={typed.numbers}
        error={errors.numbers}
      />
    </>
  );
}

function WhatFields({ page: { filter, subjects }, refused }: PackFormProps) {
  const { typed = {}, fieldErrors: errors = {} } = refused ?? {};
  return (
    <>
      <TextField
        name="issuedFrom"
        label="Issued from"
        type="date"
        defaultValue={typed.issuedFrom ?? filter.issuedFrom}
        error={errors.issuedFrom}
      />
      <TextField name="issuedTo" label="Issued to" type="date" defaultValue={typed.issuedTo ?? filter.issuedTo} error={errors.issuedTo} />
      <Choices
        kind="several"
        name="subjects"
        legend="Modules and courses"
        hint="None chosen is all of them."
        chosen={typed.subjects?.split(' ') ?? []}
        items={subjects.map(({ id, label }) => ({ id, text: label }))}
      />
    </>
  );
}
