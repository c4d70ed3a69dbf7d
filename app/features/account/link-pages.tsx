import { Form, useNavigation } from '@remix-run/react';
import { Button, ButtonLink } from '~/ui/button';
import { CoverPage, SignInFields } from '~/ui/cover-page';
import { Lead } from '~/ui/text';
import { FormProblemSummary, useRefusals, type FormProblem } from './form-problem';
import { NewPasswordFields } from './new-password-fields';

interface NewPasswordPageProps {
  companyName: string;
  title: string;
  lead: string;
  email: string;
  button: string;
  refused: FormProblem | undefined;
}

/** Behind an invitation or a reset link: choosing a password. Opening it has changed nothing yet. */
export function NewPasswordPage({ companyName, title, lead, email, button, refused }: NewPasswordPageProps) {
  const isSending = useNavigation().state !== 'idle';
  const refusals = useRefusals(refused);
  return (
    <CoverPage tagline={`${companyName}’s guide to looking after people.`}>
      <Form key={refusals} method="post" noValidate>
        <SignInFields title={title}>
          <Lead>{lead}</Lead>
          <FormProblemSummary refused={refused} />
          <NewPasswordFields email={email} refused={refused} />
          <Button kind="primary" pending={isSending} pendingLabel="Saving…">
            {button}
          </Button>
        </SignInFields>
      </Form>
    </CoverPage>
  );
}

export type LinkPurpose = 'invitation' | 'reset' | 'set-up';
export type ClosedLinkKind = 'used' | 'expired' | 'unknown';

const titles: Record<ClosedLinkKind, string> = {
  used: 'This link has done its work',
  expired: 'This link has run out',
  unknown: 'This link is not complete',
};

const words: Record<LinkPurpose, Record<ClosedLinkKind, string>> = {
  invitation: {
    used: 'An invitation works once, and the account behind it is there. Sign in with the password that was chosen; if it is gone, ask for a new one.',
    expired: 'An invitation works for 7 days, and a newer one takes its place. Ask your HR team to send you another.',
    unknown: 'Copy the whole address out of the mail, or ask your HR team for a new invitation.',
  },
  reset: {
    used: 'It set a new password once already. Sign in with that one, or ask for another link.',
    expired: 'A link for a new password works for one hour, and only the newest one. Your password is as it was. Ask for another link.',
    unknown: 'Copy the whole address out of the mail, or ask for another link. Your password is as it was.',
  },
  'set-up': {
    used: 'This installation has its first administrator. Sign in, or ask that person for an invitation.',
    expired: 'Start the server again: the log then shows a new link.',
    unknown: 'Copy the whole address out of the log of the server. Each start makes a new one.',
  },
};

/** A link that no longer does what it was made for: why, and the way on. */
export function ClosedLinkPage({ companyName, purpose, kind }: { companyName: string; purpose: LinkPurpose; kind: ClosedLinkKind }) {
  return (
    <CoverPage tagline={`${companyName}’s guide to looking after people.`}>
      <SignInFields title={titles[kind]}>
        <Lead>{words[purpose][kind]}</Lead>
        <ButtonLink href="/sign-in" kind="primary">
          Go to signing in
        </ButtonLink>
        {purpose !== 'set-up' && <ButtonLink href="/forgot-password">Ask for a new password</ButtonLink>}
      </SignInFields>
    </CoverPage>
  );
}

/** 410 for what was there once, 404 for what never was. */
export function closedLinkStatus(kind: ClosedLinkKind): number {
  return kind === 'unknown' ? 404 : 410;
}
