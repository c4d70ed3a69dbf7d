import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { passwordProblemInWords } from '~/features/account/account-words';
import { ClosedLinkPage, closedLinkStatus, NewPasswordPage } from '~/features/account/link-pages';
import { NewPassword } from '~/features/account/new-password-form';
import { readPasswordReset } from '~/features/account/reset-password.server';
import { visitOf } from '~/features/account/visit.server';
import { coverFrame } from '~/features/shell/frame';
import { readForm } from '~/http/form.server';
import { badForm } from '~/http/refusals.server';

export const handle = coverFrame;

export const meta: MetaFunction = () => [{ title: 'Choose a new password · Servewell' }];

/** Whoever holds the link may come in. Opening it uses nothing up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const companyName = context.deps.company.name;
  const reset = await readPasswordReset(context.deps, params.token ?? '');
  if (reset.kind !== 'open') return json({ companyName, kind: reset.kind }, { status: closedLinkStatus(reset.kind) });
  return json({ companyName, kind: reset.kind, name: reset.employee.name, email: reset.employee.email });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, NewPassword);
  if (!form.ok) return badForm(form);

  const visit = visitOf({ request, context });
  const result = await context.accounts.resetPassword({ token: params.token ?? '', password: form.values.password }, visit);
  switch (result.kind) {
    case 'reset':
      return redirect('/sign-in?notice=new-password');
    case 'bad-password': {
      const password = passwordProblemInWords(result.problem);
      return badForm({ problem: 'Your password is not changed yet.', fieldErrors: { password }, typed: {} });
    }
    case 'used':
    case 'expired':
    case 'unknown':
      // The page itself says what became of the link.
      return badForm({ problem: 'Your password was not changed.', fieldErrors: {}, typed: {} }, closedLinkStatus(result.kind));
  }
}

export default function ResetPasswordRoute() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (page.kind !== 'open') return <ClosedLinkPage companyName={page.companyName} purpose="reset" kind={page.kind} />;
  return (
    <NewPasswordPage
      companyName={page.companyName}
      title="Choose a new password"
      lead={`${page.name}, it takes the place of the old one, and you are signed out everywhere.`}
      email={page.email}
      button="Save the new password"
      refused={refused}
    />
  );
}
