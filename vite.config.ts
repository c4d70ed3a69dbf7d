import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
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

export default defineConfig({
  plugins: [withoutUnusedRemix, remix(remixConfig), tsconfigPaths()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Development only: what runs on the server alone is not to be bundled for browsers.
  optimizeDeps: {
    esbuildOptions: { target: 'es2022' },
    exclude: ['@node-rs/argon2', 'better-auth', 'better-sqlite3', 'kysely', 'pdfkit', 'pg', 'qrcode'],
  },
});
