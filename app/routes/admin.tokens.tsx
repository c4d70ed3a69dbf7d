import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { apiScopes } from '~/domain/access/api-scope';
import { calendarDate, dateIn, type CalendarDate } from '~/domain/calendar/calendar';
import { apiTokenId } from '~/domain/ids';
import { loadTokens } from '~/features/api/load-tokens.server';
import { endApiToken, makeApiToken } from '~/features/api/make-token.server';
import { TokensPage, type TokenOutcome } from '~/features/api/tokens-page';
import { requireActor } from '~/http/actor.server';
import { parseFields, readFields, typedText } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Tokens for programs · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-api-tokens' });
  const query = new URL(request.url).searchParams;
  return { page: await loadTokens(context.deps), revoking: query.get('revoke'), revoked: query.get('done') === 'revoked' };
}

const noScope = 'Choose at least one thing that the program may do.';
const tokenForm = (today: CalendarDate) =>
  z.object({
    name: typedText({ name: 'The name', max: 80 }),
    scopes: z.preprocess((given) => [given ?? []].flat(), z.array(z.enum(apiScopes, noScope)).min(1, noScope)),
    department: typedText({ name: 'The department', max: 100, min: 0 }).default(''),
    expiresOn: z.union([z.literal(''), calendarDate.refine((day) => day >= today, 'Choose today or a later day.')], {
      error: 'Choose a day that there is, today or later, or leave it empty.',
    }),
  });

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-api-tokens' });
  const fields = await readFields(request);
  const by = { actor, requestId: context.requestId };
  if (fields.get('intent') === 'revoke') {
    const id = apiTokenId.safeParse(fields.get('id'));
    if (!id.success) throw notFound();
    await endApiToken(context.deps, by, id.data);
    return redirect('/admin/tokens?done=revoked');
  }
  const form = parseFields(fields, tokenForm(dateIn(context.deps.company.timeZone, context.deps.now())));
  if (!form.ok) {
    const typed = { ...form.typed, scopes: fields.getAll('scopes').join(' ') };
    return json<TokenOutcome>({ kind: 'refused', problem: form.problem, fieldErrors: form.fieldErrors, typed }, { status: 400 });
  }
  const { name, scopes, department, expiresOn } = form.values;
  const wanted = { name, scopes, department: department || null, expiresOn: expiresOn || null };
  const secret = await makeApiToken(context.deps, by, wanted);
  return json<TokenOutcome>({ kind: 'made', name, secret }, { headers: { 'Cache-Control': 'no-store' } });
}

export default function TokensRoute() {
  return <TokensPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
