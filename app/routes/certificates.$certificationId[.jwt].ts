import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCertificate } from '~/features/certification/load-certificate.server';
import { makeCredential } from '~/features/credential/make-credential.server';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';

/** The certificate as a signed credential, for wallets and other registers. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { certificationId } = idsOf(params, ['certificationId']);
  const certificate = await findCertificate(context.deps, certificationId);
  if (!certificate) throw notFound();
  demand(actor, { kind: 'read-certificate', ownerId: certificate.holder.employeeId });
  return new Response(await makeCredential(context.deps, certificate), {
    headers: {
      'Content-Type': 'application/vc+jwt',
      'Content-Disposition': `attachment; filename="${certificate.number.replace(/[^\w-]/g, '')}.jwt"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
