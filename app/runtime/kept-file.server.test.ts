import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptSessionSecret } from './kept-file.server';

let folder: string;
beforeEach(() => {
  folder = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'secret-')), 'data');
});
afterEach(() => fs.rmSync(path.dirname(folder), { recursive: true }));

describe('the session secret', () => {
  it('is made once, kept, and readable by its owner alone', () => {
    const secret = keptSessionSecret(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSessionSecret(folder)).toBe(secret);
    expect(fs.statSync(path.join(folder, 'session-secret')).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder)).toEqual(['session-secret']);
  });
});
