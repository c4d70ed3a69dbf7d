import { json, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { checkCertificate } from '~/features/certification/check-certificate.server';
import { CheckedView } from '~/features/certification/check-page';

export const meta: MetaFunction = () => [{ title: 'Certificate check · Servewell' }, { name: 'robots', content: 'noindex, nofollow' }];

/** Names a person to whoever holds the code: no cache and no search engine may keep it. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });

/** Open to everybody: the code is what gives the right. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const checked = await checkCertificate(context.deps, params.code ?? '');
  return json({ checked }, { status: checked.status === 'unknown' ? 404 : 200 });
}

export default function VerifyCodeRoute() {
  return <CheckedView checked={useLoaderData<typeof loader>().checked} />;
}
