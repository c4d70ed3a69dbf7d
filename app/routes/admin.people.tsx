import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { Actor } from '~/domain/access/actor';
import { employeeId } from '~/domain/ids';
import { disableAccount, enableAccount } from '~/features/account/disable-account.server';
import { visitOf } from '~/features/account/visit.server';
import { inviteEmployee } from '~/features/people/invite-employee.server';
import { loadPeople } from '~/features/people/load-people.server';
import { PeoplePage, type PeopleOutcome } from '~/features/people/people-page';
import { requireActor } from '~/http/actor.server';
import type { Asked } from '~/http/context.server';
import { readForm } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'People · Servewell' }];

const notices: Record<string, PeopleOutcome> = {
  closed: { kind: 'done', title: 'The account is closed', text: 'Whoever used it is signed out and cannot sign in.' },
  opened: { kind: 'done', title: 'The account is open again', text: 'It has the password that it had.' },
  added: { kind: 'done', title: 'The person is added', text: 'Invite them, and they can sign in.' },
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-people' });
  const query = new URL(request.url).searchParams;
  const page = Number.parseInt(query.get('page') ?? '', 10) || 1;
  const asked = { search: query.get('q') ?? '', page, closing: query.get('close') };
  return { page: await loadPeople(context.deps, actor, asked), notice: notices[query.get('notice') ?? ''] };
}

const PeopleForm = z.object({ intent: z.enum(['invite', 'disable', 'enable']), employeeId });

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-people' });
  const form = await readForm(request, PeopleForm);
  // No person sends such a form: there is nothing to type in it.
  if (!form.ok) throw notFound();

  const { intent, employeeId: id } = form.values;
  const visit = visitOf({ request, context });
  switch (intent) {
    case 'invite':
      return invite({ request, context }, actor, id);
    case 'disable': {
      if ((await disableAccount(context.deps, actor, id, visit)).kind !== 'disabled') throw notFound();
      return redirect(backWith('closed', request));
    }
    case 'enable': {
      if ((await enableAccount(context.deps, actor, id, visit)).kind !== 'enabled') throw notFound();
      return redirect(backWith('opened', request));
    }
  }
}

/** The list as it was, with what has just happened. */
function backWith(notice: string, request: Request): string {
  const query = new URL(request.url).searchParams;
  query.delete('close');
  query.set('notice', notice);
  return `/admin/people?${query.toString()}`;
}

async function invite(asked: Asked, actor: Actor, id: z.infer<typeof employeeId>) {
  const { deps, log, requestId } = asked.context;
  const result = await inviteEmployee(deps, { actor, employeeId: id }, visitOf(asked), (problem) =>
    log.error({ requestId, err: problem }, 'the mail with an invitation could not be sent'),
  );
  switch (result.kind) {
    case 'invited':
      return json<PeopleOutcome>(result);
    case 'no-such-employee':
    case 'not-allowed':
      throw notFound();
    case 'no-email':
      return notDone(`${result.name} has no work email`, 'An invitation needs one. Nothing was sent.');
    case 'has-account':
      return notDone(`${result.name} has an account already`, 'They can ask for a new password on the sign-in page. Nothing was sent.');
    case 'has-left':
      return notDone(`${result.name} has left`, 'Leavers cannot sign in. Nothing was sent.');
  }
}

function notDone(title: string, text: string) {
  return json<PeopleOutcome>({ kind: 'not-done', title, text }, { status: 409 });
}

export default function PeopleRoute() {
  const { page, notice } = useLoaderData<typeof loader>();
  return <PeoplePage page={page} outcome={useActionData<typeof action>() ?? notice} />;
}
