import type { LoaderFunctionArgs } from '@remix-run/node';
import { certificatePdf } from '~/features/certification/certificate-pdf.server';
import { certificateFace, findCertificate } from '~/features/certification/load-certificate.server';
import { pdfFileName } from '~/features/certification/pdf-file-name';
import { requireActor } from '~/http/actor.server';
import { idsOf } from '~/http/ids.server';
import { demand, notFound } from '~/http/refusals.server';
import { sealDrawing } from '~/ui/art/seal';

/** The certificate as a file: one page, A4 unless `?paper=letter` asks for the other. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context });
  const { certificationId } = idsOf(params, ['certificationId']);
  const certificate = await findCertificate(context.deps, certificationId);
  if (!certificate) throw notFound();
  demand(actor, { kind: 'read-certificate', ownerId: certificate.holder.employeeId });
  const paper = new URL(request.url).searchParams.get('paper') === 'letter' ? 'letter' : 'a4';
  const face = certificateFace(context.deps, certificate);
  const pdf = await certificatePdf({
    face,
    paper,
    seal: sealDrawing,
    employeeNumber: certificate.holder.employeeNumber,
    madeAt: certificate.earnedAt,
  });
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; ${pdfFileName(certificate)}`,
      'Content-Length': String(pdf.byteLength),
      'Cache-Control': 'private, no-store',
    },
  });
}
