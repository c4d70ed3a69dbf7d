import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ImportPage } from '~/features/import/import-page';
import { importWords } from '~/features/import/import-words';
import { decideOnImport, openImport } from '~/http/import-doors.server';

export const meta: MetaFunction = () => [{ title: 'Import certifications · Servewell' }];

export async function loader(asked: LoaderFunctionArgs) {
  return { page: await openImport(asked, 'certifications') };
}

export async function action(asked: ActionFunctionArgs) {
  const done = await decideOnImport(asked, 'certifications');
  return 'href' in done ? redirect(done.href) : json(done, { status: 409 });
}

export default function ImportRoute() {
  const { page } = useLoaderData<typeof loader>();
  return <ImportPage words={importWords.certifications} page={page} problem={useActionData<typeof action>()?.problem} />;
}
