import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CertificateView } from '~/features/certification/certificate-page';
import { findCertificate, loadCertificatePage } from '~/features/certification/load-certificate.server';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Certificate, ${data.page.face.title} · Servewell` : 'Certificate · Servewell' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { certificationId } = idsOf(params, ['certificationId']);
  const certificate = await findCertificate(context.deps, certificationId);
  if (!certificate) throw notFound();
  demand(actor, { kind: 'read-certificate', ownerId: certificate.holder.employeeId });
  return { page: await loadCertificatePage(context.deps, certificate, actor) };
}

export default function CertificateRoute() {
  return <CertificateView page={useLoaderData<typeof loader>().page} />;
}
