import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { JobAidView } from '~/features/learning/job-aid-page';
import { loadJobAid } from '~/features/learning/load-job-aid.server';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Job aid: ${data?.page.lesson.title ?? ''} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const page = await loadJobAid(context.deps, actor, idsOf(params, ['moduleId', 'lessonId']));
  if (!page) throw notFound();
  return { page };
}

export default function JobAidRoute() {
  return <JobAidView page={useLoaderData<typeof loader>().page} />;
}
