// A green run proves which files versions have, and what they say. tests/e2e/versions.test.ts opens them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORRECTED } from '../fixtures/kinds.ts';
import { OLD_WORD } from '../fixtures/otherData.ts';
import { fixtureSite } from '../fixtures/sites.ts';
import { DIST } from './site.ts';

const SITE = fixtureSite('other-data');
const read = (path: string) => readFileSync(join(SITE, path), 'utf8').replaceAll('\u00a0', ' ');
const shares = (infographic: (typeof CORRECTED)[number]) => infographic.surveys[0]!.shares;
/** The shares of the first survey in the table of a page or frame. */
const tableOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<tr data-phase="([^"]+)"[^]*?<td data-survey="small"[^>]*data-share="(\d+)"/g)].map(
      ([, phase = '', share]) => [phase, Number(share)],
    ),
  );
const [first, third, present] = CORRECTED as [(typeof CORRECTED)[0], (typeof CORRECTED)[0], (typeof CORRECTED)[0]];

/** A version in versions.json. */
interface Listed {
  version: number;
  date: string;
  changed: Record<string, string>;
  data: string;
  frames: Record<string, string>;
}

describe('a version', () => {
  it.each([
    ['embed/corrected/v1/', first],
    ['embed/corrected/v3/', third],
    ['en/embed/corrected/v3/', third],
    ['embed/corrected/v4/', present],
    ['embed/corrected/', present],
  ])('has its numbers at /%s', (path, infographic) => {
    expect(tableOf(read(`${path}index.html`))).toEqual(shares(infographic));
  });

  it('keeps its interface words and its rule', () => {
    const old = read('embed/corrected/v3/index.html');
    expect(old).toContain(OLD_WORD);
    expect(old).toContain('&quot;phase&quot;:&quot;very-high&quot;,&quot;atLeast&quot;:10');
    const live = read('embed/corrected/index.html');
    expect(live).not.toContain(OLD_WORD);
    expect(live).toContain('&quot;phase&quot;:&quot;very-high&quot;,&quot;atLeast&quot;:9');
  });

  it('says as of when it is, and that there is a newer one only if there is', () => {
    expect(read('embed/corrected/v3/index.html')).toMatch(/data-as-of[^>]*>\s*Stand: 3\. November 2026\./);
    expect(read('embed/corrected/v3/index.html')).toContain('Es gibt eine neuere Fassung.');
    expect(read('en/embed/corrected/v3/index.html')).toContain('There is a newer version.');
    expect(read('embed/corrected/v4/index.html')).toContain('Stand: 4. November 2026.');
    expect(read('embed/corrected/v4/index.html')).not.toContain('neuere Fassung');
  });

  it('is in no other page: the article has no number of an older one', () => {
    const article = read('corrected/index.html');
    expect(tableOf(article)).toEqual(shares(present));
    expect(article).not.toContain(OLD_WORD);
    // Their files are named, and loaded where a link asks for them.
    expect(article).toMatch(/data-versions="[^"]*corrected\.de\.v3\.[0-9a-f]+\.json/);
    expect(read('plain/index.html')).not.toContain('data-versions');
  });

  it('has no picture of its own, and offers none', () => {
    const frame = read('embed/corrected/v3/index.html');
    expect(frame).not.toMatch(/href="[^"]*\/(pictures|images)\//);
    expect(frame).toContain('href="/data/corrected/v3.json"');
    expect(frame).not.toContain('href="/data/corrected.csv"');
    expect(readdirSync(join(SITE, 'pictures')).filter((name) => /v\d/.test(name))).toEqual([]);
  });

  it('shares its files with the others', () => {
    const files = (path: string) => [...read(path).matchAll(/\/(embed-files|_astro)\/[^"')]+/g)].map(([name]) => name);
    expect(new Set(files('embed/corrected/v3/index.html'))).toEqual(new Set(files('embed/corrected/index.html')));
  });

  it('has an oEmbed answer that gives its frame', () => {
    expect(read('embed/corrected/v3/index.html')).toContain('/oembed/corrected.de.v3.json');
    const answer = JSON.parse(read('oembed/corrected.de.v3.json'));
    expect(answer.html).toContain('/embed/corrected/v3/?theme=light');
    expect(answer.thumbnail_url).toBeUndefined();
  });

  it.each([
    ['dark', '?theme=dark"'],
    ['auto', '"'],
  ])('has a path for the theme %s, with an oEmbed answer, that leads to its frame', (theme, query) => {
    const html = read(`embed/corrected/v3/${theme}/index.html`);
    expect(html).toContain(`/oembed/corrected.de.v3.${theme}.json`);
    expect(html).toContain(`/embed/corrected/v3/${query}`);
    const answer = JSON.parse(read(`oembed/corrected.de.v3.${theme}.json`));
    expect(answer.html).toContain(`/embed/corrected/v3/${query}`);
  });
});

describe('the live frame and the article', () => {
  it.each([
    ['corrected/', 'href="#changes"'],
    ['embed/corrected/', '/corrected/#changes"'],
  ])('/%s say when they were last changed, and lead to what changed', (path, link) => {
    const html = read(`${path}index.html`);
    expect(html).toContain('Zuletzt geändert am 4. November 2026');
    expect(html).toContain(link);
  });

  it('say nothing of it before the first change', () => {
    expect(read('plain/index.html')).not.toContain('Zuletzt geändert');
    expect(read('embed/plain/index.html')).not.toMatch(/data-changed|data-as-of/);
  });

  it('lead to the address for mistakes, beside the changes, where the site has one', () => {
    expect(read('corrected/index.html')).toMatch(
      /id="changes"[^]*<a href="mailto:redaktion@example\.org">Einen Fehler melden<\/a>/,
    );
    expect(read('en/corrected/index.html')).toContain('>Report a mistake</a>');
    expect(readFileSync(join(DIST, 'index.html'), 'utf8')).not.toContain('Einen Fehler melden');
  });
});

describe('the list of versions', () => {
  it('has each with its day, what changed and its addresses, all of which exist', () => {
    const list = JSON.parse(read('data/corrected/versions.json')) as { versions: Listed[] };
    expect(list).toMatchObject({ name: 'corrected', newest: 4 });
    expect(list.versions.map(({ version, date, changed }) => [version, date, changed.en])).toEqual([
      [4, '2026-11-04', 'Entry 4.'],
      [3, '2026-11-03', 'Entry 3.'],
      [1, '2026-10-01', 'Entry 1.'],
    ]);
    const addresses: string[] = list.versions.flatMap(({ data, frames }) => [data, ...Object.values(frames)]);
    expect(addresses).toHaveLength(3 + 3 * 3);
    for (const address of addresses) {
      const path = new URL(address).pathname.slice(1);
      expect(existsSync(join(SITE, path.endsWith('/') ? `${path}index.html` : path)), path).toBe(true);
    }
  });

  it('is a TimeMap as well, of the numbers and of the frame in each language', () => {
    const map = read('data/corrected/timemap.en.link');
    expect(map).toMatch(/<https:[^>]+\/en\/embed\/corrected\/>; rel="original"/);
    expect(map).toMatch(/\/en\/embed\/corrected\/v1\/>; rel="first memento"; datetime="Thu, 01 Oct 2026 00:00:00 GMT"/);
    expect(map).toMatch(/\/en\/embed\/corrected\/v4\/>; rel="last memento"/);
    expect(read('data/corrected/timemap.link')).toMatch(/\/data\/corrected\/v3\.json>; rel="memento"/);
  });

  it('leads to the numbers as they were', () => {
    const data = JSON.parse(read('data/corrected/v3.json'));
    expect(data).toMatchObject({ name: 'corrected', version: '3.0.0' });
    expect(data.surveys[0].shares).toEqual(shares(third));
    expect(data.frozen).toBeUndefined();
  });

  it('is not there before the first is published', () => {
    expect(existsSync(join(SITE, 'data/plain'))).toBe(false);
    expect(existsSync(join(SITE, 'embed/plain/v1'))).toBe(false);
  });
});

describe('the versions of an infographic', () => {
  it.each([
    ['that has another name', 'embed/old-name/v3/', '/embed/social-media-integration/v3/'],
    ['that has another name, in another language', 'en/embed/old-name/v3/', '/en/embed/social-media-integration/v3/'],
    ['that did not have the language', 'ar/embed/social-media-integration/v3/', '/embed/social-media-integration/v3/'],
    ['that does not have the language', 'nl/embed/corrected/v3/', '/embed/corrected/v3/'],
  ])('%s are where /%s leads', (_, from, to) => {
    expect(read(`${from}index.html`)).toContain(`location.replace("${to}"+location.search+location.hash)`);
    expect(existsSync(join(SITE, to, 'index.html'))).toBe(true);
  });

  it('keep their files under its old name', () => {
    for (const name of ['versions.json', 'v3.json', 'timemap.link'])
      expect(read(`data/old-name/${name}`)).toBe(read(`data/social-media-integration/${name}`));
  });

  it('say that it was removed', () => {
    expect(read('embed/gone-for-good/v1/index.html')).toContain('wurde am 27. November 2026');
    expect(read('en/embed/gone-for-good/v1/index.html')).toContain('was removed from this site');
  });
});

describe('a range of results', () => {
  it('has a preview page with its own words and picture', () => {
    const page = read('corrected/result/low--high/index.html');
    expect(page).toContain('<meta property="og:title" content="Unser Unternehmen: niedrig bis hoch">');
    expect(page).toMatch(/property="og:image" content="[^"]+chart\.corrected\.de\.result-low--high\.png"/);
    expect(existsSync(join(SITE, 'pictures/chart.corrected.de.result-low--high.png'))).toBe(true);
    // Counted from the first of the phases that are possible.
    expect(page).toMatch(/<meta property="og:description" content="Von „niedrig“ aus gezählt: [^"]*34 standen/);
    expect(existsSync(join(SITE, 'corrected/result/high--low'))).toBe(false);
    // Nothing is unsure where a phase is chosen.
    expect(existsSync(join(SITE, 'plain/result/never--rarely'))).toBe(false);
  });
});
