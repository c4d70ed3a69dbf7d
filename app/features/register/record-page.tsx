import { Form } from '@remix-run/react';
import type { SerializeFrom } from '@remix-run/node';
import { Fragment } from 'react';
import { reEarningDays } from '~/domain/assignment/re-earning';
import { counted } from '~/domain/calendar/in-words';
import type { CorrectedFields } from '~/domain/register/correction';
import { Actions, Button, ButtonLink } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Facts } from '~/ui/facts';
import { TextArea, TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack, UpLink } from '~/ui/page';
import { Disclosure } from '~/ui/reveal';
import { Table } from '~/ui/table';
import { Code } from '~/ui/text';
import { CertificateStatus } from '../certification/certificate-status';
import { fieldWords } from './correction-words';
import type { RecordPage as LoadedPage } from './load-record.server';

type Loaded = SerializeFrom<LoadedPage>;

/** A form that was refused, with what was typed. */
export interface RecordProblem {
  intent: 'revoke' | 'reinstate' | 'correct';
  problem: string;
  fieldErrors: Record<string, string>;
  typed: Record<string, string>;
}

interface RecordPageProps {
  page: Loaded;
  problem: RecordProblem | undefined;
  notice: string | undefined;
}

/** One record: what it says, what it rests on, everything that was entered about it, and what HR can enter. */
export function RecordPage({ page, problem, notice }: RecordPageProps) {
  return (
    <Page width="wide">
      <Head
        up={<UpLink href="/hr/certifications">Register</UpLink>}
        title={`${page.name}: ${page.title}`}
        lead={
          <>
            Certificate <Code>{page.number}</Code> <CertificateStatus kind={page.status.kind} word={page.status.word} />
          </>
        }
      />
      <Stack gap="large">
        {notice && <Notice tone="good" title={notice} />}
        {problem && (
          <ErrorSummary
            title={problem.problem}
            submission={problem}
            problems={Object.entries(problem.fieldErrors).map(([id, message]) => ({ id: fieldId(problem.intent, id), message }))}
          />
        )}
        <Columns even>
          <Section title="What it says">
            <Facts items={page.facts} />
            <Neighbours page={page} />
          </Section>
          <Section title="What it rests on">
            <Facts items={page.evidence} />
          </Section>
        </Columns>
        <History history={page.history} />
        {!page.erased && (
          <Section title="Enter something new">
            {/* After an entry both are folded and as the record reads now. */}
            <Fragment key={page.history.length}>
              <RevokeForm page={page} problem={problem} />
              <CorrectForm page={page} problem={problem} />
            </Fragment>
          </Section>
        )}
      </Stack>
    </Page>
  );
}

/** Everything that was entered, the first entry first. */
function History({ history }: Pick<Loaded, 'history'>) {
  return (
    <Section title="What was entered">
      <Table
        caption="Entries about this record"
        columns={[
          { key: 'what', label: 'What', header: true, cell: (entry) => entry.what },
          { key: 'when', label: 'When', cell: (entry) => entry.when },
          { key: 'who', label: 'Who', cell: (entry) => entry.who },
          { key: 'why', label: 'Why', cell: (entry) => entry.why || '–' },
          { key: 'link', label: 'Link in the chain', cell: (entry) => <Code>{entry.link}</Code> },
        ]}
        rows={history}
        rowKey={(entry) => entry.link}
      />
    </Section>
  );
}

function Neighbours({ page: { renews, renewedBy, verifyHref, waiveHref, id } }: { page: Loaded }) {
  return (
    <Actions>
      <ButtonLink href={`/certificates/${id}`}>The certificate</ButtonLink>
      <TextLink href={verifyHref}>What a stranger sees</TextLink>
      {waiveHref && <TextLink href={waiveHref}>Waive its renewal</TextLink>}
      {renews && <TextLink href={`/hr/certifications/${renews}`}>The one that it renews</TextLink>}
      {renewedBy && <TextLink href={`/hr/certifications/${renewedBy}`}>The one that renews it</TextLink>}
    </Actions>
  );
}

/** Two forms stand on the page, so that their fields need names of their own for the browser. */
const fieldId = (intent: string, name: string) => `${intent}-${name}`;

function RevokeForm({ page, problem }: { page: Loaded; problem: RecordProblem | undefined }) {
  const intent = page.revoked ? 'reinstate' : 'revoke';
  const own = problem?.intent === intent ? problem : undefined;
  const verb = page.revoked ? 'Reinstate' : 'Revoke';
  return (
    <Disclosure summary={page.revoked ? 'Take the revocation back' : 'Revoke this certification'} open={own !== undefined}>
      <Form method="post">
        <Stack>
          <p>
            {page.revoked
              ? 'It counts again from this moment, for the days that are left of it. That it was revoked stays on record.'
              : `It stops counting at once, here and on the check page. The record stays as it is, with your reason beside it. Where it is assigned, it is asked for again within ${counted(reEarningDays, 'day')}.`}
          </p>
          <input type="hidden" name="intent" value={intent} />
          <TextArea
            name="reason"
            id={fieldId(intent, 'reason')}
            label="Reason"
            hint="Stays in the register for good: no names and nothing private."
            error={own?.fieldErrors.reason}
            defaultValue={own?.typed.reason}
            maxLength={500}
          />
          <Actions>
            <Button kind={page.revoked ? 'primary' : 'danger'}>
              {verb} certificate {page.number}
            </Button>
          </Actions>
        </Stack>
      </Form>
    </Disclosure>
  );
}

const dates: readonly (keyof CorrectedFields)[] = ['issuedOn', 'expiresOn'];

const hints: Partial<Record<keyof CorrectedFields, string>> = {
  issuedOn: 'The last valid day does not follow by itself: correct it below when it moves as well.',
  expiresOn: 'The last day on which it counts. Empty where it never ends.',
};

function CorrectForm({ page, problem }: { page: Loaded; problem: RecordProblem | undefined }) {
  const own = problem?.intent === 'correct' ? problem : undefined;
  return (
    <Disclosure summary="Correct a mistake in it" open={own !== undefined}>
      <Form method="post">
        <Stack>
          <p>Change what is wrong and leave the rest. The original stays visible; score and evidence cannot be corrected.</p>
          <input type="hidden" name="intent" value="correct" />
          {Object.entries(fieldWords).map(([name, label]) => {
            const field = name as keyof CorrectedFields;
            return (
              <TextField
                key={name}
                name={name}
                id={fieldId('correct', name)}
                label={label}
                type={dates.includes(field) ? 'date' : 'text'}
                hint={hints[field]}
                error={own?.fieldErrors[name]}
                defaultValue={own?.typed[name] ?? page.fields[field] ?? ''}
                maxLength={200}
              />
            );
          })}
          <TextArea
            name="reason"
            id={fieldId('correct', 'reason')}
            label="Reason"
            hint="Stays in the register for good: no names and nothing private."
            error={own?.fieldErrors.reason}
            defaultValue={own?.typed.reason}
            maxLength={500}
          />
          <Actions>
            <Button kind="primary">Enter the correction</Button>
          </Actions>
        </Stack>
      </Form>
    </Disclosure>
  );
}
