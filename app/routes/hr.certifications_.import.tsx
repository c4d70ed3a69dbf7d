import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordExample } from '~/features/certification/record-example';
import { importWords } from '~/features/import/import-words';
import { loadImports } from '~/features/import/load-import.server';
import { sendIn } from '~/features/import/send-in.server';
import { UploadPage } from '~/features/import/upload-page';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';
import { readUpload } from '~/http/upload.server';

export const meta: MetaFunction = () => [{ title: 'Import certifications · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'change-register' });
  return { imports: await loadImports(context.deps, 'certifications') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'change-register' });
  const upload = await readUpload(request, 'file');
  if (!upload.ok) return json({ problem: upload.problem }, { status: 400 });

  const options = { missingHaveLeft: false, invite: false };
  const id = await sendIn(context.deps, { actor, kind: 'certifications', file: upload.file, options, requestId: context.requestId });
  return redirect(`/hr/certifications/import/${id}`);
}

export default function ImportCertificationsRoute() {
  const { imports } = useLoaderData<typeof loader>();
  return (
    <UploadPage
      words={importWords.certifications}
      imports={imports}
      example={recordExample}
      choices={false}
      problem={useActionData<typeof action>()?.problem}
    />
  );
}
