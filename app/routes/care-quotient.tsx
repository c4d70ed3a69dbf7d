import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { careQuotientForm } from '~/features/coaching/care-quotient-form.server';
import { CareQuotientView } from '~/features/coaching/care-quotient-page';
import { loadCareQuotient } from '~/features/coaching/load-care-quotient.server';
import { rateCare } from '~/features/coaching/rate-care.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { badForm, demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Your Care Quotient · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  return { page: await loadCareQuotient(context.deps, actor.employeeId, 'self') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const form = await readForm(request, careQuotientForm);
  if (!form.ok) return badForm(form);
  await rateCare(context.deps, { rater: actor, employeeId: actor.employeeId, ...form.values, requestId: context.requestId });
  return redirect('/care-quotient?told=rated');
}

export default function CareQuotientRoute() {
  const told = useSearchParams()[0].get('told');
  return <CareQuotientView {...useLoaderData<typeof loader>()} mayRate told={told} refused={useActionData<typeof action>()} />;
}
