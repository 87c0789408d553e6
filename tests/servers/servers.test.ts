// A green run proves that Debian's nginx and Caddy, with the examples of docs/servers, send the headers of
// public/_headers for every kind of file, the right types and compressed text. It does not prove anything about other
// versions, nor that Netlify and Cloudflare Pages keep their rules.
import { request } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { PATH_THEMES } from '../../src/embed/options.ts';
import { LINK_FORMAT, timeMapName } from '../../src/numbers/timeMap.ts';
import { siteAddresses } from '../../src/site/addresses.ts';
import { FILES } from '../dist/site.ts';
import { headersOf } from '../embed/headerFile.ts';
import { missingPrograms, startCaddy, startNginx } from './run.ts';

const missing = missingPrograms(['nginx', 'caddy']);
if (missing.length > 0)
  throw new Error(`Not installed: ${missing.join(' and ')}. In Debian: apt-get install ${missing.join(' ')}`);

const { site } = loadData('data');
const addresses = siteAddresses(site, '/', 'https://example.org');
const front = site.front;
const fileNamed = (pattern: RegExp) => `/${FILES.find((file) => pattern.test(file)) ?? String(pattern)}`;

/** One path of each kind, with the type that it must have. */
const PATHS: [string, string][] = [
  ...site.languages.flatMap(({ code }): [string, string][] => [
    [addresses.article(front, code), 'text/html'],
    [addresses.embedCode(code), 'text/html'],
    [addresses.result(front, code, 'first'), 'text/html'],
    ...['', ...PATH_THEMES].map((theme): [string, string] => [
      addresses.frame(front, code, theme),
      'text/html',
    ]),
    [addresses.oembed(front, code), 'application/json'],
  ]),
  [addresses.oembed(front, 'en', 'dark'), 'application/json'],
  [addresses.loader(), 'javascript'],
  [fileNamed(/^embed-files\/widget.*js$/), 'javascript'],
  [fileNamed(/^embed-files\/.*css$/), 'text/css'],
  [fileNamed(/^_astro\/.*js$/), 'javascript'],
  [fileNamed(/^_astro\/.*woff2$/), 'font/woff2'],
  [addresses.picture(front, 'en', 'png'), 'image/png'],
  [addresses.picture(front, 'en', 'svg'), 'image/svg+xml'],
  [addresses.numbers(front, 'csv'), 'text/csv'],
  [addresses.numbers(front, 'json'), 'application/json'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  [`/data/${front}/${timeMapName()}`, LINK_FORMAT],
  ...site.languages.map(({ code }): [string, string] => [`/data/${front}/${timeMapName(code)}`, LINK_FORMAT]),
  ['/feed.xml', 'xml'],
  ['/robots.txt', 'text/plain'],
  ['/icon.svg', 'image/svg+xml'],
];
const TEXT = /html|javascript|css|json|xml|csv|plain/;
/** All headers that any rule sets; types are compared apart, since servers know most of them. */
const NAMES = [...new Set(PATHS.flatMap(([path]) => Object.keys(headersOf(path))))].filter(
  (name) => name !== 'content-type',
);

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
}

/** The answer to a path, not unpacked. */
function get(origin: string, path: string, encoding = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(origin + path, { headers: { 'accept-encoding': encoding } }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    sent.on('error', reject).end();
  });
}

const nginx = await startNginx();
const caddy = await startCaddy();
afterAll(() => Promise.all([nginx.stop(), caddy.stop()]));

describe.each([
  { name: 'nginx', origin: nginx.origin, encodings: nginx.brotli ? ['gzip', 'br'] : ['gzip'] },
  { name: 'Caddy', origin: caddy.origin, encodings: ['gzip', 'br'] },
])('$name', ({ origin, encodings }) => {
  it.each(PATHS)('sends %s as %s with the headers of _headers', async (path, type) => {
    const { status, headers } = await get(origin, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    const sent = Object.fromEntries(NAMES.map((name) => [name, headers[name]]));
    const rules = headersOf(path);
    const wanted = Object.fromEntries(NAMES.map((name) => [name, rules[name]?.join(', ')]));
    // Without a rule, hosts that read _headers have a default of their own.
    expect(sent).toEqual({ ...wanted, 'cache-control': wanted['cache-control'] ?? 'no-cache' });
  });

  it.each(PATHS.filter(([, type]) => TEXT.test(type)))('sends %s compressed', async (path) => {
    for (const encoding of encodings) {
      const { headers } = await get(origin, path, encoding);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers.vary).toMatch(/accept-encoding/i);
    }
  });

  it('lets everybody frame charts in languages with a region, and answers what is missing with the site’s page', async () => {
    const { status, headers } = await get(origin, '/pt-BR/embed/any/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(undefined);
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect((await get(origin, '/pt-BR/any/')).status).toBe(404);
    expect(await (await fetch(`${origin}/missing`)).text()).toContain('<main');
  });
});
