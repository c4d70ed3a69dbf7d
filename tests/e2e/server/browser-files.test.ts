import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { expect, inject, test } from 'vitest';

const folder = 'build/client/assets';
const scripts = () => fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
const contentOf = (script: string) => fs.readFileSync(path.join(folder, path.basename(script)), 'utf8');

test.each([
  // A form's schema beside something that a view needs takes the whole library along: 24 KB of the 110 that a page may have.
  { library: 'zod', trace: '_zod' },
  // Single fetch is off, and its decoder stays away (vite.config.ts).
  { library: 'turbo-stream', trace: 'Invalid stack state' },
])('no file for browsers holds $library', ({ trace }) => {
  expect(scripts().length).toBeGreaterThan(20);
  expect(scripts().filter((name) => contentOf(name).includes(trace))).toEqual([]);
});

interface Loaded {
  module: string;
  imports: string[];
}

/** Every script that a page of this route asks for, by what the build tells browsers. */
function scriptsOf(route: string): string[] {
  const [file = ''] = scripts().filter((name) => name.startsWith('manifest-'));
  const manifest = JSON.parse(contentOf(file).replace(/^[^{]*|;$/g, '')) as { entry: Loaded; routes: Record<string, Loaded> };
  const loaded = [manifest.entry, manifest.routes.root, manifest.routes[`routes/${route}`]];
  return [...new Set([file, ...loaded.flatMap((part) => (part ? [part.module, ...part.imports] : []))])];
}

test.each([
  'learn',
  'catalog',
  'modules.$moduleId',
  'modules.$moduleId_.lessons.$lessonId',
  'modules.$moduleId_.quiz',
  'attempts.$attemptId',
  'runs.$runId',
  'certificates.$certificationId',
])('the scripts of %s are less than 110 kB, compressed', (route) => {
  const named = scriptsOf(route);
  expect(named.some((name) => name.includes(`/${route.replaceAll('$', '_')}-`))).toBe(true);
  expect(named.reduce((sum, name) => sum + zlib.gzipSync(contentOf(name)).length, 0)).toBeLessThan(110_000);
});

test('scripts come after styles and letters: what can be read needs none', async () => {
  const page = await (await fetch(`${inject('baseUrl')}/sign-in`)).text();
  const ahead = page.match(/<link rel="modulepreload"[^>]*>/g) ?? [];
  expect(ahead.length).toBeGreaterThan(5);
  expect(ahead.filter((link) => !link.includes('fetchpriority="low"'))).toEqual([]);
});
