// A green run does not prove that a picture is pleasant to look at; it proves what is in it and how large: all dots,
// shares, title, finding, base and source, no text too small for its use, nothing beyond the edges.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { formatPercent } from '../../src/model/format.ts';
import { pictureInWords } from '../../src/model/sentences.ts';
import { picture, pictureKinds, pictureWords, type PictureSource } from '../../src/pictures/pictures.ts';
import { sizeOf, textsOf } from '../../src/pictures/pngText.ts';
import type { PictureKind } from '../../src/addresses.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { measure, sourceOf } from './source.ts';

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
    const size = sizeOf(body);
    expect(size.width).toBe(width);
    if (height !== undefined) expect(size.height).toBe(height);
    const texts = textsOf(body);
    expect(JSON.parse(texts['Survey data']!)).toMatchObject({
      survey: survey.id,
      sampleSize: 400,
      shares: survey.shares,
    });
    expect(texts.Description).toContain(pictureInWords(source.infographic, lang, source.words));
    expect(texts.Title).toBe(words.title);
  });
});

describe('pictures of any infographic', () => {
  it('keep all dots within their edges and apart from each other', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInfographic(), fc.constantFrom('de', 'en'), async (infographic, lang) => {
        const source = sourceOf(lang, { ...infographic, slug: 'any' });
        const phase = infographic.phases.at(-1)!.id;
        for (const kind of ['og', 'portrait', { result: phase }] as const) {
          const { root } = await svgOf(source, kind);
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
          circles.forEach((one, index) => {
            for (const other of circles.slice(index + 1))
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
                (one.r + other.r) * 0.95,
              );
          });
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
