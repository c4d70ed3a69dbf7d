import type { PartsAgain } from '../content/parts-again';
import { partsIn } from '../progress/only-what-changed';
import type { Module } from '../content/module';
import { isInForce, type CertificationStatus } from './status';

/** What a learner may begin of a module that they are certified in. */
export type RenewalRight = { kind: 'none' } | { kind: 'whole' } | { kind: 'changes'; again: PartsAgain };

export interface RenewalFacts {
  /** The latest certification; undefined for whoever never had one. */
  status: CertificationStatus | undefined;
  /** The study that is not complete yet, if any; `onlyChanges` when it renews only what changed. */
  underWay: { onlyChanges: boolean } | undefined;
  /** What an open assignment asks for after a change; null where none does. */
  asked: PartsAgain | null;
  /** The present edition; undefined when the module left the catalog. */
  current: Pick<Module, 'lessons' | 'scenarios'> | undefined;
}

/**
 * Whatever runs out within 30 days, has run out or was revoked is renewed whole, for a new term. What is valid for longer
 * is renewed only where a change asks for it, and then only what changed. A study under way goes on, unless it renews
 * only what changed of a certification that no longer counts: that one can no longer be finished.
 */
export function renewalRight({ status, underWay, asked, current }: RenewalFacts): RenewalRight {
  if (!status || !current) return { kind: 'none' };
  if (underWay && !(underWay.onlyChanges && !isInForce(status))) return { kind: 'none' };
  if (status.kind === 'expiring' || status.kind === 'expired' || status.kind === 'revoked') return { kind: 'whole' };
  if (status.kind !== 'valid' || !asked) return { kind: 'none' };
  const again = partsIn(current, asked);
  return again ? { kind: 'changes', again } : { kind: 'whole' };
}
