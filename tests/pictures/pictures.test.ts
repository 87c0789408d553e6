// A green run does not prove that a picture is pleasant to look at; it proves what is in it and how large: all dots,
// shares, names, finding, base and source, no text too small for its use, nothing beyond the edges or over another, and
// rows whose lengths can be compared.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { PALETTE } from '../../src/chart/colour.ts';
import { overflows } from '../../src/chart/fit.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { formatPercent } from '../../src/model/format.ts';
import { pictureInWords } from '../../src/model/sentences.ts';
import { writtenRest } from '../../src/model/stages.ts';
import { picture, pictureKinds, pictureWords, type PictureSource } from '../../src/pictures/pictures.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { PLAIN } from '../fixtures/kinds.ts';
import { withWords } from '../fixtures/pictureWords.ts';
import { readPng } from '../fixtures/png.ts';
import { surveyCase } from '../fixtures/surveyCases.ts';
import { runs } from '../size.ts';
import { committed, DATA, ruler, sourceOf } from './source.ts';
import {
  beyondEdges,
  dotsOf,
  linesOf,
  number,
  overlaps,
  phaseDots,
  stepsOf,
  svgOf,
  textOf,
  type Dot,
} from './svg.ts';

const LANGUAGES = ['de', 'en'];
const YELLOW = PALETTE.light.you;

/** Whether the check has nothing to say about a text's room in the picture of link previews. */
const hasRoom = (infographic: PictureSource['infographic'], lang: string) =>
  overflows(infographic, lang, DATA.strings[lang]!, ruler).every(
    ({ room }) => !room.en.includes('link previews'),
  );

const sorted = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** Checks that rows of dots start at one edge, are equally high, and are as long as their numbers of dots. */
function expectOneScale(phases: readonly (readonly Dot[])[]) {
  const rows = phases.filter((dots) => dots.length > 0);
  const heightOf = (dots: readonly Dot[]) => sorted(dots.map(({ y }) => y)).length;
  const high = Math.max(0, ...rows.map(heightOf));
  expect(high).toBeLessThanOrEqual(3);
  expect(sorted(rows.map((dots) => Math.min(...dots.map(({ x }) => x)))).length).toBeLessThanOrEqual(1);
  const steps = rows.flatMap((dots) => {
    expect(heightOf(dots)).toBe(Math.min(dots.length, high));
    const columns = Math.ceil(dots.length / high);
    const xs = dots.map(({ x }) => x);
    expect(sorted(xs)).toHaveLength(columns);
    return columns > 1 ? [(Math.max(...xs) - Math.min(...xs)) / (columns - 1)] : [];
  });
  if (steps.length > 0) expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.1);
}

