import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { scopeOf } from '~/domain/access/policy';
import { ActPageView } from '~/features/assignment/act-page';
import { loadAct } from '~/features/assignment/load-act.server';
import { undoAct } from '~/features/assignment/undo-act.server';
import { requireActor } from '~/http/actor.server';
import { readFields } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'What was done · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'assign' });
  const scope = scopeOf(actor);
  const { actId } = idsOf(params, ['actId']);
  const asked = Number.parseInt(new URL(request.url).searchParams.get('page') ?? '', 10) || 1;
  const page = scope && (await loadAct(context.deps, { actor, scope, actId, page: asked }));
  if (!page) throw notFound();
  return { page };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'assign' });
  const scope = scopeOf(actor);
  const { actId } = idsOf(params, ['actId']);
  const fields = await readFields(request);
  if (!scope || fields.get('intent') !== 'undo') throw notFound();

  const result = await undoAct(context.deps, { actor, scope, actId, requestId: context.requestId });
  switch (result.kind) {
    case 'undone':
    case 'undone-before':
      return redirect(`/team/assign/${actId}`);
    case 'too-late':
      return json({ tooLate: true }, { status: 409 });
    case 'no-such-act':
      throw notFound();
  }
}

export default function ActRoute() {
  const refused = useActionData<typeof action>();
  return <ActPageView page={useLoaderData<typeof loader>().page} tooLate={refused?.tooLate ?? false} />;
}
