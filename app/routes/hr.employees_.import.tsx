import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { importWords } from '~/features/import/import-words';
import { loadImports } from '~/features/import/load-import.server';
import { sendIn } from '~/features/import/send-in.server';
import { UploadPage } from '~/features/import/upload-page';
import { personExample } from '~/features/people/person-example';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';
import { readUpload } from '~/http/upload.server';

export const meta: MetaFunction = () => [{ title: 'Import employees · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-people' });
  return { imports: await loadImports(context.deps, 'employees') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'manage-people' });
  const upload = await readUpload(request, 'file');
  if (!upload.ok) return json({ problem: upload.problem }, { status: 400 });

  const options = { missingHaveLeft: upload.ticked('missing-have-left'), invite: upload.ticked('invite') };
  const id = await sendIn(context.deps, { actor, kind: 'employees', file: upload.file, options, requestId: context.requestId });
  return redirect(`/hr/employees/import/${id}`);
}

export default function ImportEmployeesRoute() {
  const { imports } = useLoaderData<typeof loader>();
  return (
    <UploadPage
      words={importWords.employees}
      imports={imports}
      example={personExample}
      choices
      problem={useActionData<typeof action>()?.problem}
    />
  );
}
