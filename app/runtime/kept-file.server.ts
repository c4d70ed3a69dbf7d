import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The key that signs session cookies: kept in the data folder, readable by its owner only, made when absent. */
export function keptSessionSecret(folder: string): string {
  return keptFile(path.join(folder, 'session-secret'), () => randomBytes(32).toString('hex'));
}

/** What stands in a file that only its owner may read; made when absent. */
export function keptFile(file: string, make: () => string): string {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    makeFile(file, make());
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** Written whole before it gets its name: a kill leaves no half secret, and of two processes the first one's counts. */
function makeFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.unlinkSync(draft);
  }
}
