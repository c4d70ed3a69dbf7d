import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CampaignForm } from '~/features/edition/campaign-form.server';
import { ChangeView } from '~/features/edition/change-page';
import { changeAddress } from '~/features/edition/edition-address';
import { endCampaign } from '~/features/edition/end-campaign.server';
import { loadChange } from '~/features/edition/load-change.server';
import { openCampaign } from '~/features/edition/open-campaign.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { numberIn } from '~/http/playbook-address.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.module.title ?? 'A change'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-editions' });
  const query = new URL(request.url).searchParams;
  const wanted = { ...idsOf(params, ['moduleId']), label: params.label ?? '', due: query.get('due') };
  const page = await loadChange(context.deps, { ...wanted, page: Math.max(1, numberIn(query, 'page') ?? 1) });
  if (!page) throw notFound();
  return { page, told: query.get('told'), was: numberIn(query, 'was') ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-editions' });
  const change = { ...idsOf(params, ['moduleId']), label: params.label ?? '' };
  const form = await readForm(request, CampaignForm);
  if (!form.ok) return badForm(form);

  const here = changeAddress(change.moduleId, change.label);
  const by = { actor, ...change, requestId: context.requestId };
  const { values } = form;
  if (values.intent === 'end') {
    const result = await endCampaign(context.deps, by);
    if (result.kind === 'no-such-campaign') throw notFound();
    return redirect(`${here}?told=ended`);
  }
  const result = await openCampaign(context.deps, { ...by, dueOn: values.dueOn, seen: values.seen });
  switch (result.kind) {
    case 'opened':
    case 'opened-before':
      return redirect(`${here}?told=opened`);
    case 'ended-before':
      return redirect(here);
    case 'stale':
      return redirect(`${here}?due=${values.dueOn}&was=${values.seen}`);
    case 'too-soon':
      return refused('People need at least a week. Choose a later day.', values);
    case 'too-late':
      return refused('This is more than a year from today. Choose an earlier day.', values);
    case 'no-such-change':
      throw notFound();
  }
}

function refused(dueOn: string, typed: { dueOn: string }) {
  return badForm({ problem: 'Nobody was asked yet.', fieldErrors: { dueOn }, typed: { dueOn: typed.dueOn } });
}

export default function ChangeRoute() {
  return <ChangeView {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
