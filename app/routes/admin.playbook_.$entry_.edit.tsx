import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadPlaybookForm, previewWording, whatOthersChanged } from '~/features/playbook/load-playbook-form.server';
import { PlaybookFormPage, type PlaybookFormAnswer } from '~/features/playbook/playbook-form-page';
import { savePlaybookEntry } from '~/features/playbook/save-playbook-entry.server';
import { PreviewForm, WordingForm } from '~/features/playbook/wording-fields';
import { requireActor } from '~/http/actor.server';
import { parseFields, readFields } from '~/http/form.server';
import { numberIn, playbookEntryOf } from '~/http/playbook-address.server';
import { badForm, demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'A new version · Servewell' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'keep-playbook' });
  const from = numberIn(new URL(request.url).searchParams, 'from');
  const page = await loadPlaybookForm(context.deps, playbookEntryOf(params), from);
  if (!page) throw notFound();
  return { page };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'keep-playbook' });
  const entry = playbookEntryOf(params);
  const fields = await readFields(request);
  const typed = Object.fromEntries(fields);
  if (fields.get('intent') === 'preview') {
    const look = parseFields(fields, PreviewForm);
    if (!look.ok) return badForm(look);
    const preview = await previewWording(context.deps, entry, look.values);
    if (!preview) throw notFound();
    return json<PlaybookFormAnswer>({ problem: '', fieldErrors: {}, typed, preview });
  }
  const form = parseFields(fields, WordingForm);
  if (!form.ok) return badForm(form);

  const { title, says, steps, base, reason, ask } = form.values;
  const wording = { title, says, steps };
  const result = await savePlaybookEntry(context.deps, { actor, entry, base, wording, reason, ask, requestId: context.requestId });
  switch (result.kind) {
    case 'saved':
      return redirect(`/admin/playbook/${entry}?asked=${result.asked}`);
    case 'unchanged': {
      const fieldErrors = { steps: 'These are the words that are in force already. Change them, or leave without saving.' };
      return badForm({ problem: 'Nothing was saved.', fieldErrors, typed }, 409);
    }
    case 'changed-meanwhile': {
      const changed = await whatOthersChanged(context.deps, entry, base);
      if (!changed) throw notFound();
      const { name, author, saved, reason: why, version } = changed.latest;
      const meanwhile = { name, author, saved, reason: why, version, difference: changed.difference };
      return json<PlaybookFormAnswer>({ problem: '', fieldErrors: {}, typed, meanwhile }, { status: 409 });
    }
    case 'no-such-entry':
      throw notFound();
  }
}

export default function PlaybookEditRoute() {
  return <PlaybookFormPage page={useLoaderData<typeof loader>().page} answer={useActionData<typeof action>()} />;
}
