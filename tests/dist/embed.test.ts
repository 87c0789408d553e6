// A green run proves that the built embed stays small and says what search engines and hosts need to know. How fast it
// is painted is measured by the bench.
import { Script } from 'node:vm';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { siteAddresses } from '../../src/site/addresses.ts';
import { loadData } from '../../src/dataset/load.ts';

const DIST = resolve(process.env.DIST ?? 'dist');
const { site, infographics } = loadData('data');
const addresses = siteAddresses(site, '/', 'https://example.org');
const read = (path: string) => readFileSync(`${DIST}${path}`, 'utf8');
const kilobytes = (text: string) => brotliCompressSync(text).length / 1000;

const frames = site.languages.flatMap(({ code }) =>
  infographics.map(({ slug }) => ({ lang: code, slug, path: addresses.frame(slug, code) })),
);

describe.each(frames)('$path', ({ lang, slug, path }) => {
  const html = read(`${path}index.html`);

  it('weighs less than 40 kB without fonts, in one file that needs no other', () => {
    expect(kilobytes(html)).toBeLessThan(40);
    const [outside] = html.split('<template');
    expect(outside).not.toMatch(/<script[^>]+src=|<link[^>]+stylesheet|<img|type="module"/);
  });

  it('weighs less than 66 kB with the widget', () => {
    const files = [...html.matchAll(/(?:src|href)="(\/embed-files\/[^"]+)"/g)].map(([, file]) => file!);
    expect(files).toHaveLength(2);
    expect(kilobytes(html) + files.reduce((sum, file) => sum + kilobytes(read(file)), 0)).toBeLessThan(66);
  });

  it('is not for search engines, which find the article instead', () => {
    expect(html).toMatch(/<meta name="robots" content="noindex"/);
    const article = slug === site.front ? '' : `${slug}/`;
    const folder = lang === site.languages[0]!.code ? '' : `${lang}/`;
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="https://[^/"]+/${folder}${article}"`));
  });

  it('leads to its oEmbed answer, and tells hosts nothing about readers', () => {
    expect(html).toContain(`${addresses.oembed(slug, lang)}"`);
    expect(html).toMatch(/<meta name="referrer" content="no-referrer"/);
    expect(html).not.toMatch(/localStorage\.getItem/);
  });

  it('uses no length of the window for its height', () => {
    const css = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, rules]) => rules).join('');
    expect(css.match(/\d(?:[sld]?v(?:h|w|b|i|min|max))\b/g)).toBe(null);
  });
});

test('the loader weighs less than 2.5 kB, is one classic script, and needs nothing', () => {
  const loader = read('/embed.js');
  expect(kilobytes(loader)).toBeLessThan(2.5);
  expect(loader).not.toMatch(/\b(import|export)\b|sourceMappingURL/);
  expect(() => new Script(loader)).not.toThrow();
});

test('the loader of a site with a long address weighs less than 2.5 kB, too', () => {
  const address = 'https://infografiken.unternehmensberatung-musterfrau.example/';
  expect(address.length).toBeGreaterThanOrEqual(60);
  const loader = read('/embed.js').replace(/SITE="[^"]*"/, `SITE="${address}blog/infografiken/"`);
  expect(loader).toContain(address);
  expect(kilobytes(loader)).toBeLessThan(2.5);
});

test('every picture and page that an oEmbed answer names is there', () => {
  for (const { slug, lang } of frames) {
    const answer = JSON.parse(read(addresses.oembed(slug, lang))) as { html: string; thumbnail_url: string };
    expect(existsSync(DIST + new URL(answer.thumbnail_url).pathname)).toBe(true);
    const frame = new URL(/<iframe src="([^"]+)"/.exec(answer.html)![1]!);
    expect(existsSync(`${DIST}${frame.pathname}index.html`)).toBe(true);
  }
});
