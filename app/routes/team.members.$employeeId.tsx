import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/access/actor';
import { isLoggedView } from '~/domain/access/policy';
import { moduleId, type EmployeeId, type ModuleId } from '~/domain/ids';
import { recordView } from '~/features/audit/record-view.server';
import { grantAttempt, type GrantResult } from '~/features/team/grant-attempt.server';
import { isInLine } from '~/features/team/in-line.server';
import { loadMember, type MemberPage } from '~/features/team/load-member.server';
import type { MemberOutcome } from '~/features/team/member-outcome';
import { MemberView } from '~/features/team/member-page';
import { writeNote } from '~/features/team/write-note.server';
import { requireActor } from '~/http/actor.server';
import type { Asked } from '~/http/context.server';
import { readForm, typedText } from '~/http/form.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.page.name ?? 'Team'} · Servewell` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  const inLine = await isInLine(context.deps, actor, employeeId);
  demand(actor, { kind: 'see-team-member', inLine });
  const page = await loadMember(context.deps, actor, employeeId);
  if (!page) throw notFound();
  if (isLoggedView(actor, { ownerId: employeeId, inLine })) {
    const look = { deed: 'look-at-training', subjectKind: 'employee', subjectId: employeeId } as const;
    await recordView(context.deps, { ...look, reader: actor, requestId: context.requestId });
  }
  return { page };
}

const MemberForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('note'), noteId: z.string().regex(/^[\w-]{1,80}$/), text: typedText({ name: 'The note', max: 2000 }) }),
  z.object({ intent: z.literal('grant'), moduleId, reason: typedText({ name: 'The reason', max: 300 }) }),
]);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { employeeId } = idsOf(params, ['employeeId']);
  const inLine = await isInLine(context.deps, actor, employeeId);
  demand(actor, { kind: 'see-team-member', inLine });
  const form = await readForm(request, MemberForm);
  if (!form.ok) return refused(form);

  const { deps, requestId } = context;
  if (form.values.intent === 'note') {
    demand(actor, { kind: 'keep-notes', inLine });
    const { noteId, text } = form.values;
    await writeNote(deps, { actor, employeeId, noteId, text, requestId });
    return redirect(`/team/members/${employeeId}?told=noted#notes`);
  }
  demand(actor, { kind: 'grant-attempt', inLine });
  return grant({ request, context }, actor, { employeeId, ...form.values });
}

interface Grant {
  employeeId: EmployeeId;
  moduleId: ModuleId;
  reason: string;
}

async function grant({ context: { deps, requestId } }: Asked, actor: Actor, asked: Grant) {
  const result = await grantAttempt(deps, { actor, ...asked, requestId });
  if (result.kind === 'granted') return redirect(`/team/members/${asked.employeeId}?told=granted`);
  return json<MemberOutcome>({ tone: 'late', title: notGranted(result) }, { status: 409 });
}

function notGranted(result: Exclude<GrantResult, { kind: 'granted' }>): string {
  if (result.kind === 'no-study') return 'This module was not begun yet, so that every attempt is left. Nothing was granted.';
  if (result.right === 'already-passed') return 'The quiz is passed by now. Nothing was granted.';
  return 'An attempt is left already. Nothing more was granted.';
}

function refused({ fieldErrors, typed }: { fieldErrors: Record<string, string>; typed: Record<string, string> }) {
  const error = fieldErrors.text ?? fieldErrors.reason;
  // No person sends such a form: there is nothing in it to type wrongly.
  if (error === undefined || typed.intent === undefined) throw notFound();
  const kept = { intent: typed.intent, moduleId: typed.moduleId ?? '', text: typed.text ?? typed.reason ?? '', error };
  return json<MemberOutcome>({ tone: 'risk', title: `${error} Nothing was saved yet.`, typed: kept }, { status: 400 });
}

const told: Record<string, MemberOutcome> = {
  noted: { tone: 'good', title: 'The note is kept.' },
  granted: { tone: 'good', title: 'One more attempt is granted. It can be started now.' },
};

export default function MemberRoute() {
  const page: MemberPage = useLoaderData<typeof loader>().page;
  const [params] = useSearchParams();
  const outcome: MemberOutcome | undefined = useActionData<typeof action>() ?? told[params.get('told') ?? ''];
  return <MemberView page={page} outcome={outcome} />;
}
