import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import path from 'node:path';
import type { Signer } from '~/features/deps.server';
import { keptFile } from './kept-file.server';

/**
 * The Ed25519 key of this installation, which signs the register and credentials: kept in the data folder, readable by
 * its owner only, made when absent. It belongs into every backup; without it old signatures cannot be told from forged ones.
 */
export function keptSigner(folder: string): Signer {
  return signerOf(keptFile(path.join(folder, 'signing-key.pem'), newPrivateKey));
}

export function newPrivateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export function signerOf(privateKeyPem: string): Signer {
  const privateKey = createPrivateKey(privateKeyPem);
  const publicKey = createPublicKey(privateKey);
  const keyId = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
  return {
    keyId,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    verify: (text, signature) => verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')),
    publicJwk: publicKey.export({ format: 'jwk' }) as Signer['publicJwk'],
    signJwt: async (claims, header) => {
      // Only a credential needs it; the start of the server does not read it.
      const { SignJWT } = await import('jose');
      return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(privateKey);
    },
  };
}
