import type { CertificationStatus } from '~/domain/certification/status';
import type { MarkName } from '~/ui/mark';
import { Pill } from '~/ui/pill';

const marks: Record<CertificationStatus['kind'], MarkName> = {
  valid: 'valid',
  expiring: 'due',
  expired: 'expired',
  revoked: 'revoked',
  renewed: 'renewed',
};

export function statusMark(kind: CertificationStatus['kind']): MarkName {
  return marks[kind];
}

export function CertificateStatus({ kind, word }: { kind: CertificationStatus['kind']; word: string }) {
  return <Pill mark={marks[kind]}>{word}</Pill>;
}
