// Build: an import on demand is just an import. The bundler's helper, which preloads what an import needs, takes 0.9 kB
// (Brotli) of the 5 kB that the page's script may have, and our imports need nothing before them.
import type { Plugin } from 'vite';

/**
 * Lets each import on demand that fails be tried once more, at a fresh address: browsers keep the failure of an address,
 * and caches may keep a broken file. `code` is that of a chunk before it is minified.
 */
export function withRetry(code: string): string {
  return code.replace(
    /\bimport\((["'`])(\.\/[^"'`]+)\1\)/g,
    (found, quote: string, address: string) =>
      `${found}.catch(()=>import(${quote}${address}?${quote}+Date.now()))`,
  );
}

/** The plugin that leaves the bundler's preloading out of built scripts, and adds one retry to imports on demand. */
export function plainImports(): Plugin {
  return {
    name: 'drei-stufen:plain-imports',
    apply: 'build',
    enforce: 'pre',
    configEnvironment: () => ({
      build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    }),
    applyToEnvironment: ({ name }) => name === 'client',
    renderChunk: (code) => {
      const retried = withRetry(code);
      return retried === code ? null : { code: retried, map: null };
    },
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
  };
}
