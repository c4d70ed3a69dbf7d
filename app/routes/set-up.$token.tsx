import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { passwordProblemInWords } from '~/features/account/account-words';
import { ClosedLinkPage, closedLinkStatus } from '~/features/account/link-pages';
import { newPasswordFields, typedTwice, typedTwiceProblem } from '~/features/account/new-password-form';
import { SetUpPage } from '~/features/account/set-up-page';
import { readSetupLink } from '~/features/account/set-up.server';
import { visitOf } from '~/features/account/visit.server';
import { FirstPerson } from '~/domain/people/person-fields';
import { coverFrame } from '~/features/shell/frame';
import { readForm } from '~/http/form.server';
import { badForm } from '~/http/refusals.server';

export const handle = coverFrame;

export const meta: MetaFunction = () => [{ title: 'Set up · Servewell' }];

/** Whoever holds the link out of the log may come in. Opening it uses nothing up. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const companyName = context.deps.company.name;
  const { kind } = await readSetupLink(context.deps, params.token ?? '');
  return json({ companyName, kind }, { status: kind === 'open' ? 200 : closedLinkStatus(kind) });
}

const SetUp = FirstPerson.extend(newPasswordFields).refine(typedTwice, typedTwiceProblem());

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, SetUp);
  if (!form.ok) return badForm(form);
  const { password } = form.values;
  const person = FirstPerson.parse(form.values);

  const result = await context.accounts.setUp({ token: params.token ?? '', person, password }, visitOf({ request, context }));
  switch (result.kind) {
    case 'set-up':
      return result.cookie === null
        ? redirect('/sign-in?notice=new-password')
        : redirect('/hr/employees', { headers: { 'Set-Cookie': result.cookie } });
    case 'bad-password': {
      const fieldErrors = { password: passwordProblemInWords(result.problem) };
      return badForm({ problem: 'Nothing is set up yet.', fieldErrors, typed: person });
    }
    case 'used':
    case 'expired':
    case 'unknown':
      return badForm({ problem: 'Nothing was set up.', fieldErrors: {}, typed: person }, closedLinkStatus(result.kind));
  }
}

export default function SetUpRoute() {
  const { companyName, kind } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (kind !== 'open') return <ClosedLinkPage companyName={companyName} purpose="set-up" kind={kind} />;
  return <SetUpPage companyName={companyName} refused={refused} />;
}
