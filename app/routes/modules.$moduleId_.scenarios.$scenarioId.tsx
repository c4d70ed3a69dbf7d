import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { may } from '~/domain/access/policy';
import { beginRun } from '~/features/scenario/begin-run.server';
import { briefingForm } from '~/features/scenario/briefing-form';
import { BriefingView } from '~/features/scenario/briefing-page';
import { loadBriefing } from '~/features/scenario/load-briefing.server';
import { savePace } from '~/features/scenario/save-pace.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.briefing.title ?? 'Scenario'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const address = idsOf(params, ['moduleId', 'scenarioId']);
  demand(actor, { kind: 'learn' });
  const mayCount = may(actor, { kind: 'read-choice-counts' });
  const page = await loadBriefing(context.deps, { ...address, employeeId: actor.employeeId, reader: actor, mayCount });
  if (!page) throw notFound();
  return { page };
}

/** Begins a run, or goes on with the open one; or remembers how much time the learner wants. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const address = idsOf(params, ['moduleId', 'scenarioId']);
  const { employeeId } = actor;
  demand(actor, { kind: 'answer-run', ownerId: employeeId });
  const form = await readForm(request, briefingForm);
  if (!form.ok) return json({ problem: 'Nothing was begun: this page is from another time. Press the button once more.' }, { status: 400 });
  if (form.values.kind === 'pace') {
    await savePace(context.deps, { employeeId, pace: form.values.pace });
    return redirect(`/modules/${address.moduleId}/scenarios/${address.scenarioId}?told=pace`);
  }
  const result = await beginRun(context.deps, { ...address, employeeId, fromRunId: form.values.fromRunId, requestId: context.requestId });
  switch (result.kind) {
    case 'begun':
    case 'in-progress':
      return redirect(`/runs/${result.runId}#now`);
    case 'no-such-scenario':
      throw notFound();
  }
}

export default function ScenarioRoute() {
  const { page } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  return <BriefingView page={page} problem={useActionData<typeof action>()?.problem} told={params.get('told')} />;
}
