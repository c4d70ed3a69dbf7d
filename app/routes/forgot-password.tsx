import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { waitInWords } from '~/features/account/account-words';
import { ForgotPasswordPage } from '~/features/account/forgot-password-page';
import { visitOf } from '~/features/account/visit.server';
import { coverFrame } from '~/features/shell/frame';
import { readForm, typedText } from '~/http/form.server';
import { badForm } from '~/http/refusals.server';

export const handle = coverFrame;

export const meta: MetaFunction = () => [{ title: 'Choose a new password · Servewell' }];

/** Open to everyone: whoever cannot sign in comes here. */
export function loader({ context }: LoaderFunctionArgs) {
  return { companyName: context.deps.company.name };
}

const Asking = z.object({ email: typedText({ name: 'Your work email', max: 254 }) });

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, Asking);
  if (!form.ok) return badForm(form);
  const { email } = form.values;

  const result = await context.accounts.requestPasswordReset({ email }, visitOf({ request, context }), (problem) =>
    context.log.error({ requestId: context.requestId, err: problem }, 'the mail with a link for a new password could not be sent'),
  );
  switch (result.kind) {
    case 'asked':
      return json({ askedFor: email });
    case 'must-wait': {
      const problem = `Too many links were asked for here. Wait ${waitInWords(result.seconds)}, then try again.`;
      return json({ problem, fieldErrors: {}, typed: { email } }, { status: 429, headers: { 'Retry-After': String(result.seconds) } });
    }
  }
}

export default function ForgotPasswordRoute() {
  const { companyName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const asked = answer && 'askedFor' in answer ? answer.askedFor : undefined;
  return <ForgotPasswordPage companyName={companyName} askedFor={asked} refused={answer && 'problem' in answer ? answer : undefined} />;
}
