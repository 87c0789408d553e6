// Build: takes hashes out of a page's content security policy (CSP) that nothing in the page has. Astro allows on every
// page the scripts and styles of all pages: 17 hashes, which take 0.6 kB (Brotli) of an article.
import { Parser } from 'htmlparser2';
import { cspHash } from './csp.ts';

/** The texts of a page's inline scripts and styles, as a parser of HTML finds them. */
function inlineTexts(html: string): string[] {
  const texts: string[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag(name, { src }) {
      inside = (name === 'script' && src === undefined) || name === 'style';
      if (inside) texts.push('');
    },
    ontext(text) {
      if (inside) texts.push((texts.pop() ?? '') + text);
    },
    onclosetag() {
      inside = false;
    },
  });
  parser.end(html);
  return texts;
}

/** The page with only those hashes in its policy that belong to one of its inline scripts and styles. */
export function withLeastPolicy(html: string): string {
  const needed = new Set<string>(inlineTexts(html).map(cspHash));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) =>
    policy.replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (needed.has(hash) ? source : '')),
  );
}
