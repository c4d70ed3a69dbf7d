import type { LoaderFunctionArgs } from '@remix-run/node';
import { certificatePdf } from '~/features/certification/certificate-pdf.server';
import { certificateFace } from '~/features/certification/load-certificate.server';
import { pdfFileName } from '~/features/certification/pdf-file-name';
import { demandCertificate } from '~/http/certificate.server';
import { sealDrawing } from '~/ui/art/seal';

/** The certificate as a file: one page, A4 unless `?paper=letter` asks for the other. */
export async function loader(args: LoaderFunctionArgs) {
  const { certificate } = await demandCertificate(args);
  const paper = new URL(args.request.url).searchParams.get('paper') === 'letter' ? 'letter' : 'a4';
  const face = certificateFace(args.context.deps, certificate);
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
