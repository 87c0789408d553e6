// A green run proves that a blocker hides no file and no part of a page, by rules of the kinds that public block lists
// have (tests/fixtures/blocklist.txt). It does not prove that no list anywhere has another rule.
import { readFileSync } from 'node:fs';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { languagesOf } from '../../src/model/languages.ts';
import { chartFile, pictureFile, resultNames, type PictureKind } from '../../src/site/addresses.ts';
import { addressOf, bytes, FILES, open, PAGES, read, ROOT } from './site.ts';

const engine = FiltersEngine.parse(
  readFileSync(new URL('../fixtures/blocklist.txt', import.meta.url), 'utf8'),
);
const { hostname } = new URL(ROOT);

/** How a browser asks for a file, by its ending. */
const typeOf = (path: string) => {
  if (path.endsWith('.html')) return 'sub_frame' as const;
  if (/\.(png|svg)$/.test(path)) return 'image' as const;
  if (path.endsWith('.js')) return 'script' as const;
  if (path.endsWith('.css')) return 'stylesheet' as const;
  return path.endsWith('.woff2') ? ('font' as const) : ('xhr' as const);
};
/** Whether a blocker lets a file through, on this site and within another page. */
const hidden = (path: string, address = addressOf(path)) =>
  [ROOT, 'https://host.example/post/'].some(
    (sourceUrl) => engine.match(Request.fromRawDetails({ url: address, type: typeOf(path), sourceUrl })).match,
  );
/** The rules that hide parts with these names. */
const rules = (names: { classes?: string[]; ids?: string[] }) =>
  engine.getCosmeticsFilters({ url: ROOT, hostname, domain: hostname, ...names }).styles;

/** Pictures at their first addresses, which others may link to. Block lists hide some: pages name others. */
const FIRST = /^images\//;
const published = FILES.filter((path) => !/\.(br|gz)$/.test(path));

describe('block lists', () => {
  it('hide what they are meant to hide, so that these rules bite', () => {
    expect(hidden('images/social-media-integration.de.png')).toBe(true);
    expect(hidden('pictures/chart-social-media-integration.de.png')).toBe(true);
    expect(rules({ classes: ['share-buttons'] })).toContain('.share-buttons');
    expect(rules({ ids: ['social-media'] })).toContain('#social-media');
  });

  it('hide no file', () => {
    expect(published.length).toBeGreaterThan(100);
    expect(published.filter((path) => !FIRST.test(path)).filter((path) => hidden(path))).toEqual([]);
  });

  it('hide no file that a page names', () => {
    const named = PAGES.flatMap((page) => [
      ...[...open(page).querySelectorAll('[src], link[href], meta[property="og:image"]')].map((element) =>
        new URL(
          element.getAttribute('src') ?? element.getAttribute('href') ?? element.getAttribute('content') ?? '',
          addressOf(page),
        ).href,
      ),
    ]);
    expect(named.length).toBeGreaterThan(PAGES.length);
    expect([...new Set(named)].filter((address) => hidden(new URL(address).pathname, address))).toEqual([]);
  });

  it('hide no part of a page, nor of the self-check that scripts add', () => {
    const names = (pattern: RegExp) =>
      [
        ...new Set(
          published
            .filter((path) => /\.(html|js)$/.test(path))
            .flatMap((path) => [...read(path).matchAll(pattern)].flatMap(([, value = '']) => value.split(/\s+/))),
        ),
      ].filter((name) => /^[a-z]/i.test(name));
    const classes = names(/\bclass="([^"]*)"/g);
    const ids = names(/\bid="([^"]*)"/g);
    expect(classes.length).toBeGreaterThan(50);
    expect(ids.length).toBeGreaterThan(50);
    expect(rules({ classes, ids })).toBe('');
  });
});

it('keeps each picture at its first address as well', () => {
  const { infographics, site } = loadData('data');
  const pairs = infographics.flatMap((infographic) =>
    languagesOf(infographic, site).flatMap(({ code }) =>
      (
        ['svg', 'png', 'og', 'portrait', ...resultNames(infographic).map((result) => ({ result }))] as PictureKind[]
      ).map((kind) => [
        `images/${pictureFile(infographic.slug, code, kind)}`,
        `pictures/${chartFile(infographic.slug, code, kind)}`,
      ]),
    ),
  );
  expect(pairs.length).toBeGreaterThan(20);
  for (const [first = '', now = ''] of pairs) expect(bytes(first).equals(bytes(now)), first).toBe(true);
});
