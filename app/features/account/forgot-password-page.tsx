import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { CoverPage, SignInFields } from '~/ui/cover-page';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Lead } from '~/ui/text';
import { FormProblemSummary, type FormProblem } from './form-problem';

interface ForgotPasswordPageProps {
  companyName: string;
  /** The address that a link was asked for; the page says the same for every address. */
  askedFor: string | undefined;
  refused: FormProblem | undefined;
}

export function ForgotPasswordPage({ companyName, askedFor, refused }: ForgotPasswordPageProps) {
  return (
    <CoverPage tagline={`${companyName}’s guide to looking after people.`}>
      {askedFor === undefined ? <Asking refused={refused} /> : <Asked email={askedFor} />}
    </CoverPage>
  );
}

function Asking({ refused }: { refused: FormProblem | undefined }) {
  const isSending = useNavigation().state !== 'idle';
  return (
    <Form method="post" noValidate>
      <SignInFields title="Choose a new password">
        <Lead>Give your work email. If there is an account for it, a link is sent there; it works once, for one hour.</Lead>
        <FormProblemSummary refused={refused} />
        <TextField
          name="email"
          label="Work email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={refused?.typed.email}
          error={refused?.fieldErrors.email}
        />
        <Button kind="primary" pending={isSending} pendingLabel="Asking…">
          Send me a link
        </Button>
        <p>
          <TextLink href="/sign-in">Go back to signing in</TextLink>
        </p>
      </SignInFields>
    </Form>
  );
}

function Asked({ email }: { email: string }) {
  return (
    <SignInFields title="Look into your mail">
      <Lead>If {email} belongs to somebody here, a mail is on its way. It says how to go on, also when there is no account yet.</Lead>
      <p>Nothing came after a few minutes? Look into the folder for unwanted mail, check the address, or ask your HR team.</p>
      <p>
        <TextLink href="/sign-in">Go back to signing in</TextLink>
      </p>
    </SignInFields>
  );
}
