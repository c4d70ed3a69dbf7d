import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CertificateView } from '~/features/certification/certificate-page';
import { loadCertificatePage } from '~/features/certification/load-certificate.server';
import { demandCertificate } from '~/http/certificate.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Certificate, ${data.page.face.title} · Servewell` : 'Certificate · Servewell' },
];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, certificate } = await demandCertificate(args);
  return { page: await loadCertificatePage(args.context.deps, certificate, actor) };
}

export default function CertificateRoute() {
  return <CertificateView page={useLoaderData<typeof loader>().page} />;
}
