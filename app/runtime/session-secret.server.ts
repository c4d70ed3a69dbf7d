import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The key that signs session cookies: kept in the data folder, readable by its owner only, made when absent. */
export function keptSessionSecret(folder: string): string {
  const file = path.join(folder, 'session-secret');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    // 'wx': of two processes that start together, the second one reads what the first one wrote.
    try {
      fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return fs.readFileSync(file, 'utf8').trim();
}
