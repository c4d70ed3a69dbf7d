import { Form, useNavigation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { CoverPage, SampleList, Samples, SignInFields } from '~/ui/cover-page';
import { TextField } from '~/ui/field';
import { TextLink } from '~/ui/link';
import { Notice } from '~/ui/notice';
import { FormProblemSummary, useRefusals, type FormProblem } from './form-problem';

export interface SamplePerson {
  email: string;
  title: string;
  detail: string;
}

interface SignInPageProps {
  companyName: string;
  /** Where to go on to; not yet checked, the action does that. */
  redirectTo: string;
  /** What has just happened elsewhere and led here. */
  notice?: string;
  refused: FormProblem | undefined;
  samples: { people: readonly SamplePerson[]; password: string } | null;
}

/** The cover, the form, and in sample data an offer to look around as somebody. */
export function SignInPage({ companyName, redirectTo, notice, refused, samples }: SignInPageProps) {
  const isSending = useNavigation().state !== 'idle';
  const refusals = useRefusals(refused);
  return (
    <CoverPage tagline={`${companyName}’s guide to looking after people.`}>
      <Form key={refusals} method="post" action="/sign-in" noValidate>
        <SignInFields title="Sign in">
          {notice && !refused && <Notice tone="good" title={notice} />}
          <FormProblemSummary refused={refused} />
          <input type="hidden" name="redirectTo" value={redirectTo} />
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
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            error={refused?.fieldErrors.password}
          />
          <Button kind="primary" pending={isSending} pendingLabel="Signing in…">
            Sign in
          </Button>
          <p>
            <TextLink href="/forgot-password">I have no password yet, or forgot it</TextLink>
          </p>
        </SignInFields>
      </Form>
      {samples && <SampleOffer {...samples} redirectTo={redirectTo} />}
    </CoverPage>
  );
}

function SampleOffer({ people, password, redirectTo }: NonNullable<SignInPageProps['samples']> & { redirectTo: string }) {
  return (
    <Samples
      title="Look around as someone"
      lead="This installation holds sample data: an invented company with invented people. Nothing you do here reaches anyone."
    >
      <Form method="post" action="/sign-in">
        <input type="hidden" name="password" value={password} />
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <SampleList name="email" people={people.map(({ email, title, detail }) => ({ value: email, title, detail }))} />
      </Form>
    </Samples>
  );
}
