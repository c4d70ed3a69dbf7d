/** What the first link is tied to. */
export const genesisHash = '0'.repeat(64);

/** One link of the chain, without its own hash. */
export interface Link {
  /** 1, 2, 3 … without a gap. */
  seq: number;
  previousHash: string;
  recordHash: string;
  enteredAt: Date;
}

/** The text whose SHA-256 is the hash of a link. Hash and instant have fixed lengths, so no two links share a text. */
export function linkForm({ seq, previousHash, recordHash, enteredAt }: Link): string {
  return ['servewell-register-1', seq, previousHash, recordHash, enteredAt.toISOString()].join('\n');
}

/** The text that the daily seal signs. */
export function sealForm({ seq, hash, sealedOn }: { seq: number; hash: string; sealedOn: string }): string {
  return ['servewell-seal-1', seq, hash, sealedOn].join('\n');
}

/** What is wrong with the register, at the first place where something is. */
export type ChainFault =
  /** The record does not say what it said when it was entered. */
  | { kind: 'record-changed'; seq: number; certificationId: string; number: string | null }
  | { kind: 'record-missing'; seq: number; certificationId: string }
  /** A link was changed, taken out or put in another place. */
  | { kind: 'link-broken'; seq: number; certificationId: string }
  | { kind: 'links-missing'; seq: number }
  /** A record that never went through the register. */
  | { kind: 'record-unlinked'; certificationId: string; number: string | null }
  /** The list that screens and exports read says something else than the records. */
  | { kind: 'list-differs'; certificationId: string; number: string | null }
  /** A signed head does not stand in the chain, or its signature does not fit. */
  | { kind: 'seal-broken'; sealedOn: string };
