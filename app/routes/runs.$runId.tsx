import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import {
  useActionData,
  useLoaderData,
  useSearchParams,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import type { EmployeeId, RunId } from '~/domain/ids';
import type { Deps } from '~/features/deps.server';
import { loadOnward } from '~/features/learning/load-onward.server';
import { sendOrTell } from '~/features/learning/send-or-tell';
import { choose, type ChooseResult } from '~/features/scenario/choose.server';
import { ForeignDebriefView } from '~/features/scenario/debrief-page';
import { findRunOwner, loadRun } from '~/features/scenario/load-run.server';
import { notSaved, refusals, type Refusal, type RunActResult } from '~/features/scenario/run-act';
import { runForm } from '~/features/scenario/run-form';
import { isRoom, RunView, toldEnded } from '~/features/scenario/run-page';
import { savePace } from '~/features/scenario/save-pace.server';
import type { RouteFrame } from '~/features/shell/frame';
import { isInLine, loadOwner } from '~/features/team/in-line.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${titleOf(data?.page)} · Servewell` }];

/** The room of a talk fills the window; its debrief is a page like every other, and somebody else's is of the team. */
export const handle: RouteFrame = {
  cover: ({ data, search }) => isRoom((data as { page?: unknown } | undefined)?.page, new URLSearchParams(search).get('told')),
  under: ({ data }) => ((data as { owner?: unknown } | undefined)?.owner ? '/team' : undefined),
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { runId, ownerId } = await getOwned(context.deps, params);
  demand(actor, { kind: 'read-run', ownerId, inLine: await isInLine(context.deps, actor, ownerId) });
  if (ownerId === actor.employeeId) {
    const page = await loadRun(context.deps, { runId, reader: actor });
    const counts = page.kind === 'ended' && page.passed && page.scenario.required;
    return { page, owner: null, onward: counts ? await loadOnward(context.deps, { employeeId: ownerId, moduleId: page.module.id }) : null };
  }
  const owner = await loadOwner(context.deps, ownerId);
  const page = await loadRun(context.deps, { runId, reader: owner });
  // A talk that goes on is nobody else's yet, and one for practice never is.
  if (page.kind === 'under-way' || !page.scenario.required) throw notFound();
  return { page, owner, onward: null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { runId, ownerId } = await getOwned(context.deps, params);
  demand(actor, { kind: 'answer-run', ownerId });
  const form = await readForm(request, runForm);
  if (!form.ok) return refuse('unreadable');
  const posted = form.values;
  if (posted.kind === 'pace') {
    await savePace(context.deps, { employeeId: actor.employeeId, pace: posted.pace });
    return redirect(`/runs/${runId}#now`);
  }
  return wayOn(runId, await choose(context.deps, { runId, step: posted.step, posted, requestId: context.requestId }));
}

function wayOn(runId: RunId, result: ChooseResult) {
  switch (result.kind) {
    case 'taken':
      if (result.ended) return redirect(`/runs/${runId}?told=${toldEnded}`);
      return redirect(`/runs/${runId}${result.timedOut ? '?told=time-out' : ''}#now`);
    case 'time-is-left':
      return json<RunActResult>({ kind: 'time-is-left' });
    case 'no-such-reply':
      return refuse('unreadable');
    case 'stale':
    case 'ended-already':
      return refuse(result.kind);
  }
}

function refuse(reason: Refusal) {
  return json<RunActResult>({ kind: 'refused', reason, problem: refusals[reason] }, { status: reason === 'unreadable' ? 400 : 409 });
}

async function getOwned(deps: Deps, params: Record<string, string | undefined>): Promise<{ runId: RunId; ownerId: EmployeeId }> {
  const { runId } = idsOf(params, ['runId']);
  const ownerId = await findRunOwner(deps, runId);
  if (!ownerId) throw notFound();
  return { runId, ownerId };
}

export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const posted = await request.clone().formData();
  return sendOrTell(
    () => serverAction(),
    (reason) => notSaved(reason, posted),
  );
}

/** What was not saved changed nothing; asking a server that does not answer would break the page. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return (actionResult as RunActResult | undefined)?.kind === 'not-saved' ? false : defaultShouldRevalidate;
}

function titleOf(page: { kind: 'under-way'; title: string } | { kind: 'ended'; scenario: { title: string } } | undefined): string {
  if (!page) return 'Scenario';
  return page.kind === 'under-way' ? page.title : `Debrief: ${page.scenario.title}`;
}

export default function RunRoute() {
  const { page, owner, onward } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const result = useActionData<RunActResult>();
  if (owner && page.kind === 'ended') return <ForeignDebriefView page={page} owner={owner} />;
  return <RunView key={page.runId} page={page} onward={onward} result={result} told={params.get('told')} />;
}
