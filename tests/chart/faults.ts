// What is wrong in a drawing, in words, for the tests of its geometry.
import type { Box, Layout } from '../../src/chart/layout.ts';
import type { Measure } from '../../src/fonts/measure.ts';
import type { StagesModel } from '../../src/model/stages.ts';
import { meet, scenesOf, shown, touches, type Circle, type Named, type Shown } from './boxes.ts';

/** True if a box lies in another one, but for a hair. */
function within(box: Box, frame: Box): boolean {
  const hair = 0.6;
  return (
    box.x >= frame.x - hair &&
    box.y >= frame.y - hair &&
    box.x + box.width <= frame.x + frame.width + hair &&
    box.y + box.height <= frame.y + frame.height + hair
  );
}

const around = ({ name, x, y, radius }: Circle): Named => ({
  name,
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

const pairs = <One, Other>(ones: readonly One[], others: readonly Other[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));

/** Every two of a list, once. */
const couples = <One>(list: readonly One[]) =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));

const named = ([a, b]: readonly [{ name: string }, { name: string }]) => `${a.name} meets ${b.name}`;

/** Dots that overlap. */
function crowding(dots: readonly Circle[]): string[] {
  return couples(dots)
    .filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius - 0.05)
    .map(named);
}

/** Words on steps that leave their step, or meet a step in front of it. */
function stepFaults({ onSteps, blocks }: Shown): string[] {
  return onSteps.flatMap((words, index) => {
    const own = blocks.find(({ name }) => name === `step ${index + 1}`);
    const inFront = blocks.filter(({ name }) => name.startsWith('step ')).slice(0, index);
    return [
      ...words.filter((box) => !own || !within(box, own)).map(({ name }) => `${name} leaves it`),
      ...pairs(words, inFront)
        .filter(([a, b]) => meet(a, b))
        .map(named),
      ...couples(words)
        .filter(([a, b]) => meet(a, b))
        .map(named),
    ];
  });
}

/** What is wrong in what a scene shows. */
function sceneFaults(seen: Shown, { width, height }: Layout): string[] {
  const { dots, you, words, blocks, onSteps } = seen;
  const circles = [...dots, you];
  const frame = { x: 0, y: 0, width, height };
  const boxes = [...words, ...blocks, ...onSteps.flat(), ...circles.map(around)];
  const clear = [...blocks, ...words, ...onSteps.flat()];
  return [
    ...boxes.filter((box) => !within(box, frame)).map(({ name }) => `${name} leaves the frame`),
    ...crowding(circles),
    ...pairs(circles, clear)
      .filter(([circle, box]) => touches(circle, box))
      .map(named),
    ...couples(words)
      .filter(([a, b]) => meet(a, b))
      .map(named),
    ...pairs(words, [...blocks, ...onSteps.flat()])
      .filter(([a, b]) => meet(a, b))
      .map(named),
    ...stepFaults(seen),
  ];
}

/** What is wrong in any scene of a drawing, with any survey and the visitor's dot anywhere; empty if nothing is. */
export function faults(model: StagesModel, layout: Layout, measure: Measure): string[] {
  const names = scenesOf(model);
  const before = names.slice(0, -2).map((scene) => ({ scene, survey: 0, you: null }));
  const after = model.distributions.flatMap((_, survey) => [
    { scene: 'result', survey, you: null },
    ...[null, ...model.phases.map(({ id }) => id)].map((you) => ({ scene: 'you', survey, you })),
  ]);
  return [...before, ...after].flatMap(({ scene, survey, you }) =>
    sceneFaults(shown(model, layout, measure, scene, { survey, you }), layout).map(
      (fault) => `${layout.frame}, ${scene}, survey ${survey + 1}, visitor in ${you}: ${fault}`,
    ),
  );
}
