// A green run proves where things stand in the layouts. It does not prove that a browser puts them there
// (tests/e2e/story.test.ts does), nor that the picture is beautiful.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawing } from '../../src/chart/drawing.ts';
import type { Box, Layout } from '../../src/chart/layout.ts';
import { assignDots, scenes } from '../../src/chart/scenes.ts';
import { loadData } from '../../src/dataset/load.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { textMeasure } from '../../src/fonts/cut.ts';
import { stagesModel, type StagesModel } from '../../src/model/stages.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { buildingBoxes, meet, resultBoxes, type Named } from './boxes.ts';
import { runs } from '../size.ts';

const measure = await textMeasure();
const { infographics, strings } = loadData('data');

function inside(box: Box, { width, height }: Layout): boolean {
  return (
    box.x >= -0.6 && box.y >= -0.6 && box.x + box.width <= width + 0.6 && box.y + box.height <= height + 0.6
  );
}

/** Every pair of boxes that meet, by name. */
function meetings(boxes: readonly Named[], others: readonly Named[] = boxes): string[] {
  const found: string[] = [];
  boxes.forEach((a, i) =>
    others.forEach((b, j) => {
      if ((boxes !== others || i < j) && meet(a, b)) found.push(`${a.name} meets ${b.name}`);
    }),
  );
  return found;
}

/** What is wrong in a drawing, in words; empty if nothing is. */
function faults(model: StagesModel, layout: Layout): string[] {
  const found: string[] = [];
  const say = (where: string, list: string[]) =>
    found.push(...list.map((fault) => `${layout.frame}, ${where}: ${fault}`));
  for (const survey of model.distributions) {
    for (const { phase, dots } of survey.phases) {
      const drawn = assignDots(model, survey).filter((dot) => dot.phase === phase).length;
      if (drawn !== dots) say(survey.survey, [`${phase} has ${drawn} dots instead of ${dots}`]);
    }
    for (const marked of [null, ...model.phases.map(({ id }) => id)]) {
      const { words, dots, marker } = resultBoxes(model, layout, survey, measure, marked);
      const where = `${survey.survey}, marker ${marked ?? 'none'}`;
      const all = [...words, ...dots, ...(marker ? [marker] : [])];
      say(
        where,
        all.filter((box) => !inside(box, layout)).map(({ name }) => `${name} leaves the frame`),
      );
      say(where, meetings(words));
      say(where, meetings(words, dots));
      if (marked === null) say(where, meetings(dots));
      if (marker) say(where, meetings([marker], [...words.filter(({ name }) => name !== 'bubble'), ...dots]));
    }
  }
  for (const scene of scenes(model).slice(0, -2)) {
    const { words, dots } = buildingBoxes(model, layout, scene, measure);
    say(
      scene,
      [...words, ...dots].filter((box) => !inside(box, layout)).map(({ name }) => `${name} leaves the frame`),
    );
    say(scene, meetings(words));
    say(scene, meetings(words, dots));
    say(scene, meetings(dots));
    const steps = layout.steps.map(({ id, step }) => ({ name: `step ${id}`, ...step }));
    say(scene, meetings(steps));
    say(scene, meetings(steps, dots));
    for (const { id, step } of layout.steps) {
      const own = words.filter(({ name }) => name.endsWith(` ${id}`));
      say(
        scene,
        own.filter((box) => !within(box, step)).map(({ name }) => `${name} leaves its step`),
      );
    }
  }
  return found;
}

function within(box: Box, frame: Box): boolean {
  return (
    box.x >= frame.x &&
    box.y >= frame.y &&
    box.x + box.width <= frame.x + frame.width + 1 &&
    box.y + box.height <= frame.y + frame.height + 1
  );
}

function check(infographic: Infographic, lang: string) {
  const model = stagesModel(infographic, lang, strings[lang]!);
  const { wide, tall } = drawing(model, measure);
  return [wide, tall].flatMap((layout) => {
    const crowded = layout.rooms.some(({ fits }) => !fits);
    return { layout, model, crowded, faults: faults(model, layout) };
  });
}

describe('the drawing of the committed data', () => {
  const cases = infographics.flatMap((infographic) =>
    Object.keys(strings).map((lang) => ({ slug: infographic.slug, lang, infographic })),
  );
  test.each(cases)(
    '$slug in $lang: nothing meets, nothing leaves, one dot per published per cent',
    ({ infographic, lang }) => {
      for (const { faults, crowded } of check(infographic, lang)) {
        expect(faults).toEqual([]);
        expect(crowded).toBe(false);
      }
    },
  );

  test('no text is set smaller than 12 px at the smallest width its frame is shown at', () => {
    const smallest = { wide: 600, tall: 288 };
    for (const { layout } of check(infographics[0]!, 'de')) {
      const labels = [
        ...layout.steps.flatMap((s) => [s.label, s.ingredients, s.tileLabel]),
        layout.crowd.label,
        layout.bubble.label,
      ];
      const sizes = [...labels, ...layout.phases.flatMap((p) => [p.label, p.share])].map(
        ({ style }) => style.size,
      );
      expect((Math.min(...sizes) * smallest[layout.frame]) / layout.width).toBeGreaterThanOrEqual(12);
    }
  });
});

describe('the drawing of any accepted data', () => {
  test('keeps the invariants wherever the texts fit their places', { timeout: 120_000 }, () => {
    const parameters = runs(500);
    let fitted = 0;
    fc.assert(
      fc.property(arbitraryInfographic(['de', 'en']), (infographic) => {
        for (const { faults, crowded } of check(infographic, 'de')) {
          if (crowded) continue;
          fitted += 1;
          expect(faults.slice(0, 3)).toEqual([]);
        }
      }),
      parameters,
    );
    expect(fitted).toBeGreaterThan(parameters.numRuns / 5);
  });
});
