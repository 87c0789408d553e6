// A green run does not prove that browsers follow the links; it proves where they lead.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureSite } from '../fixtures/sites.ts';

const SITE = fixtureSite('other-data');
const read = (path: string) => readFileSync(join(SITE, path), 'utf8');
const hreflangs = (html: string) =>
  [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, code, href]) => [
    code,
    new URL(href ?? '').pathname,
  ]);

describe('an infographic in one of the site’s four languages', () => {
  it('has its page in this language, with no links to translations', () => {
    const html = read('german/index.html');
    expect(hreflangs(html)).toEqual([
      ['de', '/german/'],
      ['x-default', '/german/'],
    ]);
    expect(html).not.toMatch(/<[^>]* data-language/);
    expect(html).not.toContain('og:locale:alternate');
    expect(html).not.toContain('workTranslation');
  });

  it.each(['en/german/', 'en/embed/german/', 'en/embed/german/dark/', 'en/german/guess/'])(
    'is where /%s leads, although it is in a language without a translation',
    (path) => {
      const html = read(`${path}index.html`);
      const to = `/${path.replace(/^en\//, '')}`;
      expect(html).toContain(`location.replace("${to}"+location.search+location.hash)`);
      expect(html).toContain(`content="0; url=${to}"`);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toMatch(/<html lang="de"/);
    },
  );

  it('is linked from the pages of other languages as what it is', () => {
    expect(read('en/index.html')).toMatch(/<a href="\/german\/" hreflang="de" lang="de" dir="ltr"[^>]*>\s*Nur auf Deutsch \(Deutsch\)/);
    expect(read('index.html')).toMatch(/<a href="\/german\/"[^>]*>\s*Nur auf Deutsch\s*<\/a>/);
  });

  it('is in the feed of this language only', () => {
    expect(read('feed.xml')).toContain('/german/');
    expect(read('en/feed.xml')).not.toContain('/german/');
  });

  it('is what the pictures and oEmbed answers of other languages lead to, like its pages', () => {
    for (const [other, own] of [
      ...['png', 'svg', 'og.png', 'portrait.png'].map((kind) => [`images/german.en.${kind}`, `images/german.de.${kind}`]),
      ['pictures/chart.german.en.preview.png', 'pictures/chart.german.de.preview.png'],
      ['oembed/german.en.json', 'oembed/german.de.json'],
      ['oembed/german.ar.dark.json', 'oembed/german.de.dark.json'],
    ] as [string, string][])
      expect(readFileSync(join(SITE, other)).equals(readFileSync(join(SITE, own))), other).toBe(true);
    expect(read('en/index.html')).not.toContain('german.en.');
  });

  it('has texts of this language only in its files, and one entry in the sitemap', () => {
    expect(read('data/german.csv').split('\r\n')[0]).toMatch(/^survey,survey_de,phase,order,phase_de,/);
    expect(read('data/german.json')).not.toContain('German only');
    const entries = read('sitemap.xml').split('<url>').filter((entry) => entry.includes('/german/'));
    expect(entries).toHaveLength(1);
    expect(entries[0]).not.toContain('hreflang="en"');
  });

  it('is offered to embedders in this language only', () => {
    const [, json = ''] = /data-builder-data[^>]*>([^<]*)</.exec(read('en/embed-code/index.html')) ?? [];
    const { offers } = JSON.parse(json) as { offers: { slug: string; lang: string }[] };
    expect(offers.filter(({ slug }) => slug === 'german').map(({ lang }) => lang)).toEqual(['de']);
    expect(offers[0]?.slug).toBe('social-media-integration');
  });
});

describe('a language without the infographic of the front page', () => {
  it('has a front page that leads to an infographic in this language', () => {
    expect(read('nl/index.html')).toContain('location.replace("/nl/dutch/"+location.search+location.hash)');
  });

  it('has a feed, a page for embedders and a list of the other infographics', () => {
    expect(read('nl/feed.xml').match(/<item>/g)).toHaveLength(1);
    expect(read('nl/embed-code/index.html')).toContain('embed/dutch/');
    expect(read('nl/dutch/index.html')).toMatch(/<a href="\/german\/" hreflang="de"/);
  });
});

describe('a page from right to left', () => {
  it('keeps the direction of each value in a sentence', () => {
    expect(read('ar/dutch/index.html')).toMatch(/\u2068400\u2069 مشاركا/);
    expect(read('nl/dutch/index.html')).not.toMatch(/[\u2068\u2069]/);
  });

  it('shows code and addresses from left to right', () => {
    expect(read('ar/embed-code/index.html').match(/<pre dir="ltr"/g)?.length).toBeGreaterThan(4);
    expect(read('ar/embed/dutch/index.html')).toMatch(/dir="ltr"[^>]*>\s*[\w.-]+\/ar\/dutch\//);
  });

  it('has pictures in which no line leaves a direction open', () => {
    const lines = [...read('pictures/chart.dutch.ar.svg').matchAll(/<t(?:ext|span)\b[^>]*>([^<]+)</g)].map(
      ([, line = '']) => line,
    );
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines)
      expect(line.match(/[\u2066-\u2068]/g)?.length ?? 0, line).toBe(line.match(/\u2069/g)?.length ?? 0);
  });
});

describe('waves of one series', () => {
  it('are said to be in time, and other surveys are said to be no trend', () => {
    expect(read('en/waves/index.html')).toContain('These surveys are waves of one series.');
    const others = readFileSync(join('dist', 'en/index.html'), 'utf8') + readFileSync(join('dist', 'en/digital-intensity/index.html'), 'utf8');
    expect(others).not.toContain('waves of one series');
  });
});

describe('a page in three languages', () => {
  it('has them in a menu, which takes one place on phones', () => {
    const html = read('index.html');
    const menus = html.match(/<details class="languages[\s\S]*?<\/details>/g) ?? [];
    expect(menus).toHaveLength(2);
    for (const menu of menus) expect(menu.match(/hreflang="(en|ar)"/g)).toHaveLength(2);
  });
});
