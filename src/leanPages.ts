// What built pages need not carry. The widget's style is in a file of its own for frames, and in the one that articles
// read after their first picture. And the bundler's preloading of what an import needs, with its lists of files, is larger
// than the loader of the island: one import is just an import.
import type { Plugin } from 'vite';

/** Leaves the style of the widget's components out of pages and scripts, and the bundler's preloading out of scripts. */
export function leanPages(): Plugin {
  return {
    name: 'drei-stufen:lean-pages',
    apply: 'build',
    enforce: 'pre',
    configEnvironment: () => ({
      build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    }),
    load(id) {
      if (/\/src\/widget\/\w+\.svelte\?.*type=style/.test(id)) return '';
      if (id.endsWith('vite/preload-helper.js')) return 'export const __vitePreload = (load) => load();';
      return null;
    },
  };
}
