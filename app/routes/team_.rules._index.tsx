import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { may } from '~/domain/access/policy';
import { loadRules, loadRulesOfOthers } from '~/features/assignment/rules/load-rules.server';
import { RulesPage } from '~/features/assignment/rules/rules-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Enrolment rules · Servewell' }];

const notices: Record<string, { title: string; text: string }> = {
  stopped: { title: 'The rule is stopped', text: 'What it assigned before stays assigned.' },
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-enrolment-rules' });
  const up = may(actor, { kind: 'see-team' }) ? { href: '/team', label: 'Your team' } : { href: '/hr/employees', label: 'People' };
  const notice = notices[new URL(request.url).searchParams.get('notice') ?? ''];
  return { rules: await loadRules(context.deps, actor), ofOthers: await loadRulesOfOthers(context.deps, actor), up, notice };
}

export default function RulesRoute() {
  const { rules, ofOthers, up, notice } = useLoaderData<typeof loader>();
  return <RulesPage rules={rules} ofOthers={ofOthers} up={up} notice={notice} />;
}
