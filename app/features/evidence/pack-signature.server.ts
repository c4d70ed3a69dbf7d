import { createPublicKey } from 'node:crypto';
import type { Signer } from '../deps.server';

/** The installation's public key as OpenSSL reads it. */
export function publicKeyPem({ publicJwk }: Signer): string {
  return createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
}

export interface Listed {
  name: string;
  sha256: string;
}

export const manifestName = 'manifest.sha256';
export const signatureName = 'manifest.sha256.sig';

/** As `sha256sum --check` reads it; its first line tells what was signed, so that it passes for nothing else. */
export function manifestOf(packId: string, files: readonly Listed[]): string {
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}`);
  return `# servewell-evidence-pack-1 ${packId}\n${lines.join('\n')}\n`;
}

/** The bare 64 bytes, as OpenSSL reads them. */
export function signatureOf(signer: Signer, manifest: string): Uint8Array {
  return Buffer.from(signer.sign(manifest), 'base64url');
}
