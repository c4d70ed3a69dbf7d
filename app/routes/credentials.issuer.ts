import type { LoaderFunctionArgs } from '@remix-run/node';
import { credentialContexts, issuerProfile } from '~/features/credential/issuer.server';
import { openAnswer } from '~/http/open-answer.server';

/** Who issues credentials here. */
export function loader({ context }: LoaderFunctionArgs) {
  const profile = { '@context': credentialContexts, ...issuerProfile(context.deps) };
  return openAnswer(JSON.stringify(profile), 'application/ld+json');
}
