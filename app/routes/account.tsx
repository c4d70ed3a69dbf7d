import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/access/actor';
import { AccountPage } from '~/features/account/account-page';
import { passwordProblemInWords, waitInWords } from '~/features/account/account-words';
import { currentPassword, newPasswordFields, typedTwice, typedTwiceProblem } from '~/features/account/new-password-form';
import { endOtherSessions, endOwnSession, listOwnSessions } from '~/features/account/own-sessions.server';
import { loadMailChoices } from '~/features/mail/mail-preferences.server';
import { visitOf } from '~/features/account/visit.server';
import { requireActor } from '~/http/actor.server';
import type { Asked } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Your account · Servewell' }];

const notices: Record<string, { title: string; text: string }> = {
  password: { title: 'Your new password is in force', text: 'You are signed in here, and signed out everywhere else.' },
  mails: { title: 'Saved', text: 'You are mailed what you ticked, and what is mailed in any case.' },
  session: { title: 'Signed out there', text: 'Whoever uses that device has to sign in again.' },
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-own-account' });
  const { name, email, jobRole, department } = actor;
  const notice = notices[new URL(request.url).searchParams.get('notice') ?? ''];
  return {
    person: { name, email, jobRole, department },
    sessions: await listOwnSessions(context.deps, actor),
    mails: await loadMailChoices(context.deps, actor),
    notice,
  };
}

const AccountForm = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('change-password'), currentPassword, ...newPasswordFields }).refine(typedTwice, typedTwiceProblem()),
    z.object({ intent: z.literal('end-session'), sessionId: z.string().max(80) }),
    z.object({ intent: z.literal('end-other-sessions') }),
  ],
  { error: 'The form did not say what to do. Load the page again.' },
);

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-own-account' });
  const form = await readForm(request, AccountForm);
  if (!form.ok) return badForm(form);

  switch (form.values.intent) {
    case 'change-password':
      return changePassword({ request, context }, actor, form.values);
    case 'end-session': {
      const result = await endOwnSession(context.deps, actor, form.values.sessionId, visitOf({ request, context }));
      if (result.kind === 'no-such-session') throw notFound();
      return redirect('/account?notice=session');
    }
    case 'end-other-sessions':
      await endOtherSessions(context.deps, actor, visitOf({ request, context }));
      return redirect('/account?notice=session');
  }
}

async function changePassword(asked: Asked, actor: Actor, typed: { currentPassword: string; password: string }) {
  const change = { actor, current: typed.currentPassword, next: typed.password };
  const result = await asked.context.accounts.changePassword(change, visitOf(asked));
  const refuse = (fieldErrors: Record<string, string>, status = 400) =>
    badForm({ problem: 'Your password is not changed.', fieldErrors, typed: {} }, status);
  switch (result.kind) {
    case 'changed':
      return redirect('/account?notice=password');
    case 'wrong-password':
      return refuse({ currentPassword: 'This is not the password that you have now.' });
    case 'must-wait':
      return refuse({ currentPassword: `Too many wrong passwords. Wait ${waitInWords(result.seconds)}, then try again.` }, 429);
    case 'bad-password':
      return refuse({ password: passwordProblemInWords(result.problem) });
  }
}

export default function AccountRoute() {
  return <AccountPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
