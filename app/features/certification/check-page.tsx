import { Button } from '~/ui/button';
import { TextField } from '~/ui/field';
import type { MarkName } from '~/ui/mark';
import { Head, Page } from '~/ui/page';
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

/** What the register says to a stranger: one word, five facts and nothing else. */
export function CheckedView({ checked }: { checked: CheckedCertificate }) {
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
      </VerifyResult>
      <AskForCode label="Check another code" />
    </Page>
  );
}

/** The way in for those who have the paper in hand and no camera. */
export function CheckView({ company, typed, problem }: { company: string; typed?: string; problem?: string }) {
  return (
    <Page width="narrow">
      <Head
        title="Check a certificate"
        lead={`Type the code that is printed on it, and ${company}’s register says whether the certificate is genuine and in force.`}
      />
      <AskForCode label="The code on the certificate" typed={typed} problem={problem} />
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
