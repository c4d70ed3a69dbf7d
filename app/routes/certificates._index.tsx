import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CertificatesView } from '~/features/certification/certificates-page';
import { listCertificates } from '~/features/certification/list-certificates.server';
import { requireActor } from '~/http/actor.server';
import { demand } from '~/http/refusals.server';

export const meta: MetaFunction = () => [{ title: 'Certificates · Servewell' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  demand(actor, { kind: 'read-certificate', ownerId: actor.employeeId, inLine: false });
  return { list: await listCertificates(context.deps, actor) };
}

export default function CertificatesRoute() {
  return <CertificatesView list={useLoaderData<typeof loader>().list} />;
}
