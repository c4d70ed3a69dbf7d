import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dateIn } from '~/domain/calendar/calendar';
import { endWaiver } from '~/features/waiver/end-waiver.server';
import { loadWaivers } from '~/features/waiver/load-waivers.server';
import { waiveModule } from '~/features/waiver/waive-module.server';
import { waiverForm } from '~/features/waiver/waiver-form.server';
import { WaiversPage } from '~/features/waiver/waivers-page';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Waivers · Servewell' }];

const notices: Record<string, string> = {
  waived: 'The module is waived',
  'so-already': 'It is waived until that day already',
  ended: 'The waiver is ended',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  demand(actor, { kind: 'waive' });
  const page = await loadWaivers(context.deps, { employeeId, reader: actor, requestId: context.requestId });
  if (!page) throw notFound();
  const query = new URL(request.url).searchParams;
  return { page, asked: query.get('module'), notice: notices[query.get('done') ?? ''] };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  demand(actor, { kind: 'waive' });
  const { deps, requestId } = context;
  const form = await readForm(request, waiverForm(dateIn(deps.company.timeZone, deps.now())));
  if (!form.ok) return badForm({ ...form, fieldErrors: atFields(form) });

  const { values } = form;
  const who = { actor, employeeId, moduleId: values.module, requestId };
  const result =
    values.intent === 'waive'
      ? await waiveModule(deps, { ...who, until: values.until, reason: values.reason })
      : await endWaiver(deps, { ...who, dueOn: values.dueOn, reason: values.reason ?? '' });
  switch (result.kind) {
    case 'waived':
    case 'so-already':
    case 'ended':
      return redirect(`/hr/employees/${employeeId}/waivers?done=${result.kind}`);
    case 'no-such-module':
    case 'no-such-person':
    case 'no-such-waiver':
      throw notFound();
  }
}

/** Each waiver in the list has fields of its own. */
function atFields({ fieldErrors, typed }: { fieldErrors: Record<string, string>; typed: Record<string, string> }) {
  if (typed.intent !== 'end') return fieldErrors;
  return Object.fromEntries(Object.entries(fieldErrors).map(([name, error]) => [`${name}-${typed.module}`, error]));
}

export default function WaiversRoute() {
  const refused = useActionData<typeof action>();
  return <WaiversPage {...useLoaderData<typeof loader>()} refused={refused} />;
}
