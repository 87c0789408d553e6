// Astro allows the styles of all pages in each page's policy. A page's own are enough: what doesn't stand in a page is
// not allowed there, and 600 bytes that no compression shortens need not come before its first picture.
import { createHash } from 'node:crypto';
import { INLINE } from './builtPages.ts';

/** The hashes of the styles and scripts that stand inline in a page, as its policy names them. */
function inlineHashes(html: string): Set<string> {
  const inline = html.matchAll(new RegExp(INLINE, 'g'));
  return new Set(
    [...inline].map(([, , , text]) => `sha256-${createHash('sha256').update(text!).digest('base64')}`),
  );
}

/** A page whose policy allows only those inline styles and scripts that stand in it. */
export function withOwnHashes(html: string): string {
  const own = inlineHashes(html);
  const policy = /(?<=<meta http-equiv="content-security-policy" content=")[^"]*/;
  return html.replace(policy, (text) =>
    text.replace(/ '(sha256-[^']+)'/g, (named, hash: string) => (own.has(hash) ? named : '')),
  );
}
