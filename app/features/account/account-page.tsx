import { Form, useNavigation } from '@remix-run/react';
import { Actions, Button } from '~/ui/button';
import { Facts } from '~/ui/facts';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Columns, Head, Page, Section, Stack } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { Pill } from '~/ui/pill';
import { Hidden, Note } from '~/ui/text';
import { FormProblemSummary, useRefusals, type FormProblem } from './form-problem';
import { NewPasswordFields } from './new-password-fields';
import type { MailChoice } from '../mail/mail-preferences.server';
import { MailsSection } from './mails-section';
import type { OwnSession } from './own-sessions.server';

interface AccountPageProps {
  person: { name: string; email: string; jobRole: string; department: string };
  sessions: readonly OwnSession[];
  mails: readonly MailChoice[];
  notice?: { title: string; text: string };
  refused: FormProblem | undefined;
}

/** Who one is here, the password, and where one is signed in. */
export function AccountPage({ person, sessions, mails, notice, refused }: AccountPageProps) {
  return (
    <Page>
      <Head title="Your account" lead={`You are signed in as ${person.name}.`} end={<SignOutForm />}>
        {notice && !refused && (
          <Notice tone="good" title={notice.title}>
            {notice.text}
          </Notice>
        )}
      </Head>
      <Columns even>
        <Stack gap="large">
          <Section title="You">
            <Facts
              items={[
                { term: 'Name', value: person.name },
                { term: 'Work email', value: person.email },
                { term: 'Job role', value: person.jobRole },
                { term: 'Department', value: person.department },
              ]}
            />
            <Note>Your certificates carry this name. If something is wrong here, your HR team can correct it.</Note>
          </Section>
          <PasswordSection email={person.email} refused={refused} />
        </Stack>
        <Stack gap="large">
          <MailsSection choices={mails} />
          <SessionsSection sessions={sessions} />
        </Stack>
      </Columns>
    </Page>
  );
}

function SignOutForm() {
  return (
    <Form method="post" action="/sign-out">
      <Button>Sign out</Button>
    </Form>
  );
}

function PasswordSection({ email, refused }: { email: string; refused: FormProblem | undefined }) {
  const isSending = useNavigation().formData?.get('intent') === 'change-password';
  const refusals = useRefusals(refused);
  return (
    <Section title="Password">
      <Form key={refusals} method="post" action="/account" noValidate>
        <Stack>
          <FormProblemSummary refused={refused} />
          <input type="hidden" name="intent" value="change-password" />
          <TextField
            name="currentPassword"
            label="Password that you have now"
            type="password"
            autoComplete="current-password"
            error={refused?.fieldErrors.currentPassword}
          />
          <NewPasswordFields email={email} refused={refused} />
          <Actions>
            <Button kind="primary" pending={isSending} pendingLabel="Changing…">
              Change the password
            </Button>
          </Actions>
          <Note>You stay signed in here and are signed out everywhere else.</Note>
        </Stack>
      </Form>
    </Section>
  );
}

function SessionsSection({ sessions }: { sessions: readonly OwnSession[] }) {
  const others = sessions.filter((session) => !session.isCurrent).length;
  return (
    <Section title="Where you are signed in" end={sessions.length === 1 ? 'Only here' : `${sessions.length} places`}>
      <Rows>
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={session.device}
            why={`Since ${session.started}${session.address && ` from ${session.address}`}. Ends by itself on ${session.ends}.`}
            end={session.isCurrent ? <Pill mark="here">This one</Pill> : <EndSessionForm session={session} />}
          />
        ))}
      </Rows>
      {others > 1 && <EndOthersForm others={others} />}
      <Note>Not one of yours? End it, and change your password.</Note>
    </Section>
  );
}

function EndSessionForm({ session }: { session: OwnSession }) {
  return (
    <Form method="post" action="/account">
      <input type="hidden" name="intent" value="end-session" />
      <input type="hidden" name="sessionId" value={session.id} />
      <Button>
        Sign out there
        <Hidden>
          : {session.device}, since {session.started}
        </Hidden>
      </Button>
    </Form>
  );
}

function EndOthersForm({ others }: { others: number }) {
  return (
    <Form method="post" action="/account">
      <input type="hidden" name="intent" value="end-other-sessions" />
      <Button>Sign out of the {others} others</Button>
    </Form>
  );
}
