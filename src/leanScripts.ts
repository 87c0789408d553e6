// What built scripts need not carry. The style of an island is in its page already, with the finished HTML; without this,
// pages that load a component by a script of their own hold it twice. And the bundler's preloading of what an import
// needs is larger than the loader of the island: one import is just an import.
import type { Plugin } from 'vite';

/** Leaves the style of Svelte components and the bundler's preloading out of the pages' scripts. */
export function leanScripts(): Plugin {
  return {
    name: 'drei-stufen:lean-scripts',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load(id) {
      if (/\.svelte\?.*type=style/.test(id)) return '';
      if (id.endsWith('vite/preload-helper.js')) return 'export const __vitePreload = (load) => load();';
      return null;
    },
  };
}
