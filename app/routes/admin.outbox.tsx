import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadOutbox } from '~/features/people/load-outbox.server';
import { loadMails, tryMailAgain } from '~/features/people/mail-acts.server';
import { OutboxView } from '~/features/people/outbox-page';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Outbox · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-outbox' });
  const { folder, sending } = context.outbox;
  const revived = new URL(request.url).searchParams.get('notice') === 'revived';
  return { mails: await loadMails(context.deps), files: await loadOutbox(folder), sending, revived };
}

const OutboxForm = z.object({ mailId: z.string().max(80) });

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-outbox' });
  const form = await readForm(request, OutboxForm);
  // No person sends such a form: there is nothing to type in it.
  if (!form.ok) throw notFound();

  const result = await tryMailAgain(context.deps, actor, form.values.mailId, context.requestId);
  switch (result.kind) {
    case 'waits-again':
      return redirect('/admin/outbox?notice=revived');
    case 'no-such-mail':
      throw notFound();
  }
}

export default function OutboxRoute() {
  return <OutboxView {...useLoaderData<typeof loader>()} />;
}
