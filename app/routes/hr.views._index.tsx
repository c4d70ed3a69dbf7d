import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { changeView, deleteView, saveView } from '~/features/register/keep-views.server';
import { loadViews } from '~/features/register/load-views.server';
import { viewForm } from '~/features/register/view-form.server';
import { ViewsPage, type ViewProblem } from '~/features/register/views-page';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Views · Servewell' }];

const notices: Record<string, string> = { save: 'The view is kept', change: 'The view is saved', delete: 'The view is deleted' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  const query = new URL(request.url).searchParams;
  return {
    views: await loadViews(context.deps, actor),
    deleting: query.get('delete'),
    notice: notices[query.get('done') ?? ''],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-register' });
  const form = await readForm(request, viewForm);
  if (!form.ok) return refused(form);
  const by = { actor, requestId: context.requestId };
  const { values } = form;
  const result = await act();
  switch (result.kind) {
    case 'kept':
    case 'deleted':
      return redirect(`/hr/views?done=${values.intent}`);
    case 'name-taken': {
      const taken = 'You have a view of this name already. Choose another one.';
      return refused({ problem: 'The view was not kept.', fieldErrors: { name: taken }, typed: typedIn(values) }, 409);
    }
    case 'no-such-view':
      throw notFound();
  }

  function act() {
    switch (values.intent) {
      case 'save':
        return saveView(context.deps, by, values);
      case 'change':
        return changeView(context.deps, by, values);
      case 'delete':
        return deleteView(context.deps, by, values.id);
    }
  }
}

/** What a form that was understood had in its fields, to stand there again. */
function typedIn(values: z.infer<typeof viewForm>): Record<string, string> {
  const shared = 'shared' in values && values.shared ? 'yes' : '';
  const texts = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...Object.fromEntries(texts), shared };
}

function refused({ problem, fieldErrors, typed }: Omit<ViewProblem, 'id'>, status = 400) {
  return json<ViewProblem>({ problem, fieldErrors, typed, id: typed.id ?? null }, { status });
}

export default function ViewsRoute() {
  const { notice, ...loaded } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <ViewsPage {...loaded} problem={problem} notice={problem ? undefined : notice} />;
}
