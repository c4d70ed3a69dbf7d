import type { LoaderFunctionArgs } from '@remix-run/node';
import { publicKey } from '~/features/credential/issuer.server';
import { openAnswer } from '~/http/open-answer.server';

/** The public key with which credentials and the register's signatures are checked. */
export function loader({ context }: LoaderFunctionArgs) {
  return openAnswer(JSON.stringify({ keys: [publicKey(context.deps)] }), 'application/jwk-set+json');
}
