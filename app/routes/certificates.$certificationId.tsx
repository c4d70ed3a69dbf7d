import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CertificateView } from '~/features/certification/certificate-page';
import { loadCertificatePage } from '~/features/certification/load-certificate.server';
import type { RouteFrame } from '~/features/shell/frame';
import { demandCertificate } from '~/http/certificate.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Certificate, ${data.page.face.title} · Servewell` : 'Certificate · Servewell' },
];

/** An own certificate stands among one's own; to everybody else it is of the team. */
export const handle: RouteFrame = {
  under: ({ data }) => (data as SerializeFrom<typeof loader> | undefined)?.page.up.href,
};

export async function loader(args: LoaderFunctionArgs) {
  const { actor, certificate } = await demandCertificate(args);
  return { page: await loadCertificatePage(args.context.deps, certificate, actor) };
}

export default function CertificateRoute() {
  return <CertificateView page={useLoaderData<typeof loader>().page} />;
}
