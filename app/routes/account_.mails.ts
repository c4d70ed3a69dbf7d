import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { saveMailChoices } from '~/features/mail/mail-preferences.server';
import { requireActor } from '~/http/actor.server';
import { readForm } from '~/http/form.server';
import { demand, notFound } from '~/http/refusals.server';

const kind = z.enum(['due-soon', 'digest']);
const MailsForm = z.object({ wanted: z.union([kind.transform((one) => [one]), z.array(kind)]).default([]) });

/** The form stands on the account page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor({ request, context });
  return redirect('/account');
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-own-account' });
  const form = await readForm(request, MailsForm);
  // No person sends such a form: there are only boxes to tick in it.
  if (!form.ok) throw notFound();

  await saveMailChoices(context.deps, actor, form.values.wanted);
  return redirect('/account?notice=mails');
}
