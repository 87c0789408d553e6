// Build: keeps the style of the widget's components out of pages and scripts. It is published once, as a file of its
// own (src/embed/files.ts), for articles and frames alike.
import type { Plugin } from 'vite';

/** The plugin that leaves the style of the widget's components out of built pages and scripts. */
export function widgetAssets(): Plugin {
  return {
    name: 'drei-stufen:widget-assets',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (/\/src\/widget\/\w+\.svelte\?.*type=style/.test(id) ? '' : null),
  };
}
