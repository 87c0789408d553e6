// A green run does not prove that the data file is right; it proves that page, pictures, tables, feed and linked data
// of the built site all say what the data file says.
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Infographic } from '../../src/dataset/schema.ts';
import { formatPercent } from '../../src/model/format.ts';
import { readPng } from '../fixtures/png.ts';
import { bytes, fileOf, open, read, ROOT } from './site.ts';

const DATA = new URL('../../data/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, DATA), 'utf8')) as unknown;
const { languages, front } = json('site.json') as { languages: { code: string }[]; front: string };
const cases = readdirSync(new URL('infographics/', DATA))
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const slug = name.replace(/\.json$/, '');
    const infographic = json(`infographics/${name}`) as Infographic;
    return languages.map(({ code }, index) => ({
      slug,
      lang: code,
      infographic,
      page: `${index === 0 ? '' : `${code}/`}${slug === front ? '' : `${slug}/`}index.html`,
      feed: `${index === 0 ? '' : `${code}/`}feed.xml`,
    }));
  });

/** The names of phases and their shares, as "name: share", found in a text in this order. */
const inOrder = (text: string, parts: string[]) => {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return `"${part}" is missing after "${text.slice(Math.max(0, at - 40), at)}"`;
    at = found + part.length;
  }
  return 'all found';
};

