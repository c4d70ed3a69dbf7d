import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { correctCertification, setRevoked } from '~/features/register/change-record.server';
import { loadRecord } from '~/features/register/load-record.server';
import { recordForm } from '~/features/register/record-form.server';
import { RecordPage, type RecordProblem } from '~/features/register/record-page';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.number ?? 'Record'} · Servewell` }];

const notices: Record<string, string> = {
  revoke: 'It is revoked',
  reinstate: 'It counts again',
  correct: 'The correction is entered',
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { certificationId } = idsOf(params, ['certificationId']);
  demand(actor, { kind: 'read-register' });
  const page = await loadRecord(context.deps, { id: certificationId, reader: actor, requestId: context.requestId });
  if (!page) throw notFound();
  return { page, notice: notices[new URL(request.url).searchParams.get('done') ?? ''] };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { certificationId } = idsOf(params, ['certificationId']);
  demand(actor, { kind: 'change-register' });
  const form = await readForm(request, recordForm);
  if (!form.ok) return refused(form.typed.intent, form);

  const { intent, reason } = form.values;
  const change = { actor, certificationId, reason, requestId: context.requestId };
  const result =
    form.values.intent === 'correct'
      ? await correctCertification(context.deps, { ...change, fields: form.values.fields })
      : await setRevoked(context.deps, { ...change, revoked: intent === 'revoke' });
  switch (result.kind) {
    case 'done':
      return redirect(`/hr/certifications/${certificationId}?done=${intent}`);
    case 'nothing-to-do': {
      const problem = 'Nothing was entered: the register says so already.';
      return refused(intent, { problem, fieldErrors: {}, typed: { reason } }, 409);
    }
    case 'impossible-dates':
      return refused(intent, { problem: impossible, fieldErrors: result.fieldErrors, typed: typedAgain(form.values) });
    case 'no-such-certification':
      throw notFound();
  }
}

const impossible = 'No record can have these dates. Nothing was entered yet.';

function typedAgain(values: z.infer<typeof recordForm>): Record<string, string> {
  const fields = values.intent === 'correct' ? Object.entries(values.fields).map(([name, value]) => [name, value ?? '']) : [];
  return { ...Object.fromEntries(fields), reason: values.reason };
}

function refused(intent: string | undefined, form: Omit<RecordProblem, 'intent'>, status = 400) {
  const known = intent === 'revoke' || intent === 'reinstate' ? intent : 'correct';
  const { problem, fieldErrors, typed } = form;
  return json<RecordProblem>({ intent: known, problem, fieldErrors, typed }, { status });
}

export default function RecordRoute() {
  const { page, notice } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return <RecordPage page={page} problem={problem} notice={problem ? undefined : notice} />;
}
