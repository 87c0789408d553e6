// Build: an import on demand is just an import. The bundler's helper, which preloads what an import needs, takes 0.9 kB
// (Brotli) of the 5 kB that the page's script may have, and our imports need nothing before them.
import type { Plugin } from 'vite';

/** The plugin that leaves the bundler's preloading out of built scripts. */
export function plainImports(): Plugin {
  return {
    name: 'drei-stufen:plain-imports',
    apply: 'build',
    enforce: 'pre',
    configEnvironment: () => ({
      build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    }),
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
  };
}
