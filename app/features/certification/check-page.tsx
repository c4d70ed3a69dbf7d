import { Form } from '@remix-run/react';
import { Actions, Button } from '~/ui/button';
import { TextArea, TextField } from '~/ui/field';
import type { MarkName } from '~/ui/mark';
import { Notice } from '~/ui/notice';
import { Head, Page, Section, Stack } from '~/ui/page';
import type { CredentialReading } from '../credential/read-credential.server';
import { Code } from '~/ui/text';
import { CodeForm, VerifyResult } from '~/ui/verify-result';
import type { CheckedCertificate, CheckedStatus } from './check-certificate.server';

const answers: Record<CheckedStatus, { mark: MarkName; word: string; sentence: string }> = {
  valid: { mark: 'valid', word: 'Valid', sentence: 'The certificate is genuine and in force.' },
  expired: { mark: 'expired', word: 'Expired', sentence: 'The certificate is genuine, but its time is over.' },
  revoked: { mark: 'revoked', word: 'Revoked', sentence: 'The certificate was issued, then revoked. It does not count.' },
  renewed: { mark: 'renewed', word: 'Renewed', sentence: 'The certificate is genuine. A later one has taken its place.' },
  unknown: {
    mark: 'open',
    word: 'No such code',
    sentence: 'No certificate of this register has that code. Compare it with the paper, character by character.',
  },
};

/** What the register says to a stranger: one word, five facts and nothing else. `signed`: it was asked by a credential. */
export function CheckedView({ checked, signed = false }: { checked: CheckedCertificate; signed?: boolean }) {
  const { mark, word, sentence } = answers[checked.status];
  const note = `Checked on ${checked.checked}, the company’s time. The register shows nothing else about a person.`;
  return (
    <Page width="narrow">
      <Head
        title="Certificate check"
        lead={
          <>
            This is what {checked.company}’s register says about {checked.code ? <CodeInWords code={checked.code} /> : 'that code'} today.
          </>
        }
      />
      <VerifyResult mark={mark} word={word} facts={checked.facts} note={note}>
        <p>{sentence}</p>
        {signed && <p>The credential that you showed was signed by this register and has not been changed.</p>}
      </VerifyResult>
      <AskForCode label="Check another code" />
    </Page>
  );
}

export type RefusedCredential = Exclude<CredentialReading, { kind: 'ours' }>;

interface CheckViewProps {
  company: string;
  typed?: string;
  problem?: string;
  refused?: RefusedCredential;
}

/** The way in for those who have the paper in hand and no camera, or a credential. */
export function CheckView({ company, typed, problem, refused }: CheckViewProps) {
  return (
    <Page width="narrow">
      <Head
        title="Check a certificate"
        lead={`Type the code that is printed on it, and ${company}’s register says whether the certificate is genuine and in force.`}
      />
      <Stack gap="large">
        {refused && <NotOurs refused={refused} company={company} />}
        <AskForCode label="The code on the certificate" typed={typed} problem={problem} />
        <Section title="Or check a credential">
          <AskForCredential />
        </Section>
      </Stack>
    </Page>
  );
}

function CodeInWords({ code }: { code: string }) {
  return (
    <>
      the code <Code>{code}</Code>
    </>
  );
}

function AskForCode({ label, typed, problem }: { label: string; typed?: string; problem?: string }) {
  return (
    <CodeForm action="/verify" submit={<Button>Check this code</Button>}>
      <TextField
        name="code"
        label={label}
        hint="Twenty letters and figures, printed beside the square pattern. Capitals, spaces and dashes do not matter."
        error={problem}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={200}
        required
      />
    </CodeForm>
  );
}

const refusals: Record<RefusedCredential['kind'], string> = {
  unreadable: 'That is not a credential',
  foreign: 'Another register has to check this credential',
  forged: 'Do not rely on this credential',
};

function NotOurs({ refused, company }: { refused: RefusedCredential; company: string }) {
  return (
    <Notice tone="risk" title={refusals[refused.kind]}>
      {whyNotOurs(refused, company)}
    </Notice>
  );
}

function whyNotOurs(refused: RefusedCredential, company: string): string {
  switch (refused.kind) {
    case 'unreadable':
      return 'Choose the file that ends in .jwt, or paste its whole text: three parts with a dot between them.';
    case 'foreign':
      return `It names ${refused.issuer} as its issuer and does not have ${company}’s signature. Ask there whether it is genuine.`;
    case 'forged':
      return `It says that it is ${company}’s, but the signature does not fit: it was changed after it was signed, or somebody else signed it.`;
  }
}

/** It is posted, because a credential is too long for an address and names a person. */
function AskForCredential() {
  return (
    <Form method="post" action="/verify?index" encType="multipart/form-data">
      <Stack>
        <TextField
          name="credentialFile"
          label="The file of the credential"
          hint="It ends in .jwt. It is checked and not kept."
          type="file"
          accept=".jwt,.txt,application/vc+jwt,text/plain"
        />
        <TextArea name="credential" label="Or its text" rows={4} maxLength={20_000} />
        <Actions>
          <Button>Check this credential</Button>
        </Actions>
      </Stack>
    </Form>
  );
}
