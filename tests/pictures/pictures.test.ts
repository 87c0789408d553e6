// A green run does not prove that a picture is pleasant to look at; it proves what is in it and how large: all dots,
// shares, title, finding, base and source, no text too small for its use, nothing beyond the edges.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { overflows } from '../../src/chart/fit.ts';
import { formatPercent } from '../../src/model/format.ts';
import { pictureInWords } from '../../src/model/sentences.ts';
import { picture, pictureKinds, pictureWords, type PictureSource } from '../../src/pictures/pictures.ts';
import type { PictureKind } from '../../src/site/addresses.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { withWords } from '../fixtures/pictureWords.ts';
import { readPng } from '../fixtures/png.ts';
import { DATA, measure, sourceOf } from './source.ts';
import { runs } from '../size.ts';

const LANGUAGES = ['de', 'en'];

/** The SVG that a picture is drawn from: rasterising is left out. */
async function svgOf(source: PictureSource, kind: PictureKind) {
  let svg = '';
  const studio = {
    folder: '/nowhere/that/exists',
    draw: (drawn: string) => {
      svg = drawn;
      return Promise.reject(new Error('not drawn'));
    },
  };
  await picture(source, kind, studio).catch((error: Error) => expect(error.message).toBe('not drawn'));
  const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
  return { svg, root: document.querySelector('svg')! };
}

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

/** The factor by which groups around an element scale it. */
function scaleOf(element: Element): number {
  let scale = 1;
  for (let at = element.parentElement; at; at = at.parentElement)
    scale *= Number(/scale\(([\d.]+)\)/.exec(at.getAttribute('transform') ?? '')?.[1] ?? 1);
  return scale;
}

/** How far groups around an element move it down, in a picture that scales nothing. */
function movedDown(element: Element): number {
  let down = 0;
  for (let at = element.parentElement; at; at = at.parentElement)
    down += Number(/translate\(\S+ ([-\d.]+)\)/.exec(at.getAttribute('transform') ?? '')?.[1] ?? 0);
  return down;
}

/** The lines of text that reach over the upper or lower edge of a picture. */
function cutLines(root: Element): string[] {
  return [...root.querySelectorAll('text > tspan')]
    .filter((line) => {
      const baseline = number(line, 'y') + movedDown(line);
      const size = number(line.closest('text')!, 'font-size');
      return baseline - size * 0.75 < 0 || baseline + size * 0.25 > number(root, 'height');
    })
    .map((line) => line.textContent);
}

/** Whether the check has nothing to say about a text's room in the picture of link previews. */
const hasRoom = (infographic: PictureSource['infographic'], lang: string) =>
  overflows(infographic, lang, DATA.strings[lang]!, measure).every(
    ({ room }) => !room.includes('link previews'),
  );

