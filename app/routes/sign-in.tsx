import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { waitInWords } from '~/features/account/account-words';
import { samplePassword, samplePeople } from '~/features/account/sample-accounts.server';
import { SignInPage } from '~/features/account/sign-in-page';
import { visitOf } from '~/features/account/visit.server';
import { coverFrame } from '~/features/shell/frame';
import { findActor } from '~/http/actor.server';
import { readForm, typedText } from '~/http/form.server';
import { badForm, safeRedirect } from '~/http/refusals.server';

export const handle = coverFrame;

export const meta: MetaFunction = () => [{ title: 'Sign in · Servewell' }];

const notices: Record<string, string> = {
  'new-password': 'Your new password is in force. Sign in with it.',
  'signed-out': 'You are signed out.',
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const redirectTo = query.get('redirectTo') ?? '';
  if (await findActor({ request, context })) throw redirect(safeRedirect(redirectTo));
  return {
    companyName: context.deps.company.name,
    redirectTo,
    notice: notices[query.get('notice') ?? ''],
    samples: context.sampleMode ? { people: samplePeople, password: samplePassword } : null,
  };
}

const SignIn = z.object({
  email: typedText({ name: 'Your work email', max: 254 }),
  password: z.string({ error: 'Your password is missing.' }).min(1, 'Your password is missing.').max(1024, 'No password is that long.'),
  redirectTo: z.string().optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, SignIn);
  if (!form.ok) return badForm(form);
  const { email, password, redirectTo } = form.values;

  const result = await context.accounts.signIn({ email, password }, visitOf({ request, context }));
  const typed = { email, redirectTo: redirectTo ?? '' };
  switch (result.kind) {
    case 'signed-in':
      return redirect(safeRedirect(redirectTo), { headers: { 'Set-Cookie': result.cookie } });
    case 'refused':
      return badForm({
        problem: 'This email and this password do not go together. Check both, or ask for a new password.',
        fieldErrors: {},
        typed,
      });
    case 'must-wait': {
      const problem = `Too many passwords were tried here. Wait ${waitInWords(result.seconds)}, then try again.`;
      return json({ problem, fieldErrors: {}, typed }, { status: 429, headers: { 'Retry-After': String(result.seconds) } });
    }
  }
}

export default function SignInRoute() {
  const { redirectTo, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // A refused form was posted to /sign-in itself, so that the way on comes back with what was typed.
  return <SignInPage {...page} redirectTo={refused?.typed.redirectTo ?? redirectTo} refused={refused} />;
}
