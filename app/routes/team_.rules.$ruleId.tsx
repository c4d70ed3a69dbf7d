import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadRule } from '~/features/assignment/rules/load-rules.server';
import { endRule } from '~/features/assignment/rules/make-rule.server';
import { RulePage } from '~/features/assignment/rules/rule-page';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'An enrolment rule · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-enrolment-rules' });
  const page = await loadRule(context.deps, actor, idsOf(params, ['ruleId']).ruleId);
  if (!page) throw notFound();
  const query = new URL(request.url).searchParams;
  return { page, stopping: query.has('stop'), made: query.get('notice') === 'made' };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-enrolment-rules' });
  const result = await endRule(context.deps, actor, idsOf(params, ['ruleId']).ruleId, context.requestId);
  switch (result.kind) {
    case 'stopped':
      return redirect('/team/rules?notice=stopped');
    case 'no-such-rule':
      throw notFound();
  }
}

export default function RuleRoute() {
  return <RulePage {...useLoaderData<typeof loader>()} />;
}
