import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { z } from 'zod';
import { exportScheduleId } from '~/domain/ids';
import { readRegisterFilter } from '~/domain/register/read-register-filter';
import { ExportsView } from '~/features/export/exports-page';
import { endSchedule, makeSchedule } from '~/features/export/keep-schedules.server';
import { loadExports } from '~/features/export/load-exports.server';
import { requireActor } from '~/http/actor.server';
import { parseFields, readFields, typedText } from '~/http/form.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Exports · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'schedule-exports' });
  const query = new URL(request.url).searchParams;
  return { page: await loadExports(context.deps), filter: readRegisterFilter(query), notice: query.get('notice') };
}

const ScheduleForm = z.object({
  name: typedText({ name: 'The name', max: 80 }),
  filter: z.string().max(2_000).default(''),
  format: z.enum(['csv', 'xlsx', 'ndjson'], { error: 'Choose a format.' }),
  every: z.enum(['week', 'month'], { error: 'Choose how often.' }),
  goesTo: z.enum(['folder', 'mail'], { error: 'Choose where it goes.' }),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'schedule-exports' });
  const fields = await readFields(request);
  const by = { actor, requestId: context.requestId };
  if (fields.get('intent') === 'stop') {
    const id = exportScheduleId.safeParse(fields.get('id'));
    if (!id.success) throw notFound();
    await endSchedule(context.deps, by, id.data);
    return redirect('/hr/exports?notice=stopped');
  }
  const form = parseFields(fields, ScheduleForm);
  if (!form.ok) return badForm(form);
  const filter = readRegisterFilter(new URLSearchParams(form.values.filter));
  await makeSchedule(context.deps, by, { ...form.values, filter });
  return redirect('/hr/exports?notice=made');
}

export default function ExportsRoute() {
  const { page, filter, notice } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  return <ExportsView page={page} filter={filter} notice={notice} refused={useActionData<typeof action>()} lookAgain={revalidate} />;
}
