import { Fragment, useId } from 'react';
import type { ReactNode } from 'react';
import { Facts } from './facts';
import type { Fact } from './facts';
import { TextLink } from './link';
import { Logo } from './logo';

type CertificateFaceProps = {
  company: ReactNode;
  kind: ReactNode;
  name: ReactNode;
  /** “has shown the knowledge and the judgement that … asks for in” */
  statement: ReactNode;
  title: ReactNode;
  facts: readonly Fact[];
  checkLine: ReactNode;
  code: string;
  /** Where the code is checked: shown in full, because paper has no links. */
  checkAddress: string;
  checkHref: string;
  /** An svg with `role="img"` and a name. */
  qr?: ReactNode;
  seal?: ReactNode;
  /** 2 where the certificate is shown as a part of a page. */
  level?: 1 | 2;
};

/** The certificate as it is seen and printed: one page, A4 or Letter, black on white with two inks. Its kind is the h1 of the page. */
export function CertificateFace(props: CertificateFaceProps) {
  const { company, kind, name, statement, title, facts, checkLine, code, checkAddress, checkHref, qr, seal, level = 1 } = props;
  const own = useId();
  const headingId = level === 1 ? 'page-title' : own;
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <article className="certificate" aria-labelledby={headingId}>
      <p className="cert-brand">
        <b>{company}</b>
        <span className="brand">
          <Logo />
          Servewell
        </span>
      </p>
      <Heading id={headingId} className="cert-kind" tabIndex={-1}>
        {kind}
      </Heading>
      <p className="cert-name">{name}</p>
      <p>{statement}</p>
      <p className="cert-title">{title}</p>
      <Facts items={facts} />
      <div className="cert-foot">
        {qr && <div className="qr">{qr}</div>}
        <div className="cert-check">
          <p>{checkLine}</p>
          <p className="code">{code}</p>
          <p className="note">
            <TextLink href={checkHref}>{breakable(checkAddress)}</TextLink>
          </p>
        </div>
        {seal}
      </div>
    </article>
  );
}

/* An address may break after a slash, and nowhere else. */
function breakable(address: string) {
  return address.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** The certificate, and beside it what can be done with it. */
export function CertificatePage({ face, label, children }: { face: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="cert-page">
      {face}
      <aside className="cert-side stack no-print" aria-label={label}>
        {children}
      </aside>
    </div>
  );
}
