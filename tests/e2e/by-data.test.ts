// A green run proves that data alone makes new pages: a second infographic of another shape and a third language that
// reads from right to left; and that the largest infographic makes no large page. It does not prove that such pages are
// beautiful.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ADDED } from '../fixtures/otherData.ts';
import { fixtureSite } from '../fixtures/sites.ts';
import { COMMITTED } from '../fixtures/variants.ts';
import { sample, sweep } from '../size.ts';
import { openPage } from './browser.ts';
import { browser } from './built.ts';
import { serveFolder } from './serve.ts';

const SITE = fixtureSite('other-data');
const server = await serveFolder(SITE);
afterAll(() => server.close());

describe('a second infographic and a third language, by data alone', () => {
  const paths = [
    '/second/',
    '/en/second/',
    '/ar/',
    '/ar/second/',
    '/embed/second/',
    '/ar/embed/social-media-integration/',
    '/largest/',
    '/en/embed/largest/',
  ];
  test.each(sample(paths, (path) => /^\/(ar\/second|embed\/second|largest)\//.test(path)))(
    '%s is there, draws every phase in both frames and says nothing in the console',
    async (path) => {
      const { page, faults, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
      await page.goto(server.origin + path);
      const infographic = ADDED[path.split('/').find((part) => part in ADDED) ?? ''] ?? COMMITTED;
      for (const frame of ['wide', 'tall']) {
        const first = infographic.surveys[0]!;
        for (const { id } of infographic.phases) {
          const dots = await page.locator(`svg.${frame} [data-dot][data-phase="${id}"]`).count();
          expect(Math.abs(dots - (first.shares[id] ?? 0)), `${frame} ${id}`).toBeLessThan(1);
        }
        const gaps = infographic.phases.filter(({ id }) => first.shares[id] === null);
        expect(await page.locator(`svg.${frame} [data-share][data-unknown]`).count()).toBe(gaps.length);
      }
      const root = page.locator('html');
      expect(await root.getAttribute('dir')).toBe(path.startsWith('/ar/') ? 'rtl' : 'ltr');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('the front page lists the second one; downloads and previews are there', async () => {
    const html = readFileSync(join(SITE, 'index.html'), 'utf8');
    expect(html).toContain('href="/second/"');
    for (const file of [
      'data/second.csv',
      'data/second.json',
      'images/second.de.png',
      'oembed/second.ar.json',
    ])
      expect(existsSync(join(SITE, file)), file).toBe(true);
  });
});

describe('an infographic of 5 stages, 7 phases and 10 surveys', () => {
  sweep.each(['largest/index.html', 'en/largest/index.html', 'ar/largest/index.html'])(
    'costs at most half as much again as an article may: %s',
    async (path) => {
      process.env.DIST = SITE;
      const { ARTICLE, FRAME, pageBytes } = await import('../dist/bytes.ts');
      const article = pageBytes(path);
      expect(article.story).toBeLessThanOrEqual(1.5 * ARTICLE.story);
      expect(article.all).toBeLessThanOrEqual(1.5 * ARTICLE.all);
      for (const part of ['script', 'fonts'] as const)
        expect(article[part], part).toBeLessThanOrEqual(ARTICLE[part]);
      // The widget's scripts are those of every article; its file has the texts of ten surveys.
      expect(article.widget).toBeLessThanOrEqual(1.1 * ARTICLE.widget);
      const frame = pageBytes(path.replace('largest', 'embed/largest'));
      expect(frame.story).toBeLessThanOrEqual(1.5 * FRAME.story);
      expect(frame.fonts).toBeLessThanOrEqual(FRAME.fonts);
      // What was measured is the large one.
      const html = readFileSync(join(SITE, path), 'utf8');
      for (const { id } of ADDED.largest!.phases) expect(html).toContain(`data-phase="${id}"`);
      for (const { id } of ADDED.largest!.stages) expect(html).toContain(`data-stage="${id}"`);
    },
  );
});

sweep('a site in one language is built from the data alone and offers no other', () => {
  const dist = fixtureSite('one-language');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
  expect(html.includes('<html lang="en"')).toBe(true);
  expect(header).toContain('data-set="theme"');
  expect(header).not.toContain('<nav');
  expect(html.includes('hreflang="de"')).toBe(false);
  expect(existsSync(join(dist, 'en'))).toBe(false);
});
