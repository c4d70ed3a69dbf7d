import { Form } from '@remix-run/react';
import { filterQuery } from '~/domain/register/register-filter';
import { Bars } from '~/ui/bars';
import { Blank } from '~/ui/blank';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { TextArea, TextField } from '~/ui/field';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Pill } from '~/ui/pill';
import { Row, Rows } from '~/ui/rows';
import { Code, Note } from '~/ui/text';
import { useLookingAgain } from '~/ui/use-looking-again';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import { FilterInWords } from '../register/filter-in-words';
import { listAddress } from '../register/register-address';
import type { EvidencePage as LoadedPage, PackRow } from './load-evidence.server';

interface EvidencePageProps {
  page: LoadedPage;
  refused: FormProblem | undefined;
  lookAgain: () => void;
}

/** What an auditor takes home: packs that are being made, those that wait, and a form for another one. */
export function EvidenceView({ page, refused, lookAgain }: EvidencePageProps) {
  const waiting = page.packs.filter(({ state }) => state === 'waiting');
  useLookingAgain(waiting.length > 0, lookAgain);
  return (
    <Page>
      <Head
        title={titleOf(page.packs)}
        lead="One ZIP with the certifications, a file for each person, the audit extract and a signed list of checksums, which anybody can check without us."
        up={<UpLink href={listAddress(page.filter)}>Register</UpLink>}
      />
      <Columns>
        <Section
          title="Packs"
          end={
            waiting.length > 0 ? (
              <ButtonLink href="/hr/evidence" kind="quiet">
                Look again
              </ButtonLink>
            ) : undefined
          }
        >
          {page.packs.length === 0 ? (
            <Blank art="clear-desk" lead="There are none yet. What you ask for is made in the background and waits here for a week." />
          ) : (
            <Rows>
              {page.packs.map((pack) => (
                <Pack key={pack.id} pack={pack} />
              ))}
            </Rows>
          )}
        </Section>
        <Section title="Ask for a pack">
          <PackForm page={page} refused={refused} />
        </Section>
      </Columns>
    </Page>
  );
}

function titleOf(packs: readonly PackRow[]): string {
  const making = packs.filter(({ state }) => state === 'waiting').length;
  if (making > 0) return making === 1 ? 'An evidence pack is being made' : `${making} evidence packs are being made`;
  const ready = packs.filter(({ state }) => state === 'ready').length;
  if (ready > 0) return ready === 1 ? 'An evidence pack waits for you' : `${ready} evidence packs wait for you`;
  return 'Evidence for an audit';
}

function Pack({ pack }: { pack: PackRow }) {
  return (
    <Row
      title={pack.what}
      why={
        <>
          About <FilterInWords query={pack.filter} />. Asked for by {pack.asked}.
        </>
      }
      more={<PackState pack={pack} />}
      end={<PackEnd pack={pack} />}
    />
  );
}

function PackState({ pack }: { pack: PackRow }) {
  switch (pack.state) {
    case 'waiting':
      return (
        <>
          <Bars items={[{ name: 'Files made', value: pack.partsDone, max: pack.partsTotal }]} />
          {pack.triedBefore > 0 && <Note>It broke off before, and was begun again.</Note>}
        </>
      );
    case 'ready':
      return (
        <Note>
          {pack.size}, until {pack.until}. SHA-256 <Code>{pack.sha256?.slice(0, 16)}</Code>
        </Note>
      );
    case 'failed':
      return <p>{pack.problem}</p>;
    case 'gone':
      return <Note>It waited for a week and was removed. Ask for it again with the same choices.</Note>;
  }
}

function PackEnd({ pack }: { pack: PackRow }) {
  switch (pack.state) {
    case 'waiting':
      return <Pill mark="progress">Being made</Pill>;
    case 'ready':
      return (
        <ButtonLink icon="down" href={`/hr/evidence/${pack.id}.zip`}>
          Download
        </ButtonLink>
      );
    case 'failed':
      return <Pill mark="failing">Not made</Pill>;
    case 'gone':
      return <Pill mark="none">Removed</Pill>;
  }
}

function PackForm({ page, refused }: { page: LoadedPage; refused: FormProblem | undefined }) {
  const { filter, subjects, newId, mostPeople } = page;
  const typed = refused?.typed ?? {};
  const errors = refused?.fieldErrors ?? {};
  const held = filterQuery({ ...filter, sort: undefined, direction: undefined, issuedFrom: undefined, issuedTo: undefined });
  return (
    <Form method="post" action={`/hr/evidence?${filterQuery(filter)}`} noValidate key={useRefusals(refused)}>
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="filter" value={held} />
      <Stack>
        <FormProblemSummary refused={refused} />
        <p>
          About <FilterInWords query={held} />. Narrow the register first to begin with something else.
        </p>
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
        <Actions>
          <Button kind="primary">Make the pack</Button>
        </Actions>
      </Stack>
    </Form>
  );
}
