// A green run proves where things stand in the layouts. It does not prove that a browser puts them there
// (tests/e2e does), nor that the picture is beautiful.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawing } from '../../src/chart/drawing.ts';
import { guessPlace } from '../../src/chart/guess.ts';
import type { Label, Layout } from '../../src/chart/layout.ts';
import { loadData } from '../../src/dataset/load.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { guessedPhase, stagesModel, type StagesModel } from '../../src/model/stages.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { COMMITTED, largest, variants } from '../fixtures/variants.ts';
import { runs } from '../size.ts';
import { scenesOf, shown } from './boxes.ts';
import { faults } from './faults.ts';

const ruler = await textRuler();
const { infographics, strings } = loadData('data');
const languages = Object.keys(strings);

/** The model of an infographic, and its three layouts. */
function drawn(infographic: Infographic, lang = 'de') {
  const model = stagesModel(infographic, lang, strings[lang]!);
  const { wide, tall, portrait } = drawing(model, ruler);
  return { model, layouts: { wide, tall, portrait } };
}

const each = ({ wide, tall, portrait }: ReturnType<typeof drawn>['layouts']) => [wide, tall, portrait];

/** The texts of the data file that have no room. */
const crowded = (layout: Layout) => layout.rooms.filter(({ fits, path }) => !fits && path.length > 1);

/** What is wrong in the layouts of an infographic whose texts have room. */
function check(infographic: Infographic, lang = 'de'): string[] {
  const { model, layouts } = drawn(infographic, lang);
  return each(layouts)
    .filter((layout) => crowded(layout).length === 0)
    .flatMap((layout) => faults(model, layout, ruler.width));
}

/** All labels of a layout. */
function labelsOf({ steps, phases, top, crowd, you, base, unreportedLabel }: Layout) {
  const labels: (Pick<Label, 'style'> | null)[] = [
    ...steps.flatMap(({ label, ingredients }) => [label, ingredients]),
    ...phases.flatMap(({ label, share, unknown, you: marked }) => [label, share, unknown, marked]),
    ...(top ? [top.number, top.base, top.rest, top.all] : []),
    crowd.label,
    you.footLabel,
    you.waitLabel,
    base,
    unreportedLabel,
  ];
  return labels.filter((label) => label !== null);
}

/** The committed data with its last phase at this share, the first phase taking the rest. */
function withClimbers(share: number): Infographic {
  const ids = COMMITTED.phases.map(({ id }) => id);
  const shares = Object.fromEntries(ids.map((id) => [id, 0]));
  const surveys = COMMITTED.surveys.map((survey, index) =>
    index > 0 ? survey : { ...survey, shares: { ...shares, [ids[0]!]: 100 - share, [ids.at(-1)!]: share } },
  );
  return { ...COMMITTED, surveys };
}

/** The committed data with so many stages and phases, whose words have room; with a second, partial survey or not. */
function sized(stageCount: number, phaseCount: number, complete: boolean): Infographic {
  const big = largest();
  const names = ['Nichts', 'Erste Schritte', 'Pilot', 'Im Aufbau', 'Läuft', 'Fast überall', 'Überall'];
  const phases = big.phases
    .slice(0, phaseCount)
    .map((phase, index) => ({ ...phase, short: { de: names[index]!, en: names[index]! } }));
  const last = phases.at(-1)!.id;
  const even = Object.fromEntries(phases.map(({ id }) => [id, Math.floor(100 / phaseCount)]));
  const uneven = { ...even, [last]: 14, [phases[0]!.id]: null };
  const surveys = big.surveys.slice(0, complete ? 1 : 2).map((survey, index) => ({
    ...survey,
    shares: index === 0 ? even : uneven,
  }));
  return {
    ...big,
    stages: big.stages.slice(0, stageCount),
    phases,
    surveys,
    ...(stageCount > 0 ? {} : { highlights: [] }),
    top: stageCount > 0 ? COMMITTED.top && { ...COMMITTED.top, phase: last } : undefined,
  };
}

