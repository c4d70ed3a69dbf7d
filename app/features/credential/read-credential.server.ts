import { compactVerify, decodeJwt, importJWK } from 'jose';
import { parseVerificationCode } from '~/domain/certification/numbers';
import type { Deps } from '../deps.server';

/** What somebody showed as a credential: ours with its code, or why it is not. */
export type CredentialReading =
  | { kind: 'ours'; code: string }
  | { kind: 'unreadable' }
  /** Its signature is not ours, and it does not claim to be. */
  | { kind: 'foreign'; issuer: string }
  /** It claims to be ours, and its signature does not fit. */
  | { kind: 'forged' };

/** Whether this installation signed the credential, and which certificate it is. What it says counts for nothing before that. */
export async function readCredential({ signer, appUrl }: Pick<Deps, 'signer' | 'appUrl'>, shown: string): Promise<CredentialReading> {
  const jwt = shown.replace(/\s+/g, '');
  const claims = claimsOf(jwt);
  if (!claims) return { kind: 'unreadable' };
  const key = await importJWK(signer.publicJwk, 'EdDSA');
  const isOurs = await compactVerify(jwt, key, { algorithms: ['EdDSA'] }).then(
    () => true,
    () => false,
  );
  if (!isOurs) {
    const issuer = hostOf(claims.iss);
    return issuer === undefined || issuer === new URL(appUrl).host ? { kind: 'forged' } : { kind: 'foreign', issuer };
  }
  const code = parseVerificationCode(typeof claims.jti === 'string' ? (claims.jti.split('/').at(-1) ?? '') : '');
  return code === undefined ? { kind: 'unreadable' } : { kind: 'ours', code };
}

const longest = 20_000;

function claimsOf(jwt: string): { iss?: unknown; jti?: unknown } | undefined {
  if (jwt.length > longest || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(jwt)) return undefined;
  try {
    return decodeJwt(jwt);
  } catch {
    // Three parts with dots between, and still no token.
    return undefined;
  }
}

function hostOf(issuer: unknown): string | undefined {
  return typeof issuer === 'string' && URL.canParse(issuer) ? new URL(issuer).host : undefined;
}
