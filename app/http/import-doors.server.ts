import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import type { Deed } from '~/domain/access/policy';
import { exportMistakes } from '~/features/import/export-mistakes.server';
import { importWords } from '~/features/import/import-words';
import { loadImport, type ImportPage } from '~/features/import/load-import.server';
import { acceptImport, cancelImport } from '~/features/import/send-in.server';
import { tableTypes } from '~/features/reporting/table-columns';
import { requireActor } from './actor.server';
import { download } from './download.server';
import { readForm } from './form.server';
import { idsOf } from './ids.server';
import { demand, notFound } from './refusals.server';

type Kind = ImportPage['kind'];

/** Who may bring in which files. */
const deeds: Record<Kind, Deed> = { employees: { kind: 'manage-people' }, certifications: { kind: 'change-register' } };

/** The pages of both kinds of import are one: who, may they, which. */
export async function openImport({ request, params, context }: LoaderFunctionArgs, kind: Kind): Promise<ImportPage> {
  const actor = await requireActor({ request, context });
  const { importId } = idsOf(params, ['importId']);
  demand(actor, deeds[kind]);
  const page = await loadImport(context.deps, kind, importId);
  if (!page) throw notFound();
  return page;
}

const Decision = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept'), fingerprint: z.string().max(100) }),
  z.object({ intent: z.literal('cancel') }),
]);

/** Confirms a file, or takes it back. Answers where to go on, or why nothing was done. */
export async function decideOnImport(
  { request, params, context }: LoaderFunctionArgs,
  kind: Kind,
): Promise<{ href: string } | { problem: string }> {
  const actor = await requireActor({ request, context });
  const { importId: id } = idsOf(params, ['importId']);
  demand(actor, deeds[kind]);
  const form = await readForm(request, Decision);
  // No person sends such a form: there is nothing to type in it.
  if (!form.ok) throw notFound();

  const { deps, requestId } = context;
  const href = `${importWords[kind].href}/${id}`;
  if (form.values.intent === 'cancel') {
    const taken = await cancelImport(deps, { actor, id, kind, requestId });
    return { href: taken ? importWords[kind].href : href };
  }
  const result = await acceptImport(deps, { actor, id, kind, requestId, fingerprint: form.values.fingerprint });
  switch (result.kind) {
    case 'accepted':
    case 'nothing-to-do':
      return { href };
    case 'changed-meanwhile':
      return {
        problem: 'The file was looked at anew meanwhile. Nothing was taken over: look at what it would do now, and confirm it again.',
      };
    case 'no-such-import':
      throw notFound();
  }
}

export async function sendMistakes({ request, params, context }: LoaderFunctionArgs, kind: Kind): Promise<Response> {
  const actor = await requireActor({ request, context });
  const { importId } = idsOf(params, ['importId']);
  demand(actor, deeds[kind]);
  const pieces = await exportMistakes(context.deps, kind, importId);
  if (!pieces) throw notFound();
  return download(pieces, { type: tableTypes.csv, fileName: 'mistakes.csv' });
}
