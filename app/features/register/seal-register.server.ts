import { dateIn } from '~/domain/calendar/calendar';
import { sealForm } from '~/domain/register/chain';
import { findChainHead, findLastSeal, insertSeal } from '~db/queries/register-chain';
import type { Deps } from '../deps.server';

/** Signs the head of the chain once a day, and says whether it did now. Safe to run at any time and from several processes. */
export async function sealRegister(deps: Deps): Promise<boolean> {
  const sealedOn = dateIn(deps.company.timeZone, deps.now());
  const last = await findLastSeal(deps.db);
  if (last && last.sealedOn >= sealedOn) return false;
  const { seq, hash } = await findChainHead(deps.db);
  if (seq === 0) return false;
  const signature = deps.signer.sign(sealForm({ seq, hash, sealedOn }));
  await insertSeal(deps.db, { sealedOn, seq, hash, keyId: deps.signer.keyId, signature, sealedAt: deps.now() });
  return true;
}
