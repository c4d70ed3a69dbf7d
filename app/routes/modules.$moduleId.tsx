import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { loadModule } from '~/features/learning/load-module.server';
import { ModuleView } from '~/features/learning/module-page';
import { renewStudy } from '~/features/learning/renew-study.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.title ?? 'Module'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'learn' });
  const { moduleId } = idsOf(params, ['moduleId']);
  const page = await loadModule(context.deps, actor, moduleId);
  if (!page) throw notFound();
  const finished = new URL(request.url).searchParams.get('finished');
  const step = page.way.find((each) => each.href?.endsWith(`/lessons/${finished}`) && each.state === 'done');
  return { page, finished: step && `Finished: ${step.title.replace(/^\d+\. /, '')}. It is saved.` };
}

const renewForm = z.object({ intent: z.literal('renew') });

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { moduleId } = idsOf(params, ['moduleId']);
  demand(actor, { kind: 'continue-study', ownerId: actor.employeeId });
  const form = await readForm(request, renewForm);
  if (!form.ok) return json({ problem: 'This form is not one of this page. Load the page again.' }, { status: 400 });
  const result = await renewStudy(context.deps, { employeeId: actor.employeeId, moduleId });
  switch (result.kind) {
    case 'begun':
    case 'under-way':
      return redirect(`/modules/${moduleId}`);
    case 'not-yet':
      return json(
        { problem: 'Your certification is still good for more than 30 days, so there is nothing to renew yet.' },
        { status: 409 },
      );
    case 'no-such-module':
      throw notFound();
  }
}

export default function ModuleRoute() {
  const { page, finished } = useLoaderData<typeof loader>();
  return <ModuleView page={page} finished={finished} problem={useActionData<typeof action>()?.problem} />;
}
