import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadRegister } from '~/features/register/load-register.server';
import { loadViews } from '~/features/register/load-views.server';
import { RegisterPage, type ProofShown } from '~/features/register/register-page';
import { faultInWords, provenInWords } from '~/features/register/verification-words';
import { verifyRegister } from '~/features/register/verify-register.server';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Register · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  return {
    page: await loadRegister(context.deps, new URL(request.url).searchParams),
    views: await loadViews(context.deps, actor),
  };
}

/** Proves the whole chain now; nothing is changed by it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  const found = await verifyRegister(context.deps);
  const proof: ProofShown =
    found.kind === 'intact' ? { kind: 'intact', sentence: provenInWords(found) } : { kind: 'broken', sentence: faultInWords(found.fault) };
  return json(proof);
}

export default function RegisterRoute() {
  return <RegisterPage {...useLoaderData<typeof loader>()} proof={useActionData<typeof action>()} />;
}
