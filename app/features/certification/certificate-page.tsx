import { Seal } from '~/ui/art/seal';
import { Actions, ButtonLink } from '~/ui/button';
import { CertificateFace, CertificatePage } from '~/ui/certificate-face';
import { TextLink } from '~/ui/link';
import { Page } from '~/ui/page';
import { Row, Rows } from '~/ui/rows';
import { Code } from '~/ui/text';
import { CertificateStatus } from './certificate-status';
import type { CertificateFaceFacts, CertificatePage as Facts } from './load-certificate.server';
import type { QrDrawing } from './qr-drawing.server';

/** The certificate as it is printed, and beside it what it is worth today and what can be done with it. */
export function CertificateView({ page }: { page: Facts }) {
  return (
    <Page>
      <CertificatePage label="About this certificate" face={<Face face={page.face} />}>
        <p>
          <CertificateStatus {...page.status} />
        </p>
        <p>
          {page.place} {page.status.sentence}
        </p>
        <Evidence page={page} />
        <RestsOn page={page} />
        <Ways page={page} />
      </CertificatePage>
    </Page>
  );
}

function Face({ face }: { face: CertificateFaceFacts }) {
  return (
    <CertificateFace
      company={face.company}
      kind={face.kind}
      name={face.name}
      statement={face.statement}
      title={face.title}
      facts={face.facts}
      checkLine="Anyone can check this certificate:"
      code={face.code}
      checkAddress={face.checkAddress}
      checkHref={`/verify/${face.code}`}
      qr={<QrCode qr={face.qr} />}
      seal={<Seal />}
    />
  );
}

function QrCode({ qr }: { qr: QrDrawing }) {
  const box = `-2 -2 ${qr.size + 4} ${qr.size + 4}`;
  return (
    <svg viewBox={box} role="img" aria-label="QR code of the address at which this certificate is checked" shapeRendering="crispEdges">
      <path d={qr.path} />
    </svg>
  );
}

function Evidence({ page }: { page: Facts }) {
  if (page.evidence.length === 0) return null;
  return (
    <>
      <p>It rests on these records:</p>
      <Rows>
        {page.evidence.map(({ what, facts, href }) => (
          <Row key={`${what} ${facts}`} level={2} title={href ? <TextLink href={href}>{what}</TextLink> : what} why={facts} />
        ))}
      </Rows>
    </>
  );
}

function RestsOn({ page }: { page: Facts }) {
  if (page.restsOn.length === 0) return null;
  return (
    <>
      <p>It rests on these certificates:</p>
      <Rows>
        {page.restsOn.map((module) => (
          <Row
            key={module.id}
            level={2}
            title={<TextLink href={`/certificates/${module.id}`}>{module.title}</TextLink>}
            why={<Code>{module.number}</Code>}
          />
        ))}
      </Rows>
    </>
  );
}

function Ways({ page }: { page: Facts }) {
  const pdf = `/certificates/${page.id}.pdf`;
  return (
    <>
      <Actions>
        <ButtonLink kind="primary" icon="down" href={pdf}>
          Download the PDF, A4
        </ButtonLink>
        <ButtonLink icon="down" href={`${pdf}?paper=letter`}>
          PDF on Letter
        </ButtonLink>
        {page.takesCredential && (
          <ButtonLink icon="down" href={`/certificates/${page.id}.jwt`}>
            Signed credential
          </ButtonLink>
        )}
      </Actions>
      {page.renewHref && (
        <p>
          <TextLink href={page.renewHref}>Renew it now</TextLink>
        </p>
      )}
      {page.renewedBy && (
        <p>
          <TextLink href={`/certificates/${page.renewedBy}`}>See the certificate that renews it</TextLink>
        </p>
      )}
      <p>
        <TextLink href={`/verify/${page.face.code}`}>See what others see when they check it</TextLink>
      </p>
      <p>
        <TextLink href={page.up.href}>{page.up.label}</TextLink>
      </p>
    </>
  );
}
