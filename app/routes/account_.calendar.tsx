import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { FeedsPage } from '~/features/calendar-feed/feeds-page';
import { endFeed, loadOwnFeeds, makeFeed } from '~/features/calendar-feed/keep-feed.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Due dates in your calendar · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-own-account' });
  const revoked = new URL(request.url).searchParams.get('notice') === 'revoked';
  return { feeds: await loadOwnFeeds(context.deps, actor), revoked };
}

const FeedForm = z.object({ intent: z.enum(['make', 'revoke']), kind: z.enum(['learn', 'team']) });

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-own-account' });
  const form = await readForm(request, FeedForm);
  // No person sends such a form: there is nothing to type in it.
  if (!form.ok) throw notFound();

  const { intent, kind } = form.values;
  if (kind === 'team') demand(actor, { kind: 'see-team' });
  switch (intent) {
    case 'make':
      return json({ kind, url: await makeFeed(context.deps, actor, kind, context.requestId) });
    case 'revoke':
      await endFeed(context.deps, actor, kind, context.requestId);
      return redirect('/account/calendar?notice=revoked');
  }
}

export default function CalendarRoute() {
  const made = useActionData<typeof action>();
  return <FeedsPage {...useLoaderData<typeof loader>()} made={made} />;
}
