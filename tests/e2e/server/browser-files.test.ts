import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = 'build/client/assets';

test.each([
  // A form's schema beside something that a view needs takes the whole library along: 24 KB of the 110 that a page may have.
  { library: 'zod', trace: '_zod' },
  // Single fetch is off, and its decoder stays away (vite.config.ts).
  { library: 'turbo-stream', trace: 'Invalid stack state' },
])('no file for browsers holds $library', ({ trace }) => {
  const scripts = fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((name) => fs.readFileSync(path.join(folder, name), 'utf8').includes(trace))).toEqual([]);
});