/** An infographic that climbs to its last phase, if its first survey reports that. */
function climbing(infographic: Infographic): Infographic {
  const { phases, surveys, title } = infographic;
  const [phase, survey] = [phases.at(-1)!.id, surveys[0]!];
  if (survey.shares[phase] === null || infographic.stages.length === 0) return infographic;
  const top = { phase, surveys: [survey.id], sources: ['source-1'], claim: title, text: title, cites: [] };
  return { ...infographic, top };
}

const cases = infographics.flatMap((infographic) =>
  languages.map((lang) => ({ slug: infographic.slug, lang, infographic })),
);

describe('every scene', () => {
  test.each(cases)(
    'of $slug in $lang: nothing meets, nothing leaves the frame, all words have room',
    ({ infographic, lang }) => {
      expect(check(infographic, lang)).toEqual([]);
      expect(each(drawn(infographic, lang).layouts).flatMap(crowded)).toEqual([]);
    },
  );

  test.each(cases)(
    'of $slug in $lang has no line that starts or ends with a separator',
    ({ infographic, lang }) => {
      const lines = each(drawn(infographic, lang).layouts).flatMap(({ steps }) =>
        steps.flatMap(({ ingredients }) => ingredients?.lines ?? []),
      );
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((line) => /^·|·$/.test(line.trim()))).toEqual([]);
    },
  );

  test.each([...variants(6)])('of %s: nothing meets, nothing leaves the frame', (_, infographic) => {
    expect(languages.flatMap((lang) => check(infographic, lang))).toEqual([]);
  });

  test.each([0, 1, 2, 14, 37, 50, 99, 100])('holds %i climbers', (share) => {
    const infographic = withClimbers(share);
    expect(check(infographic)).toEqual([]);
    for (const layout of each(drawn(infographic).layouts)) expect(crowded(layout)).toEqual([]);
  });

  const sizes = [0, 2, 3, 4, 5].flatMap((stages) => [3, 4, 5, 6, 7].map((phases) => ({ stages, phases })));
  test.each(sizes)('holds $stages stages and $phases phases', ({ stages, phases }) => {
    for (const infographic of [sized(stages, phases, true), sized(stages, phases, false)]) {
      expect(check(infographic)).toEqual([]);
      expect(each(drawn(infographic).layouts).flatMap(crowded)).toEqual([]);
    }
  });

  test('is drawn without stages, too', () => {
    const model = stagesModel(COMMITTED, 'de', strings.de!);
    const bare: StagesModel = { ...model, stages: [], top: null };
    for (const layout of each(drawing(bare, ruler))) expect(faults(bare, layout, ruler.width)).toEqual([]);
    for (const layout of each(drawing({ ...model, stages: [] }, ruler))) expect(layout.top).toBeNull();
  });

  test('of any accepted data keeps these rules wherever the texts have room', { timeout: 120_000 }, () => {
    let fitted = 0;
    const parameters = runs(500);
    fc.assert(
      fc.property(arbitraryInfographic(['de', 'en']), fc.boolean(), (infographic, climbs) => {
        const { model, layouts } = drawn(climbs ? climbing(infographic) : infographic);
        for (const layout of each(layouts)) {
          if (crowded(layout).length > 0) continue;
          fitted += 1;
          expect(faults(model, layout, ruler.width).slice(0, 3)).toEqual([]);
        }
      }),
      parameters,
    );
    expect(fitted).toBeGreaterThan(parameters.numRuns / 5);
  });
});

