// A green run proves what the workshop's page weighs, that search engines leave it out, and that no page of readers has
// anything of it. It does not prove that it works (tests/e2e/workshop.test.ts).
import { describe, expect, test } from 'vitest';
import { bytes, FILES, open, PAGES, read } from './site.ts';

/** The most that the page may cost with all that it loads of its own, in bytes as brotli sends them. */
const MOST = 350_000;
const WORKSHOPS = ['edit/index.html', 'en/edit/index.html'];
const FILE = /^edit\/workshop\.[0-9a-f]{12}\.(js|css)$/;
const own = FILES.filter((file) => FILE.test(file));

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
    const policy = open(page).querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-eval|unsafe-inline|https?:|\*/);
    expect(policy).toContain("connect-src 'self'");
    expect(read(page)).not.toMatch(/<[^>]* style="/);
  });

  test('does not save into data/: only the development server does', () => {
    const seed = JSON.parse(open(page).querySelector('[data-workshop-seed]')?.textContent ?? '{}');
    expect(seed.files.map(({ slug }: { slug: string }) => slug)).toContain('social-media-integration');
    expect(seed.saveTo).toBeUndefined();
  });
});

test('no other page loads or names anything of the workshop', () => {
  const others = PAGES.filter((page) => !WORKSHOPS.includes(page));
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter((page) => /\/edit\/|workshop/.test(read(page)))).toEqual([]);
});
