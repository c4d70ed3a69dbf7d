import type { LoaderFunctionArgs } from '@remix-run/node';
import { findCertificate } from '~/features/certification/load-certificate.server';
import { isInLine } from '~/features/team/in-line.server';
import { requireActor } from './actor.server';
import { idsOf } from './ids.server';
import { demand, notFound } from './refusals.server';

/** Who asks and the certificate in the address, for its page and its files alike: to read for its holder, everybody above them, and HR. */
export async function demandCertificate({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { certificationId } = idsOf(params, ['certificationId']);
  const certificate = await findCertificate(context.deps, certificationId);
  if (!certificate) throw notFound();
  const ownerId = certificate.holder.employeeId;
  demand(actor, { kind: 'read-certificate', ownerId, inLine: await isInLine(context.deps, actor, ownerId) });
  return { actor, certificate };
}
