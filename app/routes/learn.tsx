import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LearnView } from '~/features/learning/learn-page';
import { loadLearn } from '~/features/learning/load-learn.server';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Learn · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  return { page: await loadLearn(context.deps, actor) };
}

export default function LearnRoute() {
  return <LearnView page={useLoaderData<typeof loader>().page} />;
}
