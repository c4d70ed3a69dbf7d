import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadOutbox } from '~/features/people/load-outbox.server';
import { OutboxView } from '~/features/people/outbox-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Outbox · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-outbox' });
  return { outbox: await loadOutbox(context.outbox.folder), sending: context.outbox.sending };
}

export default function OutboxRoute() {
  const { outbox, sending } = useLoaderData<typeof loader>();
  return <OutboxView outbox={outbox} sending={sending} />;
}