describe('a drawing without stages', () => {
  const { model, layouts } = drawn({ ...COMMITTED, stages: [], top: undefined });

  test('has three scenes: the crowd, the phases, the visitor', () => {
    expect(scenesOf(model)).toEqual(['intro', 'result', 'you']);
  });

  test('shows no step and no word of one in any scene', () => {
    for (const layout of each(layouts))
      for (const scene of scenesOf(model)) {
        const { blocks, onSteps, words, picture } = shown(model, layout, ruler.width, scene);
        expect([...blocks, ...onSteps.flat()]).toEqual([]);
        expect(picture.steps).toEqual([]);
        expect(words.filter(({ name }) => /all|rest|number/.test(name))).toEqual([]);
      }
  });

  test('has the crowd in the middle of the frame, larger than beside steps', () => {
    const beside = drawn(COMMITTED).layouts;
    for (const [index, layout] of each(layouts).entries()) {
      const { dots } = shown(model, layout, ruler.width, 'intro');
      const xs = dots.map(({ x }) => x);
      expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(layout.width / 2, 0);
      const size = ({ crowd, dot }: Layout) => crowd.scale * dot.radius;
      expect(size(layout)).toBeGreaterThan(size(each(beside)[index]!));
    }
  });

  test('draws the guess in the last phase, which is asked for', () => {
    const last = COMMITTED.phases.at(-1)!.id;
    expect(guessedPhase(model)).toBe(last);
    for (const layout of each(layouts)) expect(guessPlace(layout, guessedPhase(model))?.phase).toBe(last);
  });
});

describe('dots', () => {
  test.each(cases)('of $slug in $lang are one per published per cent', ({ infographic, lang }) => {
    const { model, layouts } = drawn(infographic, lang);
    const shares = Object.values(infographic.surveys[0]!.shares);
    // Shares with decimals have as many dots as their sum, rounded: 100 for 99.99.
    const published = Math.round(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0));
    for (const layout of each(layouts)) {
      for (const scene of scenesOf(model))
        expect(shown(model, layout, ruler.width, scene).dots.length).toBe(published);
      model.distributions.forEach(({ phases }, survey) => {
        const { dots } = shown(model, layout, ruler.width, 'result', { survey });
        expect(dots.length).toBe(phases.reduce((sum, phase) => sum + phase.dots, 0));
      });
    }
  });

  test('are as many before the result, whichever survey is chosen', () => {
    const { model, layouts } = drawn(COMMITTED);
    for (const layout of each(layouts))
      for (const scene of scenesOf(model).slice(0, -2)) {
        const [first, ...others] = model.distributions.map((_, survey) =>
          shown(model, layout, ruler.width, scene, { survey }),
        );
        for (const other of others) {
          expect(other.dots).toEqual(first!.dots);
          expect(other.picture.steps).toEqual(first!.picture.steps);
        }
      }
  });

  test('stand in the crowd or over the last step on top, on no other step', () => {
    const { model, layouts } = drawn(COMMITTED);
    const climbers = model.distributions[0]!.phases.at(-1)!.dots;
    for (const layout of each(layouts)) {
      const { dots } = shown(model, layout, ruler.width, 'top');
      const [first, last] = [layout.steps[0]!.box, layout.steps.at(-1)!.box];
      const up = dots.filter(({ x }) => x > first.x);
      expect(up.length).toBe(climbers);
      for (const { x, y } of up) {
        expect(x).toBeGreaterThan(last.x);
        expect(y).toBeLessThan(last.y);
      }
    }
  });

  test('fill columns on one baseline, and rows on one scale', () => {
    for (const share of [1, 30, 60, 100]) {
      const { layouts } = drawn(withClimbers(share));
      expect(new Set(layouts.wide.phases.map(({ origin }) => origin.y)).size).toBe(1);
      for (const { lattice, phases } of [layouts.tall, layouts.portrait]) {
        expect(new Set(phases.map(({ origin }) => origin.x)).size).toBe(1);
        expect(lattice.count).toBeLessThanOrEqual(3);
        // Columns of a row stand one beside the other, so that no row wraps.
        expect(lattice.minor.x).toBe(0);
        expect(lattice.major).toEqual({ x: lattice.minor.y, y: 0 });
        expect(lattice.major.x).toBeGreaterThanOrEqual(8);
      }
    }
  });

  test('are in one line where a row has room for it', () => {
    expect(drawn(COMMITTED).layouts.tall.lattice.count).toBe(1);
    expect(drawn(withClimbers(50)).layouts.tall.lattice.count).toBe(2);
    expect(drawn(withClimbers(100)).layouts.tall.lattice.count).toBe(3);
  });
});

