// A green run proves what stands at the old addresses of infographics, in files. tests/e2e/moved.test.ts opens them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureSite } from '../fixtures/sites.ts';

const SITE = fixtureSite('other-data');
const read = (path: string) => readFileSync(join(SITE, path), 'utf8');

describe('an infographic with another name', () => {
  it.each([
    ['old-name/', '/'],
    ['en/old-name/', '/en/'],
    ['old-name/guess/', '/guess/'],
    ['en/old-name/result/pilot/', '/en/result/pilot/'],
    ['embed/old-name/', '/embed/social-media-integration/'],
    ['en/embed/old-name/dark/', '/en/embed/social-media-integration/dark/'],
  ])('is where /%s leads: %s', (from, to) => {
    const html = read(`${from}index.html`);
    expect(html).toContain(`location.replace("${to}"+location.search+location.hash)`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html).toMatch(/<link rel="canonical" href="https:[^"]+\/(en\/)?">/);
    expect(html).toContain(from.startsWith('en/') ? 'now has another address' : 'hat jetzt eine andere Adresse');
    expect(existsSync(join(SITE, to, 'index.html'))).toBe(true);
  });

  it('keeps its oEmbed answers, numbers and pictures under the old one', () => {
    for (const [old, now] of [
      ['oembed/old-name.en.json', 'oembed/social-media-integration.en.json'],
      ['oembed/old-name.de.dark.json', 'oembed/social-media-integration.de.dark.json'],
      ['data/old-name.csv', 'data/social-media-integration.csv'],
      ['images/old-name.de.og.png', 'images/social-media-integration.de.og.png'],
      ['pictures/chart.old-name.de.preview.png', 'pictures/chart.social-media-integration.de.preview.png'],
    ] as const)
      expect(read(old)).toBe(read(now));
  });
});

describe('an infographic that was removed', () => {
  it.each([
    ['gone-for-good/', 'wurde am 27. November 2026 von dieser Website entfernt'],
    ['en/gone-for-good/', 'was removed from this site on 27 November 2026'],
    ['embed/gone-for-good/', 'wurde am 27. November 2026'],
    ['en/embed/gone-for-good/auto/', 'was removed from this site'],
  ])('says so at /%s', (path, words) => {
    // Built pages have no-break spaces in dates.
    expect(read(`${path}index.html`).replaceAll('\u00a0', ' ')).toContain(words);
    expect(read(`${path}index.html`)).toContain('<meta name="robots" content="noindex">');
  });

  it('is answered with a link where programs ask for something to embed', () => {
    expect(JSON.parse(read('oembed/gone-for-good.en.json'))).toMatchObject({
      type: 'link',
      title: 'Training in 2019',
      url: expect.stringMatching(/\/en\/gone-for-good\/$/),
    });
  });

  it('says so wherever an infographic with versions has pages, frames and answers', () => {
    const kinds = (slug: string) => {
      const own = new RegExp(`^(en/)?(embed/|oembed/)?${slug}[/.].*(index\\.html|\\.json)$`);
      const found = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((path) => own.test(path));
      return [...new Set(found.map((path) => path.replace(slug, '*').replace(/\bv\d+\b/, 'v1').replace(/result\/[\w-]+/, 'result/*')))].sort(); // prettier-ignore
    };
    const wanted = kinds('corrected');
    expect(wanted).toEqual(
      expect.arrayContaining([
        'en/embed/*/v1/dark/index.html',
        '*/guess/index.html',
        '*/result/*/index.html',
        'oembed/*.de.v1.auto.json',
      ]),
    );
    expect(kinds('gone-for-good')).toEqual(expect.arrayContaining(wanted));
  });

  it('is in no sitemap', () => {
    expect(read('sitemap.xml')).not.toMatch(/gone-for-good|old-name/);
  });
});
