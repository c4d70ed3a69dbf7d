import { sealForm } from '~/domain/register/chain';
import { listSeals } from '~db/queries/register-chain';
import type { Deps } from '../deps.server';

/** A daily signature of the register, with the very text that was signed. */
export interface PublishedSeal {
  sealedOn: string;
  records: number;
  head: string;
  keyId: string;
  signedText: string;
  signature: string;
}

/** Every daily signature so far: whoever keeps a copy outside can prove later that nothing before it was touched. */
export async function readSeals(deps: Pick<Deps, 'db'>): Promise<PublishedSeal[]> {
  const seals = await listSeals(deps.db);
  return seals.map((seal) => ({
    sealedOn: seal.sealedOn,
    records: seal.seq,
    head: seal.hash,
    keyId: seal.keyId,
    signedText: sealForm(seal),
    signature: seal.signature,
  }));
}
