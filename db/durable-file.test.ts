import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putInPlace } from './durable-file';

let folder: string;
const inFolder = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'servewell-durable-'));
  fs.writeFileSync(inFolder('part'), 'new');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a finished file gets its name and leaves no other behind', () => {
  expect(putInPlace(inFolder('part'), inFolder('file'))).toBe(true);
  expect(fs.readdirSync(folder)).toEqual(['file']);
  expect(fs.readFileSync(inFolder('file'), 'utf8')).toBe('new');
});

test('a file that has the name already is never replaced', () => {
  fs.writeFileSync(inFolder('file'), 'old');
  expect(putInPlace(inFolder('part'), inFolder('file'))).toBe(false);
  expect(fs.readFileSync(inFolder('file'), 'utf8')).toBe('old');
});