describe.each(LANGUAGES)('the pictures in "%s"', (lang) => {
  const source = sourceOf(lang);
  const words = pictureWords(source);
  const survey = source.infographic.surveys[0]!;
  const shares = source.infographic.phases.map(({ id }) => survey.shares[id]!);

  /** Text of a picture without line breaks. */
  const textOf = (root: Element) =>
    [...root.querySelectorAll('text')]
      .map(
        (text) =>
          [...text.querySelectorAll('tspan')].map((line) => line.textContent).join(' ') || text.textContent,
      )
      .join('\n')
      .replaceAll('\u00a0', ' ')
      .replaceAll('- ', '-');
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('- ', '-');

  it.each(['png', 'og', 'portrait'] as const)('%s holds title, finding and all shares', async (kind) => {
    const { root } = await svgOf(source, kind);
    const text = textOf(root);
    expect(text).toContain(plain(words.title));
    expect(text).toContain(plain(words.finding));
    for (const share of shares) expect(text).toContain(plain(formatPercent(lang, share)));
    expect(text).toContain(String(survey.sampleSize));
    expect(text).toContain('2011');
  });

  it.each(['png', 'portrait'] as const)('%s holds base, notes and source', async (kind) => {
    const text = textOf((await svgOf(source, kind)).root);
    expect(text).toContain(plain(words.caption));
    expect(text).toContain(plain(words.source));
  });

  it.each([
    ['png', 15 / 900],
    ['portrait', 12 / 360],
    ['og', 12 / 300],
    [{ result: 'pilot' }, 12 / 300],
  ] as const)('%j has no text under 12 pixels at the size it is shown', async (kind, least) => {
    const { root } = await svgOf(source, kind);
    const texts = [...root.querySelectorAll('text')];
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts)
      expect((number(text, 'font-size') * scaleOf(text)) / number(root, 'width')).toBeGreaterThanOrEqual(
        least,
      );
  });

  it.each(['png', 'og', 'portrait', { result: 'integrating' }] as const)(
    '%j has no line of text beyond its edges',
    async (kind) => {
      const { root } = await svgOf(source, kind);
      for (const line of root.querySelectorAll('text > tspan')) {
        const text = line.closest('text')!;
        const face = text.getAttribute('font-family')!.startsWith('Fraunces') ? 'serif' : 'sans';
        const style = {
          face,
          size: number(text, 'font-size'),
          bold: text.getAttribute('font-weight') === '700',
        } as const;
        const width = measure(line.textContent, style);
        const before = { middle: 0.5, end: 1 }[text.getAttribute('text-anchor') ?? ''] ?? 0;
        const start = number(line, 'x') - before * width;
        expect(start).toBeGreaterThanOrEqual(0);
        expect((start + width) * scaleOf(line)).toBeLessThanOrEqual(number(root, 'width'));
      }
      if (kind !== 'png') expect(cutLines(root)).toEqual([]);
    },
  );

  it.each(pictureKinds(source.infographic).filter((kind) => kind !== 'svg'))(
    '%j has one dot for each published per cent, in the colour of its phase',
    async (kind) => {
      const { root } = await svgOf(source, kind);
      const marker = typeof kind === 'object';
      const counts = new Map<string, number>();
      for (const circle of root.querySelectorAll('circle'))
        counts.set(circle.getAttribute('fill')!, (counts.get(circle.getAttribute('fill')!) ?? 0) + 1);
      expect([...counts.values()]).toEqual(expect.arrayContaining(shares));
      expect(counts.size).toBe(shares.length + (marker ? 1 : 0));
      expect(counts.get('#ffbf3c')).toBe(marker ? 1 : undefined);
    },
  );

  it('have a title and, as description, the finding with all numbers', async () => {
    const svg = (await picture(source, 'svg')).body().toString();
    const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
    const root = document.querySelector('svg')!;
    expect(root.querySelector('title')?.textContent).toBe(words.title);
    expect(root.querySelector('desc')?.textContent).toBe(
      pictureInWords(source.infographic, lang, source.words),
    );
    for (const share of shares)
      expect(root.querySelector('desc')?.textContent).toContain(formatPercent(lang, share));
  });

  it('stand on their own as SVG: typefaces inside, no address, no style class, a fallback for each text', async () => {
    const svg = (await picture(source, 'svg')).body().toString();
    expect(svg.match(/src:url\(data:font\/woff2;base64,/g)).toHaveLength(2);
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|var\(--| class=|<!--/);
    for (const [, family] of svg.matchAll(/font-family="([^"]*)"/g))
      expect(family).toMatch(/,\s*(sans-)?serif$/);
  });

  it.each([
    ['png', 1800, undefined],
    ['og', 1200, 630],
    ['portrait', 1080, 1350],
    [{ result: 'first' }, 1200, 630],
  ] as const)('%j is drawn at its size and carries its numbers', async (kind, width, height) => {
    const made = await picture(source, kind, { report: () => {} });
    const body = made.body();
    expect(made.bytes).toBe(body.length);
    const { texts, ...size } = await readPng(body);
    expect(size.width).toBe(width);
    if (height !== undefined) expect(size.height).toBe(height);
    expect(JSON.parse(texts['Survey data']!)).toMatchObject({
      survey: survey.id,
      sampleSize: 400,
      shares: survey.shares,
    });
    expect(texts.Description).toContain(pictureInWords(source.infographic, lang, source.words));
    expect(texts.Title).toBe(words.title);
  });
});

