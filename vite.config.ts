import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin, type Rollup } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

/**
 * Remix asks in the browser whether single fetch and lazy route discovery are on. They stay off (remix.config.js), and
 * once the build knows it, their code falls out: weight that every page would carry for nothing.
 */
const withoutUnusedRemix: Plugin = {
  name: 'without-unused-remix',
  enforce: 'pre',
  apply: 'build',
  transform: (code, id, options) =>
    !options?.ssr && id.includes('/@remix-run/react/dist/esm/')
      ? code.replace(/[\w.]*\bfuture\.(v3_singleFetch|v3_lazyRouteDiscovery)\b/g, 'false')
      : undefined,
};

/** As many routes as make a module worth a place in the file that every page loads. */
const sharedWidely = 16;

/**
 * What browsers load in one piece: React and Remix; and what the frame or many pages need of our own. Left to itself
 * the bundler cuts the latter into thirty files of half a kilobyte, each compressed and asked for on its own.
 */
const sharedFiles: Rollup.GetManualChunk = (id, { getModuleInfo }) => {
  if (id.includes('/node_modules/') || id.startsWith('\0')) return 'framework';
  if (id.includes('build-client-route')) return undefined;
  const above = withImporters(id, (each) => getModuleInfo(each)?.importers ?? []);
  const framed = above.some((each) => /\/app\/(root|entry\.client)\.tsx/.test(each));
  const routes = above.filter((each) => each.includes('build-client-route'));
  return framed || routes.length >= sharedWidely ? 'shared' : sharedByLearning(routes);
};

/** Lesson, attempt and run are the heaviest pages: what they have in common comes in one piece, not in a dozen. */
function sharedByLearning(routes: readonly string[]): string | undefined {
  const isOf = (route: string) => routes.some((each) => each.includes(`/routes/${route}.tsx`));
  if (!isOf('modules.$moduleId_.lessons.$lessonId') || !isOf('attempts.$attemptId')) return undefined;
  return isOf('runs.$runId') ? 'learning' : 'questions';
}

/** The module, and whatever leads to it. */
function withImporters(id: string, importersOf: (id: string) => readonly string[]): string[] {
  const found = new Set([id]);
  for (const each of found) importersOf(each).forEach((importer) => found.add(importer));
  return [...found];
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [withoutUnusedRemix, remix(remixConfig), tsconfigPaths()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: { output: isSsrBuild ? {} : { manualChunks: sharedFiles } },
  },
  // Development only: what runs on the server alone is not to be bundled for browsers.
  optimizeDeps: {
    esbuildOptions: { target: 'es2022' },
    exclude: ['@node-rs/argon2', 'better-auth', 'better-sqlite3', 'kysely', 'pdfkit', 'pg', 'qrcode'],
  },
}));
