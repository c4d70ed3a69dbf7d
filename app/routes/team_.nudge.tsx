import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { employeeId } from '~/domain/ids';
import { loadNudge } from '~/features/nudge/load-nudge.server';
import { NudgePage } from '~/features/nudge/nudge-page';
import { mostNudged, nudgePeople } from '~/features/nudge/nudge-people.server';
import { requireActor } from '~/http/actor.server';
import { readForm, typedText } from '~/http/form.server';
import { badForm, demand, notFound, safeRedirect } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Nudge · Servewell' }];

const employeeIds = z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(employeeId).max(mostNudged));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const query = new URL(request.url).searchParams;
  const ids = employeeIds.safeParse([...query.getAll('employeeId'), ...query.getAll('employee')]);
  const page = ids.success ? await loadNudge(context.deps, actor, ids.data) : undefined;
  if (!page) throw notFound();
  return { ...page, redirectTo: safeRedirect(query.get('redirectTo'), fallback) };
}

const fallback = '/team';

const NudgeForm = z.object({
  employeeId: employeeIds.default([]),
  /** As the rows of the team page call it. */
  employee: employeeIds.default([]),
  note: typedText({ name: 'Your note', max: 500, min: 0 }).default(''),
  redirectTo: z.string().optional(),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'nudge', inLine: true });
  const form = await readForm(request, NudgeForm);
  if (!form.ok) return badForm(form);

  const { note, redirectTo } = form.values;
  const ids = [...form.values.employeeId, ...form.values.employee];
  if (ids.length === 0) return redirect(withOutcome(safeRedirect(redirectTo, fallback), { nudged: 0, before: 0 }));
  const result = await nudgePeople(context.deps, { actor, employeeIds: ids, note, requestId: context.requestId });
  switch (result.kind) {
    case 'nudged':
      return redirect(withOutcome(safeRedirect(redirectTo, fallback), result));
    case 'not-allowed':
      throw notFound();
  }
}

/** The page from which it was sent, with what it led to. */
function withOutcome(target: string, { nudged, before }: { nudged: number; before: number }): string {
  const url = new URL(target, 'https://here.invalid');
  url.searchParams.set('nudged', String(nudged));
  url.searchParams.set('before', String(before));
  return `${url.pathname}${url.search}`;
}

export default function NudgeRoute() {
  return <NudgePage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
