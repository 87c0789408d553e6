// A green run proves that what stands in mirrored layouts is the mirror image of what stands in others, in every scene and
// in films. It does not prove that a browser sets Arabic lines well.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../src/chart/cast.ts';
import { drawing } from '../../src/chart/drawing.ts';
import { climbOf, film } from '../../src/chart/film.ts';
import { guessOutline, guessPlace } from '../../src/chart/guess.ts';
import { placesOf, px, type Box, type Layout } from '../../src/chart/layout.ts';
import { mirrored, mirroredStaircase } from '../../src/chart/mirror.ts';
import { actOf, pictureOf } from '../../src/chart/scenes.ts';
import { loadData } from '../../src/dataset/load.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { guessedPhase, stagesModel } from '../../src/model/stages.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { COMMITTED, largest } from '../fixtures/variants.ts';
import { runs } from '../size.ts';
import { scenesOf, shown } from './boxes.ts';
import { faults } from './faults.ts';

const ruler = await textRuler();
const { strings } = loadData('data');

const drawn = (infographic: Infographic) => {
  const model = stagesModel(infographic, 'de', strings.de!); // The site has German.
  const { wide, tall, portrait, staircase } = drawing(model, ruler);
  return { model, layouts: [wide, tall, portrait], staircase };
};

/** Rounded, so that sums of hundredths compare. */
const tenth = (length: number) => Math.round(length * 10) / 10 || 0;
const point = ({ x, y }: { x: number; y: number }) => ({ x: tenth(x), y: tenth(y) });
const turnedPoint = ({ x, y }: { x: number; y: number }, width: number) => point({ x: width - x, y });
const box = ({ x, y, width, height }: Box) => [x, y, width, height].map(tenth);
const turnedBox = (one: Box, width: number) => box({ ...one, x: width - one.x - one.width });

/** All that a scene shows, as plain lists; `turn` gives the mirror image. */
function seen(infographic: Infographic, layout: Layout, survey: number, turn: boolean) {
  const { model } = drawn(infographic);
  const { width } = layout;
  const at = (one: { x: number; y: number }) => (turn ? turnedPoint(one, width) : point(one));
  const area = (one: Box) => (turn ? turnedBox(one, width) : box(one));
  return scenesOf(model).map((scene) => {
    const all = shown(model, layout, ruler.width, scene, { survey, you: model.phases[1]!.id }); // There are three or more.
    return {
      scene,
      dots: all.dots.map(at),
      you: at(all.you),
      words: all.words.map((one) => [one.name, ...area(one)]),
      blocks: all.blocks.map(area),
      onSteps: all.onSteps.map((step) => step.map(area)),
    };
  });
}

/** The largest difference of two numbers at the same place; infinite if the texts differ or there are more of one. */
function distance(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other);
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other ? 0 : Infinity;
  const [entries, others] = [Object.entries(one), Object.entries(other)];
  if (entries.length !== others.length) return Infinity;
  return Math.max(0, ...entries.map(([, value], index) => distance(value, others[index]?.[1])));
}

describe('a mirrored layout', () => {
  it('shows the mirror image of every scene, for any infographic', () => {
    void fc.assert(
      fc.property(arbitraryInfographic(), (infographic) => {
        const { layouts } = drawn(infographic);
        for (const layout of layouts)
          infographic.surveys.forEach((_, survey) => {
            const turned = seen(infographic, mirrored(layout, 'ar'), survey, false);
            expect(distance(turned, seen(infographic, layout, survey, true))).toBeLessThan(0.15);
          });
      }),
      runs(60),
    );
  });

  it.each([
    ['the committed infographic', COMMITTED],
    ['the largest', largest()],
  ])('has no more faults than the other: %s', (_, infographic) => {
    const { model, layouts } = drawn(infographic);
    for (const layout of layouts)
      expect(faults(model, mirrored(layout, 'ar'), ruler.width)).toEqual(faults(model, layout, ruler.width));
  });

  it('is the layout, mirrored twice', () => {
    for (const layout of drawn(COMMITTED).layouts)
      expect(mirrored(mirrored(layout, 'de'), 'de')).toEqual(layout);
  });

  it('has mirrored films: the climb from right to left', () => {
    const { model, layouts } = drawn(COMMITTED);
    const cast = castOf(model, model.distributions[0]!); // The first survey is drawn.
    const names = scenesOf(model);
    for (const layout of layouts) {
      const frames = [layout, mirrored(layout, 'ar')].map((one) => {
        const acts = [actOf(names, 'culture'), actOf(names, 'top')] as const;
        const [low, high] = acts.map((act) => pictureOf(one, cast, act));
        const climb = climbOf(placesOf(one), cast, ...acts);
        expect(climb).toBeDefined();
        return film(low!, high!, climb); // Two acts, two pictures.
      });
      for (const time of [200, 500, 800, 1100, 1300]) {
        const [plain, turned] = frames.map((one) => one.at(time));
        expect(turned!.dots.map(point)).toEqual(plain!.dots.map((dot) => turnedPoint(dot, layout.width)));
      }
    }
  });

  it.each([0, 8, 30, 100])('has a mirrored outline of a guess of %i', (guess) => {
    const { model, layouts } = drawn(COMMITTED);
    const outlineIn = (layout: Layout) =>
      guessOutline(placesOf(layout, guessPlace(layout, guessedPhase(model))), guess, 14)!; // The last phase is guessed.
    for (const layout of layouts) {
      const [plain, turned] = [outlineIn(layout), outlineIn(mirrored(layout, 'ar'))];
      expect(box(turned.box)).toEqual(turnedBox(plain.box, layout.width));
      expect(point(turned.words)).toEqual(turnedPoint(plain.words, layout.width));
      expect(turned.beyond).toBe(plain.beyond);
    }
  });
});

describe('a drawing in Arabic', () => {
  const arabic = drawing({ ...drawn(COMMITTED).model, locale: 'ar' }, ruler);

  it('is mirrored in all its frames, and its first step stands at the right', () => {
    for (const { steps, width } of [arabic.wide, arabic.tall, arabic.portrait]) {
      const xs = steps.map((step) => step.box.x);
      expect(xs).toEqual(xs.toSorted((a, b) => b - a));
      expect(steps.every((step) => step.box.x >= 0 && step.box.x + step.box.width <= width)).toBe(true);
    }
    const xs = arabic.staircase.steps.map((step) => step.box.x);
    expect(xs).toEqual(xs.toSorted((a, b) => b - a));
    expect(arabic.staircase.foot.x).toBeGreaterThan(xs[0]!); // There are steps.
    expect(mirroredStaircase(mirroredStaircase(arabic.staircase, 'ar'), 'ar')).toEqual(arabic.staircase);
  });

  it('sets each line from right to left, whatever is in it', () => {
    for (const { steps } of [arabic.wide, arabic.tall])
      for (const { label, ingredients } of steps)
        for (const line of [...label.lines, ...ingredients.lines])
          expect(line).toMatch(/^\u2067[^\u2067]+\u2069$/);
  });

  it('has lines as wide as without the marks of direction', () => {
    const style = { face: 'sans', size: 14 } as const;
    expect(px(ruler.width('\u206714 %\u2069', style))).toBe(px(ruler.width('14 %', style)));
  });
});
