// Site: the sitemap for search engines. Pure: the pages are an argument.
import { escapeMarkup } from '../model/escape.ts';

/** One page in all its languages. */
export interface ListedPage {
  /** Absolute addresses by language code; the first language is the default one. */
  addresses: Readonly<Record<string, string>>;
  /** The day of the last change as year-month-day; undefined if the page has none. */
  changed?: string;
}

/** One address of a page, with the addresses of its translations. */
function entry(address: string, { addresses, changed }: ListedPage): string {
  const codes = Object.entries(addresses);
  const [first] = codes;
  const translations = first ? [...codes, ['x-default', first[1]] as const] : codes;
  return [
    '  <url>',
    `    <loc>${escapeMarkup(address)}</loc>`,
    ...(changed ? [`    <lastmod>${escapeMarkup(changed)}</lastmod>`] : []),
    ...translations.map(
      ([code, href]) =>
        `    <xhtml:link rel="alternate" hreflang="${escapeMarkup(code)}" href="${escapeMarkup(href)}"/>`,
    ),
    '  </url>',
  ].join('\n');
}

/** The sitemap (https://www.sitemaps.org/protocol.html) with the translations of each page, sorted by address. */
export function sitemapXml(pages: readonly ListedPage[]): string {
  const urls = pages
    .flatMap((page) => Object.values(page.addresses).map((address) => ({ address, page })))
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, page }) => entry(address, page));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
