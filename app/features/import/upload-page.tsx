import { Form, useNavigation } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { Actions, Button } from '~/ui/button';
import { Choices } from '~/ui/choices';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { ScrollRegion } from '~/ui/scroll-region';
import { Table } from '~/ui/table';
import { stateWords } from './import-state-words';
import type { ImportWords } from './import-words';
import type { SentImport } from './load-import.server';

interface UploadPageProps {
  words: ImportWords;
  imports: SerializeFrom<SentImport[]>;
  /** The example file of this kind: headings and one row. */
  example: string;
  choices: boolean;
  problem: string | undefined;
}

/** Where a file is sent in; below it the latest ones. */
export function UploadPage({ words, imports, example, choices, problem }: UploadPageProps) {
  return (
    <Page width="narrow">
      <Head title={words.title} lead={words.lead} up={<UpLink href={words.up.href}>{words.up.label}</UpLink>} />
      <Stack gap="large">
        <UploadForm words={words} choices={choices} problem={problem} />
        <Section title="What the file looks like">
          <p>
            A first row with the names of the columns, in any order: {words.columns} Commas, semicolons or tabs between them; days like
            2026-11-27 or 27.11.2026. For example:
          </p>
          <ScrollRegion label="Example of a file">
            <pre>{example}</pre>
          </ScrollRegion>
        </Section>
        {imports.length > 0 && (
          <Section title="Sent in before">
            <Table
              caption="Files, the latest first"
              columns={[
                {
                  key: 'file',
                  label: 'File',
                  header: true,
                  cell: (sent) => <TextLink href={`${words.href}/${sent.id}`}>{sent.fileName}</TextLink>,
                },
                { key: 'state', label: 'What became of it', cell: (sent) => stateWords[sent.state] },
                { key: 'when', label: 'Sent in', cell: (sent) => sent.sentIn },
                { key: 'by', label: 'By', cell: (sent) => sent.by },
              ]}
              rows={imports}
              rowKey={(sent) => sent.id}
            />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

/** One file, and what is to be made of it. */
export function UploadForm({ words, choices, problem }: Pick<UploadPageProps, 'words' | 'choices' | 'problem'>) {
  const isSending = useNavigation().state !== 'idle';
  return (
    <Form method="post" action={words.href} encType="multipart/form-data" noValidate>
      <Stack>
        {problem && <ErrorSummary title={problem} submission={problem} problems={[{ id: 'file', message: 'Choose a file' }]} />}
        <TextField
          name="file"
          type="file"
          label="CSV file"
          hint="Up to 20 MB and 100,000 rows. UTF-8, UTF-16 and Windows-1252 are recognised."
          accept=".csv,.txt,.tsv,text/csv"
          error={problem}
        />
        {choices && (
          <Choices
            kind="several"
            name="options"
            legend="What else is to happen"
            items={[
              {
                id: 'missing-have-left',
                text: 'Missing people have left',
                detail: 'The file holds everybody who is employed. Whoever is not in it gets yesterday as their last day.',
              },
              {
                id: 'invite',
                text: 'Invite the new ones',
                detail: 'Each new person with a work email gets a mail with a link to sign in.',
              },
            ]}
          />
        )}
        <Actions>
          <Button kind="primary" icon="upward" pending={isSending} pendingLabel="Sending…">
            Dry run
          </Button>
        </Actions>
      </Stack>
    </Form>
  );
}
