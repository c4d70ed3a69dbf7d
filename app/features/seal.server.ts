import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps a text from whoever reads the database or an address, and notices when it was changed. */
export interface Seal {
  /** Url-safe. */
  close: (text: string) => string;
  /** Undefined when it was not closed with the same secret, for the same purpose. */
  open: (closed: string) => string | undefined;
}

/** AES-256-GCM with a key of its own for each purpose; `secret` is the one that signs cookies. */
export function createSeal(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `servewell ${purpose}`, 32));
  return {
    close: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (closed) => {
      const bytes = Buffer.from(closed, 'base64url');
      if (bytes.length < 28) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        // Not ours, or changed: there is nothing else that it could tell.
        return undefined;
      }
    },
  };
}
