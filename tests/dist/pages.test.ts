// A green run does not prove that the links of other sites work; it proves that all HTML is valid and that every
// address of our own, in pages, feeds, sitemap and manifest, leads to a file and a place that exist.
import { createHash } from 'node:crypto';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addressOf, fileOf, FILES, open, PAGES, read, ROOT } from './site.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // How HTML is written, not what it says: Astro and Svelte write it.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      // A table that scrolls sideways is a region with a tab stop, not a section of the text.
      'prefer-native-element': 'off',
      // The widget's forms and its outer fieldset group fields that scripts read; nothing is ever sent.
      'wcag/h32': 'off',
      'wcag/h71': 'off',
    },
  }),
);

/** Every address in a page that a browser loads or follows, as written. */
function linksOf(document: Document): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    // Links of the drawing's steps: their scripts set the scene; a frame has no text to lead to.
    if (element.hasAttribute('data-to') && document.querySelector('meta[name=robots][content*=noindex]')) continue;
    for (const name of ['href', 'src', 'action', 'poster', 'component-url', 'renderer-url']) {
      const value = element.getAttribute(name);
      if (value !== null && !/^(data|mailto|blob):/.test(value)) found.push(value);
    }
    for (const part of (element.getAttribute('srcset') ?? '').split(',')) {
      const [address] = part.trim().split(/\s+/);
      if (address) found.push(address);
    }
  }
  for (const meta of document.querySelectorAll('meta[property="og:image"], meta[property="og:url"]'))
    found.push(meta.getAttribute('content') ?? '');
  for (const [, address] of document.documentElement.outerHTML.matchAll(/url\("?([^)"]+)"?\)/g))
    if (!address!.startsWith('data:') && !address!.startsWith('#')) found.push(address!);
  return found;
}

/** What is wrong with an address on a page; undefined if it leads somewhere. */
function fault(link: string, page: string): string | undefined {
  const address = new URL(link, addressOf(page));
  const file = fileOf(address.href);
  if (file === undefined) return undefined;
  if (file === null) return `${page}: ${link} leads nowhere`;
  const fragment = decodeURIComponent(address.hash.slice(1));
  if (!fragment || fragment.startsWith('you=') || !file.endsWith('.html')) return undefined;
  return open(file).getElementById(fragment) ? undefined : `${page}: ${link} has no such place`;
}

describe('every page', () => {
  it('is one of several', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(4);
  });

  it.each(PAGES)('%s is valid HTML', async (page) => {
    const report = await validator.validateString(read(page), page);
    const said = report.results.flatMap(({ messages }) =>
      messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
    );
    expect(said).toEqual([]);
  });

  it.each(PAGES)('%s allows the styles and scripts that stand in it', (page) => {
    const document = open(page);
    const policy = document.querySelector('meta[http-equiv=content-security-policy]')!.getAttribute('content')!;
    const allowed = policy.match(/sha256-[^']+/g);
    const inline = [...document.querySelectorAll('style, script:not([src], [type="application/json"], [type="application/ld+json"])')];
    const hashes = inline.map(({ textContent }) => `sha256-${createHash('sha256').update(textContent!).digest('base64')}`);
    expect(hashes.length).toBeGreaterThan(0);
    expect(hashes.filter((hash) => !allowed?.includes(hash))).toEqual([]);
  });

  it.each(PAGES)('%s has no link or asset that leads nowhere', (page) => {
    const links = linksOf(open(page));
    expect(links.length).toBeGreaterThan(0);
    expect([...new Set(links)].flatMap((link) => fault(link, page) ?? [])).toEqual([]);
  });
});

/** The outermost media queries of style rules, each with all that stands in its block. */
function mediaBlocks(css: string): { query: string; body: string }[] {
  const found: { query: string; body: string }[] = [];
  for (let at = css.indexOf('@media '); at >= 0; at = css.indexOf('@media ', at)) {
    const open = css.indexOf('{', at);
    let end = open + 1;
    for (let depth = 1; depth > 0 && end < css.length; end += 1)
      depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    found.push({ query: css.slice(at + '@media '.length, open), body: css.slice(open + 1, end - 1) });
    at = end;
  }
  return found;
}

describe('an article', () => {
  it.each(PAGES.filter((page) => open(page).querySelector('[data-sticks]')))(
    '%s begins with its first scene in the very windows in which its style keeps the drawing in view',
    (page) => {
      const document = open(page);
      const asked = document.querySelector('[data-sticks]')?.getAttribute('data-sticks') ?? '';
      const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('');
      const sticky = mediaBlocks(styles)
        .filter(({ body }) => /\.picture\{[^}]*position:sticky/.test(body))
        .map(({ query }) => query);
      const plain = (query: string) =>
        query.replaceAll(/\bscreen and\b/g, '').replaceAll('1/1', '1').replaceAll(/\s/g, '');
      expect(sticky.length).toBeGreaterThan(1);
      expect(sticky.map(plain).join()).toBe(plain(asked));
    },
  );
});

describe('the lists of pages', () => {
  it('sitemap.xml has every article with all its translations, and nothing that is not to be found', () => {
    const sitemap = read('sitemap.xml');
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
    const wanted = PAGES.filter((page) => {
      const document = open(page);
      return page !== '404.html' && !document.querySelector('meta[name=robots][content*=noindex]');
    }).map(addressOf);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    for (const [, address] of sitemap.matchAll(/href="([^"]*)"/g)) expect(listed).toContain(address);
  });

  it('robots.txt names the sitemap', () => {
    expect(read('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap.xml\n`);
    expect(FILES).toContain('sitemap.xml');
  });

  it('the manifest has icons of the size it says, one of them maskable', async () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as {
      start_url: string;
      icons: { src: string; sizes: string; purpose: string }[];
    };
    expect(fileOf(new URL(manifest.start_url, ROOT).href)).toBe('index.html');
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    for (const { src } of manifest.icons) expect(fileOf(new URL(src, ROOT).href)).toBeTruthy();
  });
});
