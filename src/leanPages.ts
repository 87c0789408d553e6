// What built pages need not carry. The widget's style is in a file of its own for frames, and in the one that articles
// read after their first picture. And the bundler's preloading of what an import needs, with its lists of files, is larger
// than the loader of the island: one import is just an import. Tags that say nothing keep the drawing waiting, too:
// Chromium reads for ten milliseconds and then paints, on a slow phone maybe before the last dot.
import type { Plugin } from 'vite';
import { INLINE } from './builtPages.ts';

/** The finished HTML of a widget, as far as its props: Svelte finds its way in it by the marks. */
const ISLAND = /<div data-island>[\s\S]*?(?=<script)/;
/** What Svelte marks blocks with, for scripts that take over its HTML. */
const MARK = /<!--(?:\[[!\d-]*|\]|\$[\w-]+)?-->/;
/** A shape with nothing in it. */
const SHAPE = /<(?<shape>circle|ellipse|line|path|polygon|polyline|rect)(?=[\s>])[^>]*><\/\k<shape>>/;
const PARTS = new RegExp([ISLAND, INLINE, MARK, SHAPE].map(({ source }) => source).join('|'), 'g');

/** The page with shapes that end in their own tags, and without Svelte's marks where no script takes the HTML over. */
export function leanMarkup(html: string): string {
  return html.replace(PARTS, (text, ...found) => {
    const { shape } = found.at(-1) as { shape?: string };
    if (shape) return text.replace(`></${shape}>`, ' />');
    return text.startsWith('<!--') ? '' : text;
  });
}

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
