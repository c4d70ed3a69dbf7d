import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { askForPack } from '~/features/evidence/ask-pack.server';
import { EvidenceView } from '~/features/evidence/evidence-page';
import { loadEvidence } from '~/features/evidence/load-evidence.server';
import { readPackForm } from '~/features/evidence/pack-form.server';
import { requireActor } from '~/http/actor.server';
import { parseFields, readFields } from '~/http/form.server';
import { badForm, demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Evidence for an audit · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'make-evidence-packs' });
  return { page: await loadEvidence(context.deps, new URL(request.url).searchParams) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'make-evidence-packs' });
  const fields = await readFields(request);
  const form = parseFields(fields, readPackForm);
  const typed = { ...Object.fromEntries(fields), subjects: fields.getAll('subjects').join(' ') };
  if (!form.ok) return badForm({ ...form, typed });

  const result = await askForPack(context.deps, { actor, requestId: context.requestId }, form.values);
  switch (result.kind) {
    case 'asked':
      return redirect('/hr/evidence');
    case 'nobody':
      return refused({ people: 'Nobody has a certification that fits. Widen the dates, modules or filter.' }, typed);
    case 'too-many':
      return refused(
        { people: `These are ${result.people.toLocaleString('en')} people, too many for one pack. Narrow the choice, or take a sample.` },
        typed,
      );
    case 'unknown-numbers':
      return refused({ numbers: `Nobody has the number ${result.numbers.slice(0, 10).join(', ')}. Mend or remove it.` }, typed);
  }
}

function refused(fieldErrors: Record<string, string>, typed: Record<string, string>) {
  return badForm({ problem: 'No pack was asked for yet.', fieldErrors, typed });
}

export default function EvidenceRoute() {
  const { page } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  return <EvidenceView page={page} refused={useActionData<typeof action>()} lookAgain={revalidate} />;
}
