// A green run proves that wrong settings end in a sentence and that stray variables are taken away. It does not prove that
// a right address is that of the site.
import { expect, test } from 'vitest';
import { sentencesIn } from '../../src/build/sentences.ts';
import { buildSettings, removeStrayVariables } from '../../src/build/settings.ts';

const FALLBACK = 'https://fallback.org';

test.each([
  [{}, { site: FALLBACK, base: '/' }],
  [
    { SITE_URL: '', BASE_PATH: '' },
    { site: FALLBACK, base: '/' },
  ],
  [{ SITE_URL: 'https://example.org/' }, { site: 'https://example.org', base: '/' }],
  [{ SITE_URL: 'http://localhost:8080' }, { site: 'http://localhost:8080', base: '/' }],
  [{ BASE_PATH: '/blog/charts/' }, { site: FALLBACK, base: '/blog/charts/' }],
])('%j is taken', (env, expected) => {
  expect(buildSettings(env, FALLBACK)).toEqual(expected);
});

test.each([
  [{ SITE_URL: 'nonsense' }, 'such as https://example.org'],
  [{ SITE_URL: 'example.org' }, 'such as https://example.org'],
  [{ SITE_URL: 'example.org:80' }, 'such as https://example.org'],
  [{ SITE_URL: 'https://exa mple.org' }, 'such as https://example.org'],
  [{ SITE_URL: 'ftp://example.org' }, 'with https:// or http://'],
  [{ SITE_URL: 'https://example.org/blog/' }, 'SITE_URL=https://example.org BASE_PATH=/blog'],
  [{ SITE_URL: 'https://example.org?a' }, 'an address alone'],
  [{ SITE_URL: 'https://example.org/#a' }, 'an address alone'],
  [{ SITE_URL: 'https://me@example.org' }, 'an address alone'],
  [{ BASE_PATH: 'blog' }, 'starts with a slash'],
  [{ BASE_PATH: '/../blog' }, 'starts with a slash'],
  [{ BASE_PATH: '//example.org' }, 'starts with a slash'],
  [{ BASE_PATH: 'https://example.org/blog' }, 'starts with a slash'],
])('%j is refused', (env, said) => {
  expect(() => buildSettings(env, FALLBACK)).toThrow(said);
});

test('a refusal speaks German', () => {
  expect(() => buildSettings({ SITE_URL: 'ftp://a.org' }, FALLBACK, sentencesIn('de'))).toThrow(
    'SITE_URL ist „ftp://a.org“. Erwartet wird eine Adresse mit https:// oder http://.',
  );
});

test('variables that Astro would take for its own are removed, others stay', () => {
  const env = { SITE: 'nonsense', BASE_URL: '/x', DEV: '1', SITE_URL: 'https://a.org', PATH: '/bin' };
  removeStrayVariables(env);
  expect(env).toEqual({ SITE_URL: 'https://a.org', PATH: '/bin' });
});