describe('pictures of long words', () => {
  const committed = DATA.infographics[0]!;
  const TITLE =
    'Drei Stufen zur Social-Media-Integration in Unternehmen: was Personal und Kultur dazu beitragen';
  const CLAIM = '14 von 100 Unternehmen sind angekommen, 26 machen erste Schritte, 12 tun noch nichts';
  const LABEL = 'Führungskräfte in sechs Ländern, befragt im Frühjahr 2012';

  it.each([
    ['title', { title: TITLE }],
    ['finding', { claim: CLAIM }],
    ['base', { label: LABEL }],
    ['title, finding and base', { title: TITLE.slice(0, 55), claim: CLAIM.slice(0, 53), label: LABEL }],
  ])('of a long %s are cut nowhere and say who was asked', async (_, words) => {
    const source = sourceOf('de', { ...withWords(committed, words), slug: 'long' });
    expect(hasRoom(source.infographic, 'de')).toBe(true);
    for (const kind of ['og', 'portrait', { result: 'integrating' }] as const) {
      const { root } = await svgOf(source, kind);
      expect(cutLines(root)).toEqual([]);
      expect(root.textContent).toContain('400');
    }
  });

  it('of a result leave out how many are in the same phase before they leave out who was asked', async () => {
    const name = 'Zuständigkeiten, Abläufe und Ziele werden gerade erprobt und verbessert';
    const phases = committed.phases.map((phase) => ({ ...phase, short: { de: name, en: name } }));
    const infographic = { ...withWords(committed, { label: LABEL }), phases, slug: 'long' };
    const { root } = await svgOf(sourceOf('de', infographic), { result: 'pilot' });
    expect(cutLines(root)).toEqual([]);
    expect(root.textContent).toContain('400');
    expect(root.textContent).not.toContain('dieselbe');
  });

  it('are not made where the check calls a text too long', async () => {
    const infographic = withWords(committed, { title: TITLE, claim: CLAIM, label: LABEL });
    const source = sourceOf('de', { ...infographic, slug: 'long' });
    expect(hasRoom(source.infographic, 'de')).toBe(false);
    await expect(picture(source, 'og')).rejects.toThrow(
      'The link preview has no room for all its words: "Drei',
    );
  });

  it('for feeds are taller where they had no room for their dots', async () => {
    const label = { de: TITLE.repeat(12), en: TITLE.repeat(12) };
    const sources = committed.sources.map((source) => ({ ...source, label }));
    const usual = await svgOf(sourceOf('de'), 'portrait');
    const long = await svgOf(sourceOf('de', { ...committed, slug: 'long', sources }), 'portrait');
    expect(number(usual.root, 'height')).toBe(1350);
    expect(number(long.root, 'height')).toBeGreaterThan(1350);
    expect(cutLines(long.root)).toEqual([]);
    const dots = [...long.root.querySelectorAll('circle')];
    expect(dots).toHaveLength(usual.root.querySelectorAll('circle').length);
    for (const dot of dots) expect(number(dot, 'r')).toBeGreaterThan(5);
  });

  it.each([
    ['two', 1, ['Personal', 'Kultur']],
    ['three', 1, ['Schulungen', 'Strukturen', 'Kulturpflege']],
    ['four', 2, ['Klare Struktur', 'Offene Kultur', 'Eigene Zahlen', 'Gute Leute']],
    ['five', 2, ['Gute Leute', 'Offene Art', 'Klare Ziele', 'Mehr Mut', 'Eigene Zeit']],
    ['five short', 1, ['Leute', 'Art', 'Ziele', 'Mut', 'Zeit']],
  ])('for feeds set %s stages in %i rows of tiles that hold their names', async (_, rows, stages) => {
    const source = sourceOf('de', { ...withWords(committed, { stages }), slug: 'tiles' });
    expect(overflows(source.infographic, 'de', source.words, measure)).toEqual([]);
    const { root } = await svgOf(source, 'portrait');
    const tiles = [...root.querySelectorAll('rect[rx]')];
    expect(tiles).toHaveLength(stages.length);
    expect(new Set(tiles.map((tile) => number(tile, 'y'))).size).toBe(rows);
    expect(cutLines(root)).toEqual([]);
    tiles.forEach((tile, index) => {
      const text = tile.nextElementSibling!;
      const line = text.querySelector('tspan')!;
      const size = number(text, 'font-size');
      expect(text.textContent).toBe(stages[index]);
      const half = measure(text.textContent, { face: 'sans', size, bold: true }) / 2;
      expect(number(line, 'x') - half).toBeGreaterThanOrEqual(number(tile, 'x') + 12);
      expect(number(line, 'x') + half).toBeLessThanOrEqual(number(tile, 'x') + number(tile, 'width') - 12);
      expect(number(line, 'y') - size * 0.75).toBeGreaterThanOrEqual(number(tile, 'y'));
      expect(number(line, 'y') + size * 0.25).toBeLessThanOrEqual(number(tile, 'y') + number(tile, 'height'));
    });
  });
});

describe('pictures of any infographic', () => {
  it('keep all dots and words within their edges, and dots apart from each other', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInfographic(), fc.constantFrom('de', 'en'), async (infographic, lang) => {
        const source = sourceOf(lang, { ...infographic, slug: 'any' });
        fc.pre(hasRoom(source.infographic, lang));
        const phase = infographic.phases.at(-1)!.id;
        for (const kind of ['og', 'portrait', { result: phase }] as const) {
          const { root } = await svgOf(source, kind);
          expect(cutLines(root)).toEqual([]);
          const circles = [...root.querySelectorAll('circle')].map((circle) => ({
            x: number(circle, 'cx'),
            y: number(circle, 'cy'),
            r: number(circle, 'r'),
          }));
          for (const { x, y, r } of circles) {
            expect(Math.min(x - r, y - r)).toBeGreaterThanOrEqual(0);
            expect(x + r).toBeLessThanOrEqual(number(root, 'width'));
            expect(y + r).toBeLessThanOrEqual(number(root, 'height'));
          }
          // In the picture for feeds the stages stand between the dots and the line above its foot.
          const tiles = [...root.querySelectorAll('rect[rx]')];
          for (const tile of tiles) {
            for (const { y, r } of circles) expect(y + r).toBeLessThanOrEqual(number(tile, 'y'));
            const foot = Number(/^M\d+ ([\d.]+)/.exec(root.querySelector('path')!.getAttribute('d')!)![1]);
            expect(number(tile, 'y') + number(tile, 'height')).toBeLessThan(foot);
          }
          expect(tiles).toHaveLength(kind === 'portrait' ? infographic.stages.length : 0);
          circles.forEach((one, index) => {
            for (const other of circles.slice(index + 1))
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
                (one.r + other.r) * 0.95,
              );
          });
        }
      }),
      runs(25),
    );
  }, 60_000);
});
