// A green run proves what changes of the drawing look like at each time. It does not prove that a browser plays them
// smoothly (tests/e2e does).
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { castOf } from '../../src/chart/cast.ts';
import { drawing } from '../../src/chart/drawing.ts';
import { climbOf, FADE, film, type Film } from '../../src/chart/film.ts';
import type { Layout } from '../../src/chart/layout.ts';
import { actOf, pictureOf, type Picture, type Scene } from '../../src/chart/scenes.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { loadData } from '../../src/dataset/load.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { PLAIN } from '../fixtures/kinds.ts';
import { COMMITTED, largest } from '../fixtures/variants.ts';
import { scenesOf } from './boxes.ts';

const ruler = await textRuler();
const { strings } = loadData('data');
const committed = stagesModel(COMMITTED, 'de', strings.de!);
const others = stagesModel({ ...largest(), top: COMMITTED.top }, 'de', strings.de!);
const plain = stagesModel(PLAIN, 'de', strings.de!);
/** Milliseconds between two frames of a film on screen. */
const FRAME = 16;

/** The film between two scenes of a layout, and what it is made of. */
function changeOf(model: typeof committed, layout: Layout, low: Scene, high: Scene) {
  const names = scenesOf(model);
  const cast = castOf(model, model.distributions[0]!);
  const [from, to] = [actOf(names, low), actOf(names, high)];
  const climb = climbOf(layout, cast, from, to);
  const [first, last] = [pictureOf(layout, cast, from), pictureOf(layout, cast, to)];
  return { first, last, climb, cast, film: film(first, last, climb) };
}

/** Times from 0 to a film's length, one for each frame. */
function times({ length }: Film): number[] {
  return [...Array.from({ length: Math.ceil(length / FRAME) }, (_, frame) => frame * FRAME), length];
}

/** All numbers in a picture by name, for comparison. */
function numbers({ dots, you, steps, words, shares, shown }: Picture): [string, number][] {
  const list = (name: string, entries: readonly object[]) =>
    entries.flatMap((entry, index) =>
      Object.entries(entry).map(([key, value]): [string, number] => [
        `${name} ${index} ${key}`,
        Number(value),
      ]),
    );
  return [
    ...list('dot', dots),
    ...list('you', [you]),
    ...list('step', steps),
    ...list('words', [words]),
    ...list('share', shares),
    ...list('group', [shown]),
  ];
}

/** The largest difference between two pictures, in pixels or parts of one. */
function difference(one: Picture, other: Picture): number {
  const values = new Map(numbers(other));
  return Math.max(...numbers(one).map(([name, value]) => Math.abs(value - (values.get(name) ?? NaN))));
}

const models = { committed, largest: others, plain };
const changes = Object.entries(models).flatMap(([data, model]) => {
  const { wide, tall, portrait } = drawing(model, ruler);
  const names = scenesOf(model);
  return [wide, tall, portrait].flatMap((layout) =>
    names.flatMap((low, index) =>
      // To the next scene, and to the one after it.
      names.slice(index + 1, index + (model === committed ? 3 : 2)).map((high) => {
        const change = changeOf(model, layout, low, high);
        const frame = layout === portrait ? 'portrait' : layout.frame;
        const seen = times(change.film).map((time) => change.film.at(time));
        return {
          name: `${frame}, ${data} data, ${low} to ${high}`,
          layout,
          model,
          low,
          high,
          seen,
          ...change,
        };
      }),
    ),
  );
});
const climbs = changes.filter(({ climb }) => climb);

