import fs from 'node:fs';
import path from 'node:path';

/**
 * Gives a finished file its name, for good even when the power fails now. Never takes the place of another file:
 * returns false when one has the name already.
 */
export function putInPlace(part: string, file: string): boolean {
  sync(part);
  try {
    fs.linkSync(part, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || fs.existsSync(file)) return false;
    // Some file systems know no second name for a file.
    fs.renameSync(part, file);
  }
  fs.rmSync(part, { force: true });
  sync(path.dirname(file));
  return true;
}

function sync(fileOrFolder: string) {
  const isFolder = fs.statSync(fileOrFolder).isDirectory();
  // Windows writes folders through by itself and refuses to open them.
  if (isFolder && process.platform === 'win32') return;
  const handle = fs.openSync(fileOrFolder, isFolder ? 'r' : 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
