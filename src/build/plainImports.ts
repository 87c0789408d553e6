// Build: dynamic imports stay plain. Vite wraps each in a helper that preloads the styles and scripts of what is imported;
// our chunks have no styles of their own, and the helper adds 0.7 kB to the script of every page.
import type { Plugin } from 'vite';

/** The module that Vite makes for the helper. */
const HELPER = '\0vite/preload-helper.js';

/** The plugin that replaces the helper by a function that only imports. */
export function plainImports(): Plugin {
  return {
    name: 'drei-stufen:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
