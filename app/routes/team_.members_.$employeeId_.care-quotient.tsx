import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import type { Actor } from '~/domain/access/actor';
import { may } from '~/domain/access/policy';
import { careQuotientForm } from '~/features/coaching/care-quotient-form.server';
import { CareQuotientView } from '~/features/coaching/care-quotient-page';
import { findMember } from '~/features/coaching/find-observation.server';
import { loadCareQuotient } from '~/features/coaching/load-care-quotient.server';
import { rateCare } from '~/features/coaching/rate-care.server';
import type { Deps } from '~/features/deps.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Care Quotient of ${data?.page.person.name ?? 'a person'} · Servewell` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId, inLine } = await getMember(context.deps, actor, params);
  demand(actor, { kind: 'see-team-member', inLine });
  return { page: await loadCareQuotient(context.deps, employeeId, 'supervisor'), mayRate: may(actor, { kind: 'rate-care', inLine }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId, inLine } = await getMember(context.deps, actor, params);
  demand(actor, { kind: 'rate-care', inLine });
  const form = await readForm(request, careQuotientForm);
  if (!form.ok) return badForm(form);
  await rateCare(context.deps, { rater: actor, employeeId, ...form.values, requestId: context.requestId });
  return redirect(`/team/members/${employeeId}/care-quotient?told=rated`);
}

/** Nobody is a member of their own team: what others see of them is not shown to them here. */
async function getMember(deps: Deps, actor: Actor, params: Record<string, string | undefined>) {
  const { employeeId } = idsOf(params, ['employeeId']);
  const member = employeeId === actor.employeeId ? undefined : await findMember(deps, actor, employeeId);
  if (!member) throw notFound();
  return member;
}

export default function MemberCareQuotientRoute() {
  const told = useSearchParams()[0].get('told');
  return <CareQuotientView {...useLoaderData<typeof loader>()} told={told} refused={useActionData<typeof action>()} />;
}
