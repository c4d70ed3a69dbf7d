/**
 * The Remix options; vite.config.ts hands them to the Remix Vite plugin.
 * `v3_singleFetch` and `v3_lazyRouteDiscovery` stay off: the advisories against Remix 2 that will not be mended sit there.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  ignoredRouteFiles: ['**/*.test.{ts,tsx}', '**/.*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    unstable_optimizeDeps: true,
  },
};