describe.each(cases)('$slug in "$lang"', ({ slug, lang, infographic, page, feed }) => {
  const { phases, surveys } = infographic;
  const drawn = surveys[0]!;
  const shareOf = (id: string) => drawn.shares[id] ?? null;
  const written = phases.flatMap(({ id }) => {
    const share = shareOf(id);
    return share === null ? [] : [formatPercent(lang, share, infographic.decimals)];
  });
  const claim = infographic.result.claim[lang]!;
  const document = open(page);
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';

  it('the page’s table says what the data file says', () => {
    for (const survey of surveys)
      for (const { id } of phases) {
        const share = survey.shares[id] ?? null;
        const cell = document.querySelector(
          `table[data-table="phases"] tr[data-phase="${id}"] [data-survey="${survey.id}"]`,
        );
        if (share !== null) expect(cell?.textContent).toBe(formatPercent(lang, share, infographic.decimals));
        else expect(cell?.textContent).not.toMatch(/\d/);
      }
  });

  it('the CSV says what the data file says', () => {
    const rows = parse(read(`data/${slug}.csv`), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(surveys.length * phases.length);
    for (const { survey, phase, share, base } of rows) {
      const found = surveys.find(({ id }) => id === survey)!;
      expect(share === '' ? null : Number(share)).toBe(found.shares[phase!] ?? null);
      expect(base === '' ? null : Number(base)).toBe(found.sampleSize);
    }
  });

  it('the JSON is the data file', () => {
    const { $schema: _, ...published } = infographic as Infographic & { $schema?: string };
    expect(JSON.parse(read(`data/${slug}.json`))).toMatchObject(published);
  });

  it.each(['png', 'og.png', 'portrait.png', ...phases.map(({ id }) => `result-${id}.png`)])(
    'the picture %s carries the numbers of the data file',
    async (ending) => {
      const { texts } = await readPng(bytes(`images/${slug}.${lang}.${ending}`));
      expect(JSON.parse(texts['Survey data']!)).toMatchObject({
        survey: drawn.id,
        sampleSize: drawn.sampleSize,
        shares: drawn.shares,
      });
      expect(inOrder(texts.Description!, [claim, ...written])).toBe('all found');
    },
  );

  it.each(['svg', 'png', 'og.png', 'portrait.png', 'guess.png'])(
    'the picture %s is at its first address too, which pages no longer name: block lists hide it',
    (ending) => {
      const now = `pictures/chart.${slug}.${lang}.${ending.replace('og', 'preview')}`;
      expect(bytes(now).equals(bytes(`images/${slug}.${lang}.${ending}`))).toBe(true);
      expect(read(page)).not.toContain(`/images/${slug}`);
    },
  );

  it('the SVG says the numbers in its text and in its description', () => {
    const { document: drawing } = parseHTML(`<!doctype html><body>${read(`images/${slug}.${lang}.svg`)}</body>`);
    const texts = [...drawing.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    for (const share of written) expect(texts).toContain(share);
    expect(inOrder(drawing.querySelector('desc')!.textContent, [claim, ...written])).toBe('all found');
  });

  it('the preview’s words say the finding and all numbers, as the drawing’s last scene does', async () => {
    const alt = meta('og:image:alt');
    expect(inOrder(alt, [claim, ...written])).toBe('all found');
    expect(inOrder(document.querySelector('#scene-result')!.textContent, written)).toBe('all found');
    const picture = fileOf(meta('og:image'))!;
    expect(await readPng(bytes(picture))).toMatchObject({ width: 1200, height: 630 });
    expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
    expect(meta('og:url')).toBe(document.querySelector('link[rel=canonical]')?.getAttribute('href'));
  });

  it.each(phases.map(({ id }) => id))('the preview of the result "%s" has its picture and all numbers', (id) => {
    const result = open(page.replace(/index\.html$/, `result/${id}/index.html`));
    const content = (name: string) => result.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    expect(fileOf(content('og:image'))).toBe(`pictures/chart.${slug}.${lang}.result-${id}.png`);
    expect(inOrder(content('og:image:alt'), [claim, ...written])).toBe('all found');
  });

  it('the preview of a guess has the question as its picture and tells no share', async () => {
    const asked = open(page.replace(/index\.html$/, 'guess/index.html'));
    const content = (name: string) =>
      asked.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
    const file = fileOf(content('og:image'))!;
    expect(file).toBe(`pictures/chart.${slug}.${lang}.guess.png`);
    expect(await readPng(bytes(file))).toMatchObject({ width: 1200, height: 630 });
    expect([content('og:image:width'), content('og:image:height')]).toEqual(['1200', '630']);
    expect(content('twitter:card')).toBe('summary_large_image');
    const alt = content('og:image:alt');
    expect(alt.length).toBeGreaterThan(40);
    expect(asked.querySelector('article img')?.getAttribute('alt')).toBe(alt);
    const said = [alt, content('og:title'), content('og:description'), content('description')];
    said.push(asked.querySelector('main, article')!.textContent);
    for (const { id } of phases) expect(said.join(' ')).not.toMatch(new RegExp(`\\b${shareOf(id)}`));
  });

  it('the feed says the numbers, with picture and words, and the picture is as long as it says', () => {
    const { document: xml } = parseHTML(read(feed));
    const entry = [...xml.querySelectorAll('item')].find(
      (item) => item.querySelector('guid')?.textContent === meta('og:url'),
    )!;
    const content = parseHTML(
      `<!doctype html><body>${entry.getElementsByTagName('content:encoded')[0]!.textContent}</body>`,
    ).document;
    const items = [...content.querySelectorAll('li')].map(({ textContent }) => textContent);
    const said = phases.map(({ id, short }) => [short[lang], shareOf(id)] as const);
    said.forEach(([name, share], index) => {
      expect(items[index]).toContain(name);
      if (share !== null) expect(items[index]).toContain(formatPercent(lang, share, infographic.decimals));
    });
    const image = content.querySelector('img')!;
    expect(inOrder(image.getAttribute('alt')!, [claim, ...written])).toBe('all found');
    const file = fileOf(image.getAttribute('src')!)!;
    expect(entry.querySelector('enclosure')?.getAttribute('length')).toBe(String(bytes(file).length));
  });

  it('the linked data says the numbers of all surveys', () => {
    const script = document.querySelector('script[type="application/ld+json"]')!;
    const graph = (JSON.parse(script.textContent) as { '@graph': Record<string, unknown>[] })['@graph'];
    const dataset = graph.find((entry) => entry['@type'] === 'Dataset') as {
      hasPart: { identifier: string; variableMeasured: { propertyID: string; value?: number }[] }[];
      variableMeasured: { propertyID: string; value?: number }[];
      distribution: { contentUrl: string }[];
    };
    const sharesOf = (measured: { propertyID: string; value?: number }[]) =>
      Object.fromEntries(measured.map(({ propertyID, value }) => [propertyID, value ?? null]));
    expect(sharesOf(dataset.variableMeasured)).toEqual(drawn.shares);
    for (const { id, shares } of surveys)
      expect(
        sharesOf(dataset.hasPart.find(({ identifier }) => identifier === id)!.variableMeasured),
      ).toEqual(shares);
    for (const { contentUrl } of dataset.distribution) expect(fileOf(contentUrl)).toBeTruthy();
  });

  it('the download menu names each file’s format and true size', async () => {
    const links = [...document.querySelectorAll('[data-downloads] a[download]')];
    expect(links).toHaveLength(5);
    for (const link of links) {
      const file = fileOf(new URL(link.getAttribute('href')!, ROOT).href)!;
      const label = link.textContent.trim();
      expect(label).toMatch(new RegExp(file.split('.').at(-1)!, 'i'));
      const size = Math.max(1, Math.round(bytes(file).length / 1000));
      expect(label).toContain(`${new Intl.NumberFormat(lang).format(size)}\u00a0kB`);
      if (file.endsWith('.png')) {
        const { width, height } = await readPng(bytes(file));
        expect(label).toContain(`${width} × ${height}`);
      }
    }
  });
});
