import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { passwordProblemInWords } from '~/features/account/account-words';
import { readInvitation } from '~/features/account/invitation.server';
import { ClosedLinkPage, closedLinkStatus, NewPasswordPage } from '~/features/account/link-pages';
import { NewPassword } from '~/features/account/new-password-form';
import { visitOf } from '~/features/account/visit.server';
import { coverFrame } from '~/features/shell/frame';
import { readForm } from '~/http/form.server';
import { badForm } from '~/http/refusals.server';

export const handle = coverFrame;

export const meta: MetaFunction = () => [{ title: 'Your invitation · Servewell' }];

/** Whoever holds the invitation may come in. Opening it uses nothing up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const companyName = context.deps.company.name;
  const invitation = await readInvitation(context.deps, params.token ?? '');
  if (invitation.kind !== 'open') return json({ companyName, kind: invitation.kind }, { status: closedLinkStatus(invitation.kind) });
  return json({ companyName, kind: invitation.kind, name: invitation.employee.name, email: invitation.employee.email });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, NewPassword);
  if (!form.ok) return badForm(form);

  const visit = visitOf({ request, context });
  const result = await context.accounts.acceptInvitation({ token: params.token ?? '', password: form.values.password }, visit);
  switch (result.kind) {
    case 'accepted':
      return result.cookie === null
        ? redirect('/sign-in?notice=new-password')
        : redirect('/learn', { headers: { 'Set-Cookie': result.cookie } });
    case 'bad-password': {
      const password = passwordProblemInWords(result.problem);
      return badForm({ problem: 'Your account is not made yet.', fieldErrors: { password }, typed: {} });
    }
    case 'used':
    case 'expired':
    case 'unknown':
      // The page itself says what became of the link.
      return badForm({ problem: 'No account was made.', fieldErrors: {}, typed: {} }, closedLinkStatus(result.kind));
  }
}

export default function InvitationRoute() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (page.kind !== 'open') return <ClosedLinkPage companyName={page.companyName} purpose="invitation" kind={page.kind} />;
  return (
    <NewPasswordPage
      companyName={page.companyName}
      title={`Welcome, ${page.name}`}
      lead={`Choose a password. From then on you sign in with ${page.email}.`}
      email={page.email}
      button="Save the password and begin"
      refused={refused}
    />
  );
}
