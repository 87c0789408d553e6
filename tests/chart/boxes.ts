// What one scene of a drawing shows, as circles and boxes, for tests of what meets what.
import { castOf } from '../../src/chart/cast.ts';
import type { Box, Label, Layout } from '../../src/chart/layout.ts';
import { restPoint, unreportedBox } from '../../src/chart/place.ts';
import { actOf, pictureOf, scenes, type Cast, type Picture, type Scene } from '../../src/chart/scenes.ts';
import type { Measure } from '../../src/fonts/measure.ts';
import { writtenShare, type StagesModel } from '../../src/model/stages.ts';

/** A named box. */
export interface Named extends Box {
  name: string;
}

/** A named circle. */
export interface Circle {
  name: string;
  x: number;
  y: number;
  radius: number;
}

/** What is shown in a scene. */
export interface Shown {
  picture: Picture;
  dots: Circle[];
  /** The visitor's dot. */
  you: Circle;
  /** Texts that stand on the paper. */
  words: Named[];
  /** Steps, small or large, and the block of what is not reported. */
  blocks: Named[];
  /** Texts on each step, from the first to the last. */
  onSteps: Named[][];
}

/** How far a line reaches below its baseline, as a part of its size: figures and per cent signs stand on it. */
function descent(text: string): number {
  // Marks of direction have no width and no height.
  const line = text.replace(/\p{Cf}/gu, '');
  if (/^[\d\s%?]*$/.test(line)) return 0.03;
  // The mark of a small base stands high.
  return /^[\d\s%?.,*]*$/.test(line) ? 0.16 : 0.2;
}

/** The boxes of a label's lines: each from cap height to where it ends. */
export function lineBoxes(
  name: string,
  { lines, x, y, anchor, style, leading }: Label,
  measure: Measure,
): Named[] {
  return lines.map((line, index) => {
    const width = measure(line, style);
    const left = { start: 0, middle: width / 2, end: width }[anchor];
    return {
      name,
      x: x - left,
      y: y + index * leading - style.size * 0.75,
      width,
      height: style.size * (0.75 + descent(line)),
    };
  });
}

/** Overlaps smaller than this, in pixels, are none. */
const HAIR = 0.5;

/** True if two boxes share more than a hair. */
export function meet(a: Box, b: Box): boolean {
  return (
    a.x + a.width > b.x + HAIR &&
    b.x + b.width > a.x + HAIR &&
    a.y + a.height > b.y + HAIR &&
    b.y + b.height > a.y + HAIR
  );
}

/** True if a circle reaches more than a hair into a box. */
export function touches({ x, y, radius }: Circle, box: Box): boolean {
  const nearX = Math.min(Math.max(x, box.x), box.x + box.width);
  const nearY = Math.min(Math.max(y, box.y), box.y + box.height);
  return Math.hypot(x - nearX, y - nearY) < radius - HAIR && box.width > 0 && box.height > 0;
}

/** The names of a model's scenes. */
export function scenesOf({ stages, top }: StagesModel): Scene[] {
  return scenes(
    stages.map(({ id }) => id),
    top !== null,
  );
}

/** Names, shares and block of the phases, in the survey with this number. */
function outcome(model: StagesModel, layout: Layout, picture: Picture, cast: Cast, survey: number) {
  const { phases, unreported, rest } = model.distributions[survey]!;
  const base = { ...layout.base, lines: [model.bases[survey] ?? ''] };
  const labels: [string, Label][] = [['base', base]];
  layout.phases.forEach(({ id, label, share, unknown, you }, index) => {
    const at = picture.shares[index]!;
    const value = { ...share, lines: [writtenShare(model, phases[index])] };
    const silent = phases[index]?.share === null && !phases[index].absent;
    const written = silent && unknown ? unknown : { ...value, x: 0, y: 0 };
    labels.push([`name ${id}`, label]);
    labels.push([`share ${id}`, { ...written, x: written.x + at.x, y: written.y + at.y }]);
    if (cast.you === id) labels.push(['you', you]);
  });
  if (layout.top && cast.meansAll) labels.push(['all', layout.top.all]);
  const block = unreportedBox(layout, unreported);
  if (block && layout.unreportedLabel) labels.push(['not reported', layout.unreportedLabel]);
  const restAt = restPoint(layout, unreported);
  if (layout.restShare && restAt && rest !== null) {
    const lines = [writtenShare(model, { share: rest, absent: false, flagged: false })];
    labels.push(['rest', { ...layout.restShare, ...restAt, lines }]);
  }
  return { labels, blocks: block ? [{ name: 'block', ...block }] : [] };
}

/** What a scene shows of the survey with this number, with the visitor's dot in a phase or waiting. */
export function shown(
  model: StagesModel,
  layout: Layout,
  measure: Measure,
  scene: Scene,
  { survey = 0, you = null as string | null } = {},
): Shown {
  const cast = castOf(model, model.distributions[survey]!, you);
  const act = actOf(scenesOf(model), scene);
  const picture = pictureOf(layout, cast, act);
  const { shown: groups } = picture;
  const labels: [string, Label][] = [];
  const blocks: Named[] = [];
  if (groups.crowd) labels.push(['crowd', layout.crowd.label]);
  if (groups.number && layout.top)
    labels.push(['number', layout.top.number], ['base', layout.top.base], ['rest', layout.top.rest]);
  if (groups.foot) labels.push(['you?', layout.you.footLabel]);
  if (groups.wait) labels.push(['you?', layout.you.waitLabel]);
  if (groups.outcome) {
    const parts = outcome(model, layout, picture, cast, survey);
    labels.push(...parts.labels);
    blocks.push(...parts.blocks);
  }
  // Before the result every step is there, built or outlined.
  const steps = groups.building ? layout.steps.map(({ box }) => box) : groups.steps ? picture.steps : [];
  blocks.push(...steps.map((box, index) => ({ name: `step ${index + 1}`, ...box })));
  return {
    picture,
    dots: picture.dots.flatMap(({ x, y, scale, opacity }, key) =>
      opacity > 0 ? [{ name: `dot ${key}`, x, y, radius: layout.dot.radius * scale }] : [],
    ),
    you: { name: "visitor's dot", ...picture.you, radius: layout.dot.radius },
    words: labels.flatMap(([name, label]) => lineBoxes(name, label, measure)),
    blocks,
    onSteps: groups.building
      ? layout.steps.map(({ label, ingredients }, index) => [
          ...lineBoxes(`name of step ${index + 1}`, label, measure),
          ...(picture.words[index]
            ? lineBoxes(`ingredients of step ${index + 1}`, ingredients, measure)
            : []),
        ])
      : [],
  };
}
