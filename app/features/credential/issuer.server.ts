import type { Deps } from '../deps.server';
import { credentialAddresses } from './credential-addresses';

type IssuerDeps = Pick<Deps, 'appUrl' | 'company' | 'signer'>;

export const credentialContexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/** Who issues: the Profile of Open Badges 3.0. */
export function issuerProfile({ appUrl, company }: Pick<Deps, 'appUrl' | 'company'>) {
  return { id: credentialAddresses(appUrl).issuer, type: ['Profile'], name: company.name, url: appUrl };
}

/** The public key of this installation as a JSON Web Key. */
export function publicKey({ signer }: Pick<Deps, 'signer'>) {
  return { ...signer.publicJwk, kid: signer.keyId, alg: 'EdDSA', use: 'sig' };
}

/** Signs in the issuer's name; the key is found where `kid` points. */
export function signCredential({ appUrl, signer }: IssuerDeps, claims: Record<string, unknown>): Promise<string> {
  return signer.signJwt(
    { ...claims, iss: credentialAddresses(appUrl).issuer },
    { kid: credentialAddresses(appUrl).key(signer.keyId), typ: 'JWT' },
  );
}
