import { gzipSync } from 'node:zlib';
import { bitstring, numbersOfList, placeInLists } from '~/domain/certification/status-list';
import { findChainHead, listRevokedLinks } from '~db/queries/register-chain';
import type { Deps } from '../deps.server';
import { credentialAddresses } from './credential-addresses';
import { credentialContexts, issuerProfile, signCredential } from './issuer.server';

/** Which credentials are revoked today, as a signed W3C Bitstring Status List; undefined for a list that nobody is in yet. */
export async function makeStatusList(deps: Deps, list: number): Promise<string | undefined> {
  const head = await findChainHead(deps.db);
  if (list > placeInLists(head.seq).list) return undefined;
  const revoked = await listRevokedLinks(deps.db, numbersOfList(list));
  const bits = bitstring(revoked.map((number) => placeInLists(number).bit));
  const address = credentialAddresses(deps.appUrl).statusList(list);
  return signCredential(deps, {
    '@context': credentialContexts.slice(0, 1),
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerProfile(deps).id,
    validFrom: deps.now().toISOString(),
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      // Multibase: “u” stands for base64url without padding.
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
    jti: address,
  });
}