describe('words', () => {
  test.each(cases)('of $slug in $lang are at least 12 px high at the smallest size', (entry) => {
    const smallest = { wide: 600, tall: 288 };
    for (const layout of each(drawn(entry.infographic, entry.lang).layouts))
      for (const { style } of labelsOf(layout))
        expect((style.size * smallest[layout.frame]) / layout.width).toBeGreaterThanOrEqual(12);
  });

  test('of generated data are, too', () => {
    fc.assert(
      fc.property(arbitraryInfographic(['de', 'en']), (infographic) => {
        const { wide, tall } = drawn(climbing(infographic)).layouts;
        const sizes = (layout: Layout) => labelsOf(layout).map(({ style }) => style.size);
        expect(Math.min(...sizes(wide))).toBeGreaterThanOrEqual(13.6);
        expect(Math.min(...sizes(tall))).toBeGreaterThanOrEqual(12);
      }),
      runs(),
    );
  });

  test('set the main share about twice as large as the others, and the number on top largest', () => {
    for (const infographic of [COMMITTED, ...variants(3).values()])
      for (const layout of each(drawn(infographic).layouts)) {
        const main = layout.phases.at(-1)!.share.style.size;
        for (const { share } of layout.phases.slice(0, -1)) {
          expect(main / share.style.size).toBeGreaterThan(1.8);
          expect(main / share.style.size).toBeLessThan(2.4);
        }
        const number = layout.top!.number.style.size;
        for (const { style } of labelsOf(layout).filter((label) => label !== layout.top!.number))
          expect(style.size).toBeLessThan(number);
      }
  });

  test('name all stages only under surveys of which a source says so', () => {
    const { model, layouts } = drawn(COMMITTED);
    for (const layout of each(layouts))
      model.distributions.forEach(({ survey: id }, survey) => {
        const seen = shown(model, layout, ruler.width, 'result', { survey });
        const named = COMMITTED.top!.surveys.includes(id);
        expect(seen.blocks.some(({ name }) => name.startsWith('step'))).toBe(named);
        expect(seen.words.some(({ name }) => name === 'all')).toBe(named);
      });
  });
});

describe('frames', () => {
  test.each(languages)('of the committed data in %s fill their place', (lang) => {
    const { wide, tall, portrait } = drawn(COMMITTED, lang).layouts;
    // At most 46 per cent of a phone of 390 x 760 pixels, whose drawing is 358 pixels wide.
    expect(tall.height).toBeLessThanOrEqual(270);
    expect(portrait.height).toBe(368);
    expect(wide.width / wide.height).toBeGreaterThan(1.5);
  });

  test.each([
    ['with stages', COMMITTED],
    ['without stages', { ...COMMITTED, stages: [], top: undefined }],
  ])('have no empty band wider than a third of their height in any scene, %s', (_, infographic) => {
    const { model, layouts } = drawn(infographic);
    for (const layout of each(layouts))
      for (const scene of scenesOf(model)) {
        const { dots, you, words, blocks } = shown(model, layout, ruler.width, scene);
        const spans = [
          ...[...dots, you].map(({ y, radius }) => [y - radius, y + radius] as const),
          ...[...words, ...blocks].map(({ y, height }) => [y, y + height] as const),
        ].toSorted(([a], [b]) => a - b);
        let [end, widest] = [0, 0];
        for (const [from, to] of [...spans, [layout.height, layout.height] as const]) {
          widest = Math.max(widest, from - end);
          end = Math.max(end, to);
        }
        expect(widest / layout.height, `${layout.frame}, ${scene}`).toBeLessThan(1 / 3);
      }
  });
});