describe.each(changes)('$name', ({ film: played, seen, first, last, climb, layout }) => {
  test('begins and ends with the pictures of the scenes', () => {
    expect(played.at(0)).toEqual(first);
    expect(played.at(played.length)).toEqual(last);
    expect(played.at(-FRAME)).toEqual(first);
    expect(played.at(played.length + FRAME)).toEqual(last);
    // It approaches them, too: nothing jumps in the first and last frame.
    expect(difference(played.at(0.01), first)).toBeLessThan(0.5);
    expect(difference(played.at(played.length - 0.01), last)).toBeLessThan(0.5);
  });

  test('is short', () => {
    expect(played.length).toBeLessThan(climb ? 1400 : 900);
    expect(played.length).toBeGreaterThan(300);
  });

  test('has no dot, step or share jump', () => {
    let farthest = 0;
    for (let at = 1; at < seen.length; at += 1) {
      const [before, now] = [seen[at - 1]!, seen[at]!];
      const pairs = [
        ...now.dots.map((dot, key) => [before.dots[key]!, dot] as const),
        ...now.steps.map((box, index) => [before.steps[index]!, box] as const),
        ...now.shares.map((point, index) => [before.shares[index]!, point] as const),
        [before.you, now.you] as const,
      ];
      farthest = Math.max(farthest, ...pairs.map(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y)));
    }
    expect(farthest).toBeLessThan(0.12 * Math.hypot(layout.width, layout.height));
  });

  test('gives a dot that rests as the same object, which need not be painted again', () => {
    const copies = seen.flatMap(({ dots }) =>
      dots.filter((dot, key) => {
        const ends = [first.dots[key]!, last.dots[key]!];
        return ends.some((end) => isDeepStrictEqual(dot, end)) && !ends.includes(dot);
      }),
    );
    expect(copies).toEqual([]);
    // In the middle of a walk, some have not left and some are there.
    const middle = seen[Math.floor(seen.length / 2)]!.dots;
    const resting = middle.filter((dot, key) => dot === first.dots[key] || dot === last.dots[key]);
    if (first.dots.some((dot, key) => dot !== last.dots[key])) expect(resting.length).toBeGreaterThan(0);
    else expect(resting).toEqual(first.dots);
  });

  test('gives a dot its colour on the way, not at once', () => {
    const faults = first.dots.flatMap(({ paint }, key) => {
      if (paint === last.dots[key]!.paint) return [];
      const steps = seen.map(({ dots }) => dots[key]!.paint);
      const between = steps.filter((value) => value > 0 && value < 1).length;
      const steady = steps.every((value, at) => at === 0 || (value - steps[at - 1]!) * (0.5 - paint) >= 0);
      return between > 5 && steady ? [] : [`dot ${key}`];
    });
    expect(faults).toEqual([]);
  });

  test('takes away by 150 ms what leaves, and brings labels when the dots are there', () => {
    const shownIn = ({ shown, words, dots }: Picture) => [
      ...Object.values(shown),
      ...words,
      ...dots.map(({ opacity }) => opacity),
    ];
    const [before, after] = [shownIn(first), shownIn(last)];
    const early = shownIn(played.at(FADE));
    const late = shownIn(played.at(played.length - FADE));
    before.forEach((value, index) => {
      if (after[index]! < value) expect(early[index]).toBe(after[index]);
      if (after[index]! > value) expect(late[index]).toBe(value);
    });
    const still = played.at(played.length - FADE).dots;
    const apart = still.map(({ x, y }, key) => Math.hypot(x - last.dots[key]!.x, y - last.dots[key]!.y));
    expect(Math.max(...apart)).toBeLessThan(0.01);
  });

  test('keeps every dot in the frame', () => {
    const { width, height, dot } = layout;
    const out = seen.flatMap(({ dots, you }) =>
      [...dots, { ...you, scale: 1 }].filter(({ x, y, scale }) => {
        const radius = dot.radius * scale - 0.6;
        return x < radius || y < radius || x > width - radius || y > height - radius;
      }),
    );
    expect(out).toEqual([]);
  });

  test('continues from where it is interrupted', () => {
    for (const part of [0.1, 0.4, 0.8]) {
      const middle = played.at(played.length * part);
      for (const target of [first, last]) {
        const next = film(middle, target);
        expect(next.at(0)).toEqual(middle);
        expect(next.at(next.length)).toEqual(target);
        expect(difference(next.at(0.01), middle)).toBeLessThan(0.5);
        expect(next.length).toBeLessThan(900);
      }
    }
  });
});

describe('back', () => {
  // The player plays the film of the way forward with its time running down: there is no other film for the way back.
  test.each(changes)('in the $name is the same film', ({ model, layout, low, high, film: played }) => {
    const again = changeOf(model, layout, low, high).film;
    const back = times(played).map((time) => again.at(again.length - time));
    const forward = times(played).map((time) => played.at(played.length - time));
    expect(Math.max(...back.map((picture, at) => difference(picture, forward[at]!)))).toBe(0);
  });
});

describe('the climb', () => {
  test('is made where the crowd becomes the top, and only there', () => {
    expect(climbs.length).toBeGreaterThan(0);
    for (const { low, high } of climbs) expect([low === 'result', high]).toEqual([false, 'top']);
    const { wide } = drawing(committed, ruler);
    expect(changeOf(committed, wide, 'top', 'result').climb).toBeUndefined();
    expect(changeOf(committed, wide, 'intro', 'result').climb).toBeUndefined();
  });

  test.each(climbs)(
    'in the $name touches each tread on the way up',
    ({ film: played, climb, first, last }) => {
      const going = first.dots.flatMap((_, key) => (climb!.climbs(key) ? [key] : []));
      expect(going.length).toBeGreaterThan(0);
      const pictures = Array.from({ length: played.length }, (_, time) => played.at(time).dots);
      for (const key of going) {
        const path = pictures.map((dots) => dots[key]!);
        const reached = climb!.treads.map((tread) => {
          const far = path.map(({ x, y }) => Math.hypot(x - tread.x, y - tread.y));
          const near = Math.min(...far);
          expect(near).toBeLessThan(2);
          return far.indexOf(near);
        });
        expect(reached).toEqual(reached.toSorted((a, b) => a - b));
        expect(path.at(-1)!.y).toBeCloseTo(last.dots[key]!.y, 6);
      }
    },
  );

  test.each(climbs)('in the $name leaves all others where they are', ({ seen, climb, first }) => {
    const stay = ({ dots }: Picture) => JSON.stringify(dots.filter((_, key) => !climb!.climbs(key)));
    expect([...new Set(seen.map(stay))]).toEqual([stay(first)]);
  });
});

test('a share makes room for the ring of a phase in which the visitor may be, as for the dot itself', () => {
  const { wide: layout } = drawing(committed, ruler);
  const cast = castOf(committed, committed.distributions[0]!);
  const { id } = layout.phases[0]!;
  // A line that is full, so that one more dot begins the next.
  const full = { ...cast, counts: { ...cast.counts, [id]: layout.lattice.count } };
  const act = actOf(scenesOf(committed), 'you');
  const heights = [{}, { you: id }, { possible: [id] }].map(
    (marks) => pictureOf(layout, { ...full, ...marks }, act).shares[0]!.y,
  );
  expect(heights[1]).toBeLessThan(heights[0]!);
  expect(heights[2]).toBe(heights[1]);
});
