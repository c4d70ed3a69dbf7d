import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicKey } from '~/features/credential/issuer.server';
import { openAnswer } from '~/http/open-answer.server';
import { notFound } from '~/http/refusals.server';

/** One key, where the header of a credential points. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const key = publicKey(context.deps);
  if (params.keyId !== key.kid) throw notFound();
  return openAnswer(JSON.stringify(key), 'application/jwk+json');
}
