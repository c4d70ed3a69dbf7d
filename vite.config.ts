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
  optimizeDeps: { esbuildOptions: { target: 'es2022' } },
});
