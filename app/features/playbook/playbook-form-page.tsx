import { Form, useNavigation } from '@remix-run/react';
import { counted } from '~/domain/calendar/in-words';
import type { WordingDifference as Difference } from '~/domain/playbook/difference';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { TextArea, TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Sheet, Stack, UpLink } from '~/ui/page';
import { FormProblemSummary, useRefusals, type FormProblem } from '../account/form-problem';
import { AffectedList } from './affected-list';
import type { PlaybookFormPage as Loaded } from './load-playbook-form.server';
import { WordingDifference } from './wording-difference';

/** What came of sending the form without saving it: nothing of what was typed is lost. */
export type PlaybookFormAnswer = FormProblem & {
  /** What the typed words would change. */
  preview?: Difference | undefined;
  /** Somebody else saved meanwhile. */
  meanwhile?: { name: string; author: string; saved: string; reason: string; difference: Difference; version: number } | undefined;
};

/** Writing the next version of a procedure, with everything that it will reach in view. */
export function PlaybookFormPage({ page, answer }: { page: Loaded; answer: PlaybookFormAnswer | undefined }) {
  const here = `/admin/playbook/${page.entry}`;
  return (
    <Page>
      <Head
        title={`A new version of “${page.base.title}”`}
        lead={`It follows ${page.base.name.toLowerCase()} and is in force as soon as it is saved. Earlier versions stay readable.`}
        up={<UpLink href={here}>{page.base.title}</UpLink>}
      >
        {answer?.meanwhile && <Meanwhile meanwhile={answer.meanwhile} />}
      </Head>
      <Columns>
        <Stack gap="large">
          {answer?.preview && (
            <Sheet labelledBy="preview">
              <h2 id="preview">What would change</h2>
              <WordingDifference difference={answer.preview} />
              <p>Nothing is saved yet.</p>
            </Sheet>
          )}
          <WordingForm key={useRefusals(answer)} page={page} answer={answer} here={here} />
        </Stack>
        <Section title="What it affects">
          <AffectedList affected={page.affected} open />
        </Section>
      </Columns>
    </Page>
  );
}

function WordingForm({ page, answer, here }: { page: Loaded; answer: PlaybookFormAnswer | undefined; here: string }) {
  const typed = answer?.typed ?? {};
  const problem = answer && Object.keys(answer.fieldErrors).length > 0 ? answer : undefined;
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="base" value={answer?.meanwhile?.version ?? typed.base ?? page.base.version} />
      <Stack>
        <FormProblemSummary refused={problem} />
        <WordingFields begins={page.begins} typed={typed} errors={problem?.fieldErrors ?? {}} />
        <WhoReads readers={page.readers} chosen={typed.ask ?? 'nobody'} />
        <Ways previewed={answer?.preview !== undefined} here={here} />
      </Stack>
    </Form>
  );
}

interface WordingFieldsProps extends Pick<Loaded, 'begins'> {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

function WordingFields({ begins, typed, errors }: WordingFieldsProps) {
  return (
    <>
      <TextField name="title" label="Title" maxLength={80} defaultValue={typed.title ?? begins.title} error={errors.title} />
      <TextArea
        name="says"
        label="What we say"
        hint="The exact words, one sentence or turn a line, without quotation marks. {{company}} and {{me}} become the names of the company and of the reader."
        rows={5}
        defaultValue={typed.says ?? begins.says.join('\n')}
        error={errors.says}
      />
      <TextArea
        name="steps"
        label="What we do"
        hint="One step a line."
        rows={12}
        defaultValue={typed.steps ?? begins.steps.join('\n')}
        error={errors.steps}
      />
      <TextArea
        name="reason"
        label="Why it changes"
        hint="Those who are asked to read it see this, and so does everybody who looks the version up later."
        rows={2}
        maxLength={400}
        defaultValue={typed.reason}
        error={errors.reason}
      />
    </>
  );
}

function WhoReads({ readers, chosen }: Pick<Loaded, 'readers'> & { chosen: string }) {
  return (
    <Choices
      kind="one"
      name="ask"
      legend="Who is asked to read and confirm it?"
      chosen={[chosen]}
      items={[
        { id: 'nobody', text: 'Nobody', detail: 'For a slip of the pen.' },
        {
          id: 'concerned',
          text: `Those concerned, ${counted(readers.concerned, 'person', 'people')}`,
          detail: 'Who holds a valid certification in one of the modules beside, or has one of them open.',
        },
        { id: 'everybody', text: `Everybody employed here, ${counted(readers.everybody, 'person', 'people')}` },
      ]}
    />
  );
}

/** A look at the difference comes first, saving after it. */
function Ways({ previewed, here }: { previewed: boolean; here: string }) {
  const navigation = useNavigation();
  const sent = navigation.state !== 'idle' ? navigation.formData?.get('intent') : undefined;
  return (
    <Actions>
      <Button kind={previewed ? 'secondary' : 'primary'} name="intent" value="preview" pending={sent === 'preview'}>
        Show what would change
      </Button>
      <Button kind={previewed ? 'primary' : 'secondary'} name="intent" value="save" pending={sent === 'save'} pendingLabel="Saving…">
        Save this version
      </Button>
      <ButtonLink href={here} kind="quiet">
        Leave without saving
      </ButtonLink>
    </Actions>
  );
}

function Meanwhile({ meanwhile }: { meanwhile: NonNullable<PlaybookFormAnswer['meanwhile']> }) {
  return (
    <Stack>
      <Notice tone="late" title={`${meanwhile.author} saved ${meanwhile.name.toLowerCase()} while you were writing`}>
        Your words are all below, and nothing of them was saved. Take over from the other version what you want to keep. If you then save,
        yours becomes the next one.
      </Notice>
      <Sheet labelledBy="meanwhile">
        <h2 id="meanwhile">What {meanwhile.author} changed</h2>
        {meanwhile.reason !== '' && <p>Why: {meanwhile.reason}</p>}
        <WordingDifference difference={meanwhile.difference} />
      </Sheet>
    </Stack>
  );
}
