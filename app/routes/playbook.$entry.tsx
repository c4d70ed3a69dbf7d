import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { confirmReading } from '~/features/playbook/confirm-reading.server';
import { loadReading } from '~/features/playbook/load-reading.server';
import { ReadingPage } from '~/features/playbook/reading-page';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { playbookEntryOf } from '~/http/playbook-address.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Our playbook · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const page = await loadReading(context.deps, actor, playbookEntryOf(params));
  if (!page) throw notFound();
  return { page, confirmed: new URL(request.url).searchParams.get('notice') === 'confirmed' };
}

const ReadForm = z.object({ version: z.coerce.number().int().min(0) });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const entry = playbookEntryOf(params);
  const form = await readForm(request, ReadForm);
  // No person sends such a form: there is nothing to type in it.
  if (!form.ok) throw notFound();

  await confirmReading(context.deps, actor, { entry, version: form.values.version, requestId: context.requestId });
  return redirect(`/playbook/${entry}?notice=confirmed`);
}

export default function ReadingRoute() {
  return <ReadingPage {...useLoaderData<typeof loader>()} />;
}
