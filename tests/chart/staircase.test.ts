// A green run proves where the staircase's parts stand. It does not prove that they are seen, or understood.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotPoint, hatching, partOf } from '../../src/chart/staircase.ts';
import { staircaseLayout } from '../../src/chart/staircaseLayout.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { runs } from '../size.ts';

const ruler = await textRuler();
const { infographics, strings } = loadData('data');
const committed = infographics[0]!;

/** What is wrong with a layout, in words. */
function faults(layout: ReturnType<typeof staircaseLayout>): string[] {
  const found: string[] = [];
  const { steps, width, height, ground, radius } = layout;
  steps.forEach(({ id, box, label }, index) => {
    const before = steps[index - 1]?.box;
    if (box.x < 2 * radius || box.x + box.width > width + 0.1) found.push(`${id} leaves the frame`);
    if (Math.abs(box.y + box.height - ground) > 0.02) found.push(`${id} does not stand on the ground`);
    if (before && before.x + before.width > box.x) found.push(`${id} meets the step before it`);
    if (before && (box.height <= before.height || Math.abs(box.width - before.width) > 0.02))
      found.push(`${id} is not higher and as wide as the step before it`);
    if (label.style.size < 12) found.push(`${id} has small letters`);
    if (label.y + label.leading * (label.lines.length - 1) + 4 > height) found.push(`${id}'s label is cut`);
    for (const line of label.lines)
      if (ruler.width(line, label.style) > box.width + 0.1) found.push(`"${line}" is wider than ${id}`);
    const dot = dotPoint(layout, index + 1);
    if (dot.y - radius < 1 || dot.x < box.x || dot.x > box.x + box.width || dot.y + radius > box.y)
      found.push(`the dot does not stand on ${id}`);
  });
  const foot = dotPoint(layout, 0);
  if (foot.x - radius < 0 || foot.x + radius > (steps[0]?.box.x ?? 0) || foot.y + radius > ground)
    found.push('the dot does not stand at the foot');
  return found;
}

/** Without stages there is no staircase. */
const anyStages = arbitraryInfographic(['de']).filter(({ stages }) => stages.length > 0);

describe('the staircase', () => {
  test.each(['de', 'en'])('of the committed stages has all their names in full, in %s', (lang) => {
    const layout = staircaseLayout(stagesModel(committed, lang, strings[lang]!), ruler);
    expect(faults(layout)).toEqual([]);
    expect(layout.steps.map(({ label }) => label.lines.join(' '))).toEqual(
      committed.stages.map(({ label }, index) => `${index + 1} ${label[lang]}`),
    );
  });

  test('stands in its frame for any stages', () => {
    fc.assert(
      fc.property(anyStages, (infographic) => {
        expect(faults(staircaseLayout(stagesModel(infographic, 'de', strings['de']!), ruler))).toEqual([]);
      }),
      runs(60),
    );
  });
});

describe('a part of a step', () => {
  const box = { x: 10, y: 20, width: 40, height: 80 };

  test('is filled from the ground up', () => {
    expect(partOf(box, 0, 0.25)).toEqual({ x: 10, y: 80, width: 40, height: 20 });
    expect(partOf(box, 0.25, 1)).toEqual({ x: 10, y: 20, width: 40, height: 60 });
    expect(partOf(box, 0, 1)).toEqual(box);
    expect(partOf(box, 1, 1).height).toBe(0);
  });

  test('is hatched within its edges', () => {
    const points = [...hatching(box).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(points.length).toBeGreaterThan(20);
    for (const [x = NaN, y = NaN] of points) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(50);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(100);
    }
    expect(hatching(partOf(box, 1, 1))).toBe('');
  });
});
