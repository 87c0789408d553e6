// A green run proves that data alone makes new pages: a second infographic of another shape and a third language that
// reads from right to left; and that the largest infographic makes no large page. It does not prove that such pages are
// beautiful.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { overflows } from '../../src/chart/fit.ts';
import { stringsOf } from '../../src/dataset/load.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { textMeasure } from '../../src/fonts/cut.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { copyProject } from '../fixtures/project.ts';
import { COMMITTED, largest } from '../fixtures/variants.ts';
import { openPage } from './browser.ts';
import { browser } from './built.ts';
import { serveFolder, type FileServer } from './serve.ts';

const LANGUAGES = ['de', 'en', 'ar'];
/** The interface words; those of the third language are the English ones. */
const STRINGS = { ...stringsOf('data', ['de', 'en']), ar: stringsOf('data', ['en']).en! };
const measure = await textMeasure();

/** A generated infographic of another shape, with gaps and decimals; the words of its drawing are short. */
function second(): Infographic {
  const [sample] = fc
    .sample(arbitraryInfographic(LANGUAGES), { seed: 20111, numRuns: 400 })
    .filter(
      ({ stages, phases, surveys }) =>
        stages.length > 3 && phases.length > 5 && Object.values(surveys[0]!.shares).includes(null),
    );
  if (!sample) throw new Error('No such sample; take another seed.');
  const short = (index: number) => ({ de: `Größe ${index}`, en: `Size ${index}`, ar: `مرحلة ${index}` });
  const infographic = {
    ...sample,
    stages: sample.stages.map((stage, index) => ({
      ...stage,
      label: short(index),
      ingredients: [short(index)],
    })),
    phases: sample.phases.map((phase, index) => ({ ...phase, short: short(index) })),
  };
  expect(
    Object.entries(STRINGS).flatMap(([lang, strings]) => overflows(infographic, lang, strings, measure)),
  ).toEqual([]);
  return infographic;
}

/** Adds the third language to every text of a parsed file: what stands there in English. */
function translate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translate);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const text = entries.length === 2 && 'de' in value && 'en' in value;
  return text
    ? { ...value, ar: (value as Record<string, string>).en }
    : Object.fromEntries(entries.map(([key, entry]) => [key, translate(entry)]));
}

/** The infographics that are added, by slug. */
const added: Record<string, Infographic> = { second: second(), largest: largest() };
const project = copyProject();
let server: FileServer;
beforeAll(async () => {
  const { languages, ...site } = project.read('site.json') as { languages: object[] };
  project.write('site.json', { ...site, languages: [...languages, { code: 'ar', label: 'العربية' }] });
  project.write('strings/ar.json', project.read('strings/en.json'));
  const first = 'infographics/social-media-integration.json';
  project.write(first, translate(project.read(first)));
  for (const [slug, infographic] of Object.entries(added))
    project.write(`infographics/${slug}.json`, translate(infographic));
  server = await serveFolder(project.build());
}, 180_000);
afterAll(async () => {
  await server?.close();
  project.remove();
});

describe('a second infographic and a third language, by data alone', () => {
  test.each([
    '/second/',
    '/en/second/',
    '/ar/',
    '/ar/second/',
    '/embed/second/',
    '/ar/embed/social-media-integration/',
    '/largest/',
    '/en/embed/largest/',
  ])('%s is there, draws every phase in both frames and says nothing in the console', async (path) => {
    const { page, faults, close } = await openPage(browser, server.origin, { reducedMotion: 'reduce' });
    await page.goto(server.origin + path);
    const slug = path.split('/').find((part) => part in added);
    const infographic = slug === undefined ? COMMITTED : added[slug]!;
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
  });

  test('the front page lists the second one; downloads and previews are there', async () => {
    const html = readFileSync(join(project.folder, 'dist/index.html'), 'utf8');
    expect(html).toContain('href="/second/"');
    for (const file of [
      'data/second.csv',
      'data/second.json',
      'images/second.de.png',
      'oembed/second.ar.json',
    ])
      expect(existsSync(join(project.folder, 'dist', file)), file).toBe(true);
  });
});

describe('an infographic of 5 stages, 7 phases and 10 surveys', () => {
  test.each(['largest/index.html', 'en/largest/index.html', 'ar/largest/index.html'])(
    'costs at most half as much again as an article may: %s',
    async (path) => {
      process.env.DIST = join(project.folder, 'dist');
      const { ARTICLE, FRAME, pageBytes } = await import('../dist/bytes.ts');
      const article = pageBytes(path);
      expect(article.story).toBeLessThanOrEqual(1.5 * ARTICLE.story);
      expect(article.all).toBeLessThanOrEqual(1.5 * ARTICLE.all);
      for (const part of ['script', 'fonts', 'widget'] as const)
        expect(article[part], part).toBeLessThanOrEqual(ARTICLE[part]);
      const frame = pageBytes(path.replace('largest', 'embed/largest'));
      expect(frame.story).toBeLessThanOrEqual(1.5 * FRAME.story);
      expect(frame.fonts).toBeLessThanOrEqual(FRAME.fonts);
      // What was measured is the large one.
      const html = readFileSync(join(project.folder, 'dist', path), 'utf8');
      for (const { id } of added.largest!.phases) expect(html).toContain(`data-phase="${id}"`);
      for (const { id } of added.largest!.stages) expect(html).toContain(`data-stage="${id}"`);
    },
  );
});

/** Leaves one language in every text of a parsed file. */
function onlyEnglish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onlyEnglish);
  if (typeof value !== 'object' || value === null) return value;
  const { de, ...rest } = value as Record<string, unknown>;
  if (de !== undefined) return rest;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, onlyEnglish(entry)]));
}

test('a site in one language builds from the data alone and offers no other', () => {
  const single = copyProject();
  onTestFinished(single.remove);
  const site = single.read('site.json') as object;
  single.write('site.json', { ...site, languages: [{ code: 'en', label: 'English' }] });
  rmSync(join(single.folder, 'data/strings/de.json'));
  const file = 'infographics/social-media-integration.json';
  single.write(file, onlyEnglish(single.read(file)));
  const dist = single.build();
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
  expect(html.includes('<html lang="en"')).toBe(true);
  expect(header).toContain('data-set="theme"');
  expect(header).not.toContain('<nav');
  expect(html.includes('hreflang="de"')).toBe(false);
  expect(existsSync(join(dist, 'en'))).toBe(false);
}, 120_000);
