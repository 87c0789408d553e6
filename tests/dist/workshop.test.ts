// A green run proves what the workshop's page weighs, that search engines leave it out, and that no page of readers has
// anything of it. It does not prove that it works (tests/e2e/workshop.test.ts).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bytes, FILES, open, PAGES, read } from './site.ts';

/** The most that the page may cost with all that it loads of its own, in bytes as brotli sends them. */
const MOST = 350_000;
const WORKSHOPS = ['edit/index.html', 'en/edit/index.html'];
const FILE = /^edit\/workshop\.[0-9a-f]{12}\.(js|css)$/;
const own = FILES.filter((file) => FILE.test(file));

/** What the workshop works with, as it stands in its page. */
const seedOf = (page: string) =>
  JSON.parse(open(page).querySelector('[data-workshop-seed]')?.textContent ?? '{}');
const policyOf = (page: string) =>
  open(page).querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '';

describe.each(WORKSHOPS)('the workshop %s', (page) => {
  test(`costs at most ${MOST} bytes`, () => {
    expect(own).toHaveLength(2);
    // The build has compressed them already.
    const cost = [page, ...own].reduce((sum, file) => sum + bytes(`${file}.br`).length, 0);
    expect(cost).toBeGreaterThan(100_000);
    expect(cost).toBeLessThanOrEqual(MOST);
  });

  test('is not to be indexed, and not in the sitemap', () => {
    expect(open(page).querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    expect(read('sitemap.xml')).not.toContain('/edit/');
  });

  test('has a policy without eval, and its own script and style only from this site', () => {
    const policy = policyOf(page);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline|https?:|\*/);
    expect(policy).toContain("connect-src 'self'");
    expect(read(page)).not.toMatch(/<[^>]* style="/);
  });

  test('does not save into data/: only the development server does', () => {
    expect(seedOf(page).saveTo).toBeUndefined();
  });

  test('names the infographics and carries none: it does not grow with them', () => {
    const { files } = seedOf(page);
    expect(files.map(({ slug }: { slug: string }) => slug)).toContain('social-media-integration');
    for (const file of files) expect(JSON.stringify(file).length).toBeLessThan(200);
    expect(read(page)).not.toContain('InSites Consulting');
  });

  test('allows its one worker, from this site, and its policy of trusted types', () => {
    const policy = policyOf(page);
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain('trusted-types svelte-trusted-html workshop;');
  });
});

test('no other page loads or names anything of the workshop', () => {
  const others = PAGES.filter((page) => !WORKSHOPS.includes(page));
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter((page) => /\/edit\/|workshop/.test(read(page)))).toEqual([]);
});

test('the files that it fetches are those of data/infographics, to the byte', () => {
  for (const slug of ['social-media-integration', 'digital-intensity'])
    expect(read(`edit/files/${slug}.json`)).toBe(readFileSync(`data/infographics/${slug}.json`, 'utf8'));
});

test('pages of readers have no worker and no policy of the workshop', () => {
  expect(policyOf('index.html')).not.toMatch(/worker-src|workshop/);
});
