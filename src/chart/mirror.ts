// Chart layer, build time: the mirror image of a layout, for languages that are written from right to left. Layouts are
// made from left to right, and only here they are mirrored: place, film and style work on any layout.
import { isolatedLines } from '../model/format.ts';
import { px, type Box, type Label, type Lattice, type Layout, type Point } from './layout.ts';
import type { StaircaseLayout } from './staircase.ts';

const OPPOSITE = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A distance in the other direction. */
const turned = ({ x, y }: Point): Point => ({ x: px(-x), y });

const turnedLattice = ({ count, minor, major }: Lattice): Lattice => ({
  count,
  minor: turned(minor),
  major: turned(major),
});

/** The mirrors of a frame of this width. */
function mirror(width: number) {
  const point = ({ x, y }: Point): Point => ({ x: px(width - x), y });
  const box = (one: Box): Box => ({ ...one, x: px(width - one.x - one.width) });
  const anchored = <Text extends Omit<Label, 'lines'>>(text: Text): Text => ({
    ...text,
    ...point(text),
    anchor: OPPOSITE[text.anchor],
  });
  return { point, box, anchored };
}

/** The mirror image of a layout, for a language written from right to left. Mirrored twice, it stands as before. */
export function mirrored(layout: Layout, locale: string): Layout {
  const { point, box, anchored } = mirror(layout.width);
  const label = (text: Label): Label => ({
    ...anchored(text),
    lines: isolatedLines(text.lines, locale),
  });
  const { ground, crowd, steps, phases, top, you, unreported, unreportedLabel, restShare } = layout;
  return {
    ...layout,
    ground: { x1: px(layout.width - ground.x2), x2: px(layout.width - ground.x1), y: ground.y },
    crowd: {
      ...crowd,
      origin: point(crowd.origin),
      lattice: turnedLattice(crowd.lattice),
      label: label(crowd.label),
    },
    lattice: turnedLattice(layout.lattice),
    shareStep: turned(layout.shareStep),
    steps: steps.map((step) => ({
      ...step,
      box: box(step.box),
      small: box(step.small),
      label: label(step.label),
      ingredients: label(step.ingredients),
    })),
    phases: phases.map((phase) => ({
      ...phase,
      origin: point(phase.origin),
      label: label(phase.label),
      share: anchored(phase.share),
      // Its place is relative to the share's.
      unknown: phase.unknown && { ...label(phase.unknown), ...turned(phase.unknown) },
      you: label(phase.you),
    })),
    top: top && {
      ...top,
      origin: point(top.origin),
      lattice: turnedLattice(top.lattice),
      treads: top.treads.map(point),
      number: label(top.number),
      base: label(top.base),
      rest: label(top.rest),
      all: label(top.all),
    },
    unreported: unreported && point(unreported),
    unreportedLabel: unreportedLabel && label(unreportedLabel),
    ...(restShare ? { restShare: anchored(restShare) } : {}),
    you: {
      foot: point(you.foot),
      wait: point(you.wait),
      footLabel: label(you.footLabel),
      waitLabel: label(you.waitLabel),
    },
    base: label(layout.base),
  };
}

/** The mirror image of the visitor's staircase. */
export function mirroredStaircase(layout: StaircaseLayout, locale: string): StaircaseLayout {
  const { point, box, anchored } = mirror(layout.width);
  return {
    ...layout,
    steps: layout.steps.map((step) => ({
      ...step,
      box: box(step.box),
      label: {
        ...anchored(step.label),
        lines: isolatedLines(step.label.lines, locale),
      },
    })),
    foot: point(layout.foot),
  };
}
