import type { LoaderFunctionArgs } from '@remix-run/node';
import { makeCredential } from '~/features/credential/make-credential.server';
import { demandCertificate } from '~/http/certificate.server';
import { demand } from '~/http/refusals.server';

/** The certificate as a signed credential, for wallets and other registers. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, certificate } = await demandCertificate(args);
  demand(actor, { kind: 'take-credential', ownerId: certificate.holder.employeeId });
  return new Response(await makeCredential(args.context.deps, certificate), {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': `attachment; filename="${certificate.number.replace(/[^\w-]/g, '')}.jwt"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
