import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import tsconfigPaths from 'vite-tsconfig-paths';
import remixConfig from './remix.config.js';

/** Remix decodes by it when single fetch is on, which stays off: weight that every page would carry for nothing. */
const withoutTurboStream: Plugin = {
  name: 'without-turbo-stream',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id, _importer, { ssr }) => (id === 'turbo-stream' && !ssr ? '\0no-turbo-stream' : undefined),
  load: (id) => (id === '\0no-turbo-stream' ? `export const [decode, encode] = [];` : undefined),
};

export default defineConfig({
  plugins: [withoutTurboStream, remix(remixConfig), tsconfigPaths()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Development only: what runs on the server alone is not to be bundled for browsers.
  optimizeDeps: {
    esbuildOptions: { target: 'es2022' },
    exclude: ['@node-rs/argon2', 'better-auth', 'better-sqlite3', 'kysely', 'pdfkit', 'pg', 'qrcode'],
  },
});
