// Build: removes the styles of the widget's components, and of the staircase that only it shows, from pages and scripts.
// They are published as one file of their own (src/embed/files.ts), which articles and frames share.
import type { Plugin } from 'vite';

/** The plugin that empties the style modules of the widget's components in builds. */
export function widgetAssets(): Plugin {
  return {
    name: 'drei-stufen:widget-assets',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (/\/src\/(widget\/\w+|drawing\/Staircase)\.svelte\?.*type=style/.test(id) ? '' : null),
  };
}