describe.each(LANGUAGES)('the pictures in "%s"', (lang) => {
  const source = sourceOf(lang);
  const words = pictureWords(source);
  const { phases, surveys, stages } = source.infographic;
  const survey = surveys[0]!;
  const shares = phases.map(({ id }) => survey.shares[id]!);
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('- ', '-');
  const percent = (share: number) => plain(formatPercent(lang, share));
  const KINDS = ['png', 'og', 'portrait', { result: 'integrating' }] as const;

  it.each(KINDS)('%j names all phases, with all shares, who was asked and when', async (kind) => {
    const text = textOf(await svgOf(source, kind));
    for (const share of shares) expect(text).toContain(percent(share));
    for (const { short } of phases) expect(text).toContain(plain(short[lang]!));
    expect(text).toContain(String(survey.sampleSize));
    expect(text).toContain('2011');
  });

  it.each(['png', 'og', 'portrait'] as const)('%s has the finding as its headline', async (kind) => {
    const root = await svgOf(source, kind);
    expect(textOf(root)).toContain(plain(words.finding));
    const headline = linesOf(root).find(({ text }) =>
      words.finding.replaceAll('\u00a0', ' ').startsWith(text),
    );
    expect(headline?.serif).toBe(true);
  });

  it.each(['png', 'portrait'] as const)('%s holds title, base, notes, source and credit', async (kind) => {
    const text = textOf(await svgOf(source, kind));
    for (const said of [words.title, words.caption, words.source, words.credit])
      expect(text).toContain(plain(said));
  });

  it.each([
    ['png', 2],
    ['portrait', 4],
    ['og', 3],
  ] as const)('%s sets the share of the main phase %i times as large as the others', async (kind, times) => {
    const lines = linesOf(await svgOf(source, kind));
    const sizes = (share: number) =>
      lines.filter(({ text }) => text === percent(share)).map(({ size }) => size);
    const others = [12, 26, 24, 23].flatMap(sizes);
    const main = Math.max(...sizes(14));
    expect(others).toHaveLength(4);
    expect(main).toBeGreaterThanOrEqual(Math.max(...others) * times);
    expect(main).toBe(Math.max(...lines.map(({ size }) => size)));
  });

  it.each([
    ['png', 15 / 900],
    ['portrait', 12 / 360],
    ['og', 12 / 300],
    [{ result: 'pilot' }, 12 / 300],
  ] as const)('%j has no text under 12 pixels at the size it is shown', async (kind, least) => {
    const root = await svgOf(source, kind);
    const lines = linesOf(root);
    expect(lines.length).toBeGreaterThan(5);
    for (const { size } of lines) expect(size / number(root, 'width')).toBeGreaterThanOrEqual(least);
  });

  it.each(KINDS)('%j has nothing beyond its edges, and nothing over another', async (kind) => {
    const root = await svgOf(source, kind);
    expect(beyondEdges(root)).toEqual([]);
    expect(overlaps(root)).toEqual([]);
  });

  it.each(pictureKinds(source.infographic).filter((kind) => kind !== 'svg' && kind !== 'guess'))(
    '%j has one dot for each published per cent, in the colour of its phase',
    async (kind) => {
      const root = await svgOf(source, kind);
      const counts = phaseDots(root, phases.length).map(({ length }) => length);
      expect(counts).toEqual(shares);
      const yellow = dotsOf(root).filter(({ fill }) => fill === YELLOW);
      expect(yellow).toHaveLength(typeof kind === 'object' ? 2 : 0);
      // A range: a ring in each phase after the first that is possible.
      const [first, last] = (typeof kind === 'object' ? kind.result.split('--') : []).map((id) =>
        phases.findIndex((phase) => phase.id === id),
      );
      const rings = dotsOf(root).filter(({ fill }) => fill === 'none');
      expect(rings).toHaveLength((last ?? 0) - (last === undefined ? 0 : (first ?? 0)));
      expect(dotsOf(root)).toHaveLength(99 + yellow.length + rings.length);
    },
  );

  it.each(['og', 'portrait', { result: 'first' }] as const)(
    '%j has rows of one height and one scale',
    async (kind) => expectOneScale(phaseDots(await svgOf(source, kind), phases.length)),
  );

  it.each(phases.map(({ id }, index) => [id, index] as const))(
    'of the result "%s" end its row with the visitor’s dot and name it in bold',
    async (id, index) => {
      const root = await svgOf(source, { result: id });
      const row = phaseDots(root, phases.length)[index]!;
      const last = row.reduce((end, dot) => (dot.x > end.x ? dot : end));
      const yellow = dotsOf(root).filter(({ fill }) => fill === YELLOW);
      // One is the key beside the headline.
      expect(yellow.filter(({ y }) => y < Math.min(...dotsOf(root).map((dot) => dot.y)) + 1)).toHaveLength(1);
      expect(yellow.filter(({ x, y }) => y === last.y && x > last.x && x < last.x + 3 * last.r)).toHaveLength(
        1,
      );
      expect(linesOf(root).filter(({ bold }) => bold)).toMatchObject([
        { text: plain(phases[index]!.short[lang]!) },
      ]);
    },
  );

  it.each(['png', 'portrait'] as const)('%s has the stages as rising steps, with words', async (kind) => {
    const root = await svgOf(source, kind);
    const steps = stepsOf(root);
    expect(steps.map(({ fill }) => fill)).toEqual(PALETTE.light.stages.slice(0, stages.length));
    expect(new Set(steps.map(({ bottom }) => bottom.toFixed(0))).size).toBe(1);
    const tops = steps.map(({ top }) => top);
    expect(tops).toEqual(tops.toSorted((a, b) => b - a));
    const said = linesOf(root).find(({ text }) => text === source.drawing.model.words.all);
    const right = Math.max(...steps.map((step) => step.right));
    const middle = (box: { top: number; bottom: number }) => (box.top + box.bottom) / 2;
    expect(Math.abs(middle(said!) - middle(steps.at(-1)!))).toBeLessThan(120);
    if (kind === 'portrait') {
      expect(said!.left).toBeGreaterThan(right);
      for (const stage of stages) expect(textOf(root)).toContain(stage.label[lang]);
    }
  });

  it('have no staircase where no source says that a phase means all stages', async () => {
    const { top: _, ...infographic } = source.infographic;
    for (const kind of ['png', 'portrait'] as const) {
      const root = await svgOf(sourceOf(lang, { ...infographic, slug: 'without' }), kind);
      expect(stepsOf(root)).toEqual([]);
      expect(textOf(root)).not.toContain(source.drawing.model.words.all);
      expect(overlaps(root)).toEqual([]);
    }
  });

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

describe.each(LANGUAGES)('the picture of a guess in "%s"', (lang) => {
  const source = sourceOf(lang);
  const { top: _, ...withoutTop } = source.infographic;
  const sources = [
    ['all stages', source],
    ['the last phase', sourceOf(lang, { ...withoutTop, slug: 'without' })],
  ] as const;
  const crowd = PALETTE.light.crowd;

  it.each(sources)('asks about %s in large type, readable at a width of 300', async (_, asked) => {
    const root = await svgOf(asked, 'guess');
    const { question } = pictureWords(asked);
    expect(textOf(root)).toContain(question.replaceAll('\u00a0', ' '));
    const lines = linesOf(root);
    for (const { size } of lines) expect(size).toBeGreaterThanOrEqual((12 / 300) * 1200);
    const largest = lines.filter(({ text, serif }) => serif && text !== '?');
    for (const { size } of largest) expect(size).toBeGreaterThan(64);
    expect(beyondEdges(root)).toEqual([]);
    expect(overlaps(root)).toEqual([]);
  });

  it.each(sources)('shows all dots alike and tells no share: %s', async (_, asked) => {
    const root = await svgOf(asked, 'guess');
    const dots = dotsOf(root);
    expect(dots).toHaveLength(99);
    expect(new Set(dots.map(({ fill, r }) => `${fill} ${r}`))).toEqual(new Set([`${crowd} ${dots[0]?.r}`]));
    const made = await picture(asked, 'guess', { report: () => {} });
    expect(made).toMatchObject({ width: 1200, height: 630 });
    const { texts, ...size } = await readPng(made.body());
    expect(size).toMatchObject({ width: 1200, height: 630 });
    expect(texts.Description).toBe(made.alt);
    const { shares } = source.infographic.surveys[0]!;
    const told = [root.textContent, made.alt, ...Object.values(texts)].join(' ');
    for (const share of Object.values(shares)) expect(told).not.toMatch(new RegExp(`\\b${share}\\b`));
  });
});

describe.each(DATA.infographics)('the pictures of $slug', (infographic) => {
  it('of a guess keep “in 100” on one line', async () => {
    for (const [lang, words] of [
      ['de', /von 100 Befragten/],
      ['en', /in 100/],
    ] as const) {
      const lines = linesOf(await svgOf(sourceOf(lang, infographic), 'guess'));
      expect(lines.some(({ text }) => words.test(text.replaceAll('\u00a0', ' ')))).toBe(true);
    }
  });

  it('and their words name who was asked where their number is not known', async () => {
    if (infographic.surveys[0]!.sampleSize !== null) return;
    const { population } = infographic.surveys[0]!;
    for (const lang of LANGUAGES) {
      const source = sourceOf(lang, infographic);
      expect(pictureInWords(infographic, lang, source.words)).toContain(population[lang]);
      for (const kind of ['png', 'portrait'] as const)
        expect(textOf(await svgOf(source, kind))).toContain(population[lang]);
    }
  });
});

describe('pictures of long words', () => {
  const TITLE =
    'Drei Stufen zur Social-Media-Integration in Unternehmen: was Personal und Kultur dazu beitragen';
  const CLAIM = '14 von 100 Unternehmen sind angekommen, 26 machen erste Schritte, 12 tun noch nichts';
  const LABEL = 'Führungskräfte in sechs Ländern, befragt im Frühjahr 2012';

  it.each([
    ['title', { title: TITLE }],
    ['finding', { claim: CLAIM }],
    ['base', { label: LABEL }],
    ['title, finding and base', { title: TITLE, claim: CLAIM, label: LABEL }],
  ])('of a long %s are cut nowhere and say who was asked', async (_, words) => {
    const source = sourceOf('de', { ...withWords(committed, words), slug: 'long' });
    expect(hasRoom(source.infographic, 'de')).toBe(true);
    for (const kind of ['png', 'og', 'portrait', { result: 'integrating' }] as const) {
      const root = await svgOf(source, kind);
      expect(beyondEdges(root)).toEqual([]);
      expect(overlaps(root)).toEqual([]);
      expect(root.textContent).toContain('400');
    }
  });

  it('of links leave out the names before the other phases, and those before who was asked', async () => {
    const shown = async (words: Parameters<typeof withWords>[1], short?: string) => {
      const phases = committed.phases.map((phase) => (short ? { ...phase, short: { de: short } } : phase));
      const root = await svgOf(
        sourceOf('de', { ...withWords(committed, words), phases, slug: 'long' }),
        'og',
      );
      expect(root.textContent).toContain('400');
      return {
        names: linesOf(root).filter(({ text }) => phases.some((phase) => phase.short.de === text)).length,
        rows: phaseDots(root, 5).filter(({ length }) => length > 0).length,
      };
    };
    expect(await shown({})).toEqual({ names: 5, rows: 5 });
    expect(await shown({}, 'Zuständigkeiten, Abläufe und Ziele werden erprobt')).toEqual({
      names: 0,
      rows: 5,
    });
    expect(await shown({ claim: `${CLAIM}, ${CLAIM}` })).toEqual({ names: 1, rows: 1 });
  });

  it('of a result leave out how many are in the same phase before they leave out who was asked', async () => {
    const name = 'Zuständigkeiten, Abläufe und Ziele werden gerade erprobt und verbessert';
    const phases = committed.phases.map((phase) => ({ ...phase, short: { de: name, en: name } }));
    const infographic = { ...withWords(committed, { label: LABEL }), phases, slug: 'long' };
    const root = await svgOf(sourceOf('de', infographic), { result: 'pilot' });
    expect(beyondEdges(root)).toEqual([]);
    expect(overlaps(root)).toEqual([]);
    expect(root.textContent).toContain('400');
    expect(root.textContent).not.toContain('dieselbe');
  });

  it('are not made where the check calls a text too long', async () => {
    const infographic = withWords(committed, { claim: `${CLAIM}: ${CLAIM} ${CLAIM}` });
    const source = sourceOf('de', { ...infographic, slug: 'long' });
    expect(hasRoom(source.infographic, 'de')).toBe(false);
    await expect(picture(source, 'og')).rejects.toThrow(
      'The link preview has no room for all its words: "14 von 100',
    );
  });

  it('for feeds are taller where they had no room for their dots', async () => {
    const label = { de: TITLE.repeat(12), en: TITLE.repeat(12) };
    const sources = committed.sources.map((source) => ({ ...source, label }));
    const usual = await svgOf(sourceOf('de'), 'portrait');
    const long = await svgOf(sourceOf('de', { ...committed, slug: 'long', sources }), 'portrait');
    expect(number(usual, 'height')).toBe(1350);
    expect(number(long, 'height')).toBeGreaterThan(1350);
    expect(beyondEdges(long)).toEqual([]);
    expect(dotsOf(long)).toHaveLength(dotsOf(usual).length);
    for (const { r } of dotsOf(long)) expect(r).toBeGreaterThan(9);
  });

  it.each([
    ['two', ['Personal', 'Kultur']],
    ['four', ['Klare Struktur', 'Offene Kultur', 'Eigene Zahlen', 'Gute Leute']],
    ['five', ['Zuständigkeiten', 'Offene Art', 'Klare Ziele', 'Mehr Mut', 'Eigene Zeit']],
  ])('for feeds name %s stages beside as many steps', async (_, stages) => {
    const source = sourceOf('de', { ...withWords(committed, { stages }), slug: 'steps' });
    const root = await svgOf(source, 'portrait');
    expect(stepsOf(root)).toHaveLength(stages.length);
    for (const stage of stages) expect(textOf(root)).toContain(stage);
    expect(beyondEdges(root)).toEqual([]);
    expect(overlaps(root)).toEqual([]);
  });
});

describe('pictures of an infographic without stages, climb and highlights', () => {
  const source = (infographic: Infographic) => sourceOf('de', { ...infographic, slug: 'plain' });
  const shares = Object.values(PLAIN.surveys[0]!.shares);

  it.each(['png', 'og', 'portrait'] as const)('%s has all dots and shares, and no step', async (kind) => {
    const root = await svgOf(source(PLAIN), kind);
    expect(dotsOf(root)).toHaveLength(100);
    for (const share of shares) expect(textOf(root)).toContain(`${share} %`);
    expect(stepsOf(root)).toEqual([]);
    expect(textOf(root)).not.toContain('Stufen');
    expect(beyondEdges(root)).toEqual([]);
    expect(overlaps(root)).toEqual([]);
  });

  it('have the row of the largest phase where only one has room', async () => {
    const claim = 'Die meisten arbeiten nie zu Hause, wie alle Umfragen seit Jahren sagen, '.repeat(3);
    const result = { ...PLAIN.result, claim: { de: claim, en: claim } };
    const root = await svgOf(source({ ...PLAIN, result }), 'og');
    expect(dotsOf(root)).toHaveLength(Math.max(...shares.map((share) => share ?? 0)));
  });
});

describe('pictures of a survey that leaves something over', () => {
  const KINDS = ['png', 'og', 'portrait', { result: 'phase-2' }] as const;
  const cases = (['useRest', 'scaleRest', 'useGaps', 'ready'] as const).flatMap((name) =>
    KINDS.map((kind) => ({ name, kind })),
  );

  it.each(cases)(
    '$name as $kind: has hatched as much as its drawing, and names it',
    async ({ name, kind }) => {
      const source = sourceOf('en', { ...surveyCase(name), slug: name });
      const root = await svgOf(source, kind);
      const [survey] = source.drawing.model.distributions;
      const blocks = [...root.querySelectorAll('rect')].filter((rect) =>
        rect.getAttribute('fill')?.startsWith('url(#hatch'),
      );
      expect(blocks).toHaveLength(survey!.unreported > 0 ? 1 : 0);
      expect(beyondEdges(root)).toEqual([]);
      expect(overlaps(root)).toEqual([]);
      if (survey!.unreported === 0) return;
      expect(textOf(root)).toContain('not reported');
      if (survey!.rest !== null) expect(textOf(root)).toContain(formatPercent('en', survey!.rest));
      const [dot] = dotsOf(root).filter(({ fill }) => fill !== YELLOW);
      if (kind === 'png' || !dot) return;
      // In rows the block is as large as its dots would be.
      const pitch = dot.r / 0.42;
      const high = Math.round((number(blocks[0]!, 'height') + pitch * 0.16) / pitch);
      const columns = (number(blocks[0]!, 'width') + pitch * 0.16) / pitch;
      expect(columns).toBeCloseTo(Math.ceil(survey!.unreported / high), 1);
    },
  );

  it('mark what is left over, where the base is small', () => {
    const [first, ...others] = surveyCase('useRest').surveys;
    const small = { ...surveyCase('useRest'), surveys: [{ ...first!, sampleSize: 60 }, ...others] };
    const { model } = sourceOf('en', { ...small, slug: 'few' }).drawing;
    expect(writtenRest(model, model.distributions[0]!)).toBe('3%*');
  });
});

describe('pictures of any infographic', () => {
  it('keep dots and words within their edges and apart from each other, and rows on one scale', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInfographic(), fc.constantFrom('de', 'en'), async (infographic, lang) => {
        const source = sourceOf(lang, { ...infographic, slug: 'any' });
        fc.pre(hasRoom(source.infographic, lang));
        const phase = infographic.phases.at(-1)!.id;
        const guess = await svgOf(source, 'guess');
        expect(beyondEdges(guess)).toEqual([]);
        expect(overlaps(guess)).toEqual([]);
        for (const kind of ['og', 'portrait', { result: phase }] as const) {
          const root = await svgOf(source, kind);
          expect(beyondEdges(root)).toEqual([]);
          expect(overlaps(root)).toEqual([]);
          expectOneScale(phaseDots(root, infographic.phases.length));
        }
      }),
      runs(25),
    );
  }, 60_000);
});
