// The list of pages for search engines, made from what was really built: every page that wants to be found names its
// own address and its translations in its head.
import { escapeMarkup } from './escape.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';

/** One page as it describes itself. */
export interface ListedPage {
  address: string;
  /** Language code, or x-default, to address. */
  translations: Record<string, string>;
  /** The day of the last change, as year-month-day; null where the page doesn't say. */
  changed: string | null;
}

/** What a page's HTML says about its address; null if it is not to be listed. */
export function listedPage(html: string): ListedPage | null {
  // All of it stands in the head; the rest is long.
  const { document } = parseHTML(html.slice(0, html.indexOf('<body')));
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const robots = document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
  if (!address || robots.includes('noindex')) return null;
  const translations: Record<string, string> = {};
  for (const link of document.querySelectorAll('link[rel=alternate][hreflang]'))
    translations[link.getAttribute('hreflang') ?? ''] = link.getAttribute('href') ?? '';
  const changed =
    document.querySelector('meta[property="article:modified_time"]')?.getAttribute('content') ?? null;
  return { address, translations, changed };
}

/** The sitemap (https://www.sitemaps.org/protocol.html) with the translations of each page. */
export function sitemapXml(pages: readonly ListedPage[]): string {
  const unique = [...new Map(pages.map((page) => [page.address, page])).values()];
  const urls = unique
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, translations, changed }) =>
      [
        '  <url>',
        `    <loc>${escapeMarkup(address)}</loc>`,
        ...(changed ? [`    <lastmod>${escapeMarkup(changed)}</lastmod>`] : []),
        ...Object.entries(translations).map(
          ([code, href]) =>
            `    <xhtml:link rel="alternate" hreflang="${escapeMarkup(code)}" href="${escapeMarkup(href)}"/>`,
        ),
        '  </url>',
      ].join('\n'),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** Writes sitemap.xml once all pages are built. */
export function sitemap(): AstroIntegration {
  return {
    name: 'drei-stufen-sitemap',
    hooks: {
      'astro:build:done': ({ dir, pages, logger }) => {
        const listed = pages.flatMap(({ pathname }) => {
          if (/^404\/?$/.test(pathname)) return [];
          const page = listedPage(readFileSync(new URL(`${pathname}index.html`, dir), 'utf8'));
          return page ? [page] : [];
        });
        writeFileSync(new URL('sitemap.xml', dir), sitemapXml(listed));
        logger.info(`sitemap.xml lists ${listed.length} pages`);
      },
    },
  };
}
