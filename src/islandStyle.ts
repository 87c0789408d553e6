// Astro puts the style of its islands where the first island stands. HTML allows style elements in the head only, so
// it is moved there once all pages are built; the security policy knows it by its hash, wherever it stands.
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** The page with its island style at the end of the head; unchanged if it has none. */
export function withStyleInHead(html: string): string {
  const style = /<style>astro-island,[^<]*<\/style>/.exec(html)?.[0];
  const head = html.indexOf('</head>');
  if (!style || head < 0 || html.indexOf(style) < head) return html;
  return html.slice(0, head) + style + html.slice(head).replace(style, '');
}

/** Moves the island style of each built page into its head. */
export function islandStyle(): AstroIntegration {
  return {
    name: 'drei-stufen-island-style',
    hooks: {
      'astro:build:done': ({ assets }) => {
        for (const url of [...assets.values()].flat()) {
          if (!url.pathname.endsWith('.html')) continue;
          const html = readFileSync(url, 'utf8');
          const mended = withStyleInHead(html);
          if (mended !== html) writeFileSync(url, mended);
        }
      },
    },
  };
}
