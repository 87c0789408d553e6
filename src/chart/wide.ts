// Chart layer: the wide frame. Steps rise to the right; phases are columns on one baseline.
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { DOT, px, type Box, type Label, type Layout } from './layout.ts';
import { label, setter, type Setter } from './setting.ts';
import { wideColumns } from './wideColumns.ts';
import { GROUND, STYLE, WIDTH } from './wideFrame.ts';
import { wideStairs } from './wideStairs.ts';

/** The wide frame is shown where its place is at least this wide, in CSS pixels: 14 px here are then 12 px on screen. */
export const WIDE_FROM = 600;
/** Sizes of the small staircase: of one step at most, and of the highest one. */
const SMALL = { width: 34, height: 36 };

/** The steps of the small staircase, on the ground at `bottom` around `centre`. */
function smallSteps(count: number, centre: number, bottom: number): Box[] {
  const room = 2 * Math.min(centre, WIDTH - centre);
  const width = Math.min(SMALL.width, 110 / count, room / count);
  return Array.from({ length: count }, (_, index) => {
    const height = (SMALL.height * (index + 1)) / count;
    const x = centre + (index - count / 2) * width;
    return { x: px(x), y: px(bottom - height), width: px(width - 2), height: px(height) };
  });
}

/** The words beside the small staircase: on its side that is nearer to the middle of the frame. */
function besideSmall(model: StagesModel, small: readonly Box[], bottom: number): Label {
  const left = small[0]?.x ?? WIDTH;
  const last = small.at(-1);
  const right = last ? last.x + last.width : WIDTH;
  const after = left + right < WIDTH;
  const at = { x: px(after ? right + 8 : left - 8), y: px(bottom - 2) };
  return label(at, [model.words.all], STYLE.small, 18, after ? 'start' : 'end');
}

/** Year and base at the lower left: beside the small staircase and its words, or under them. */
function baseOf(model: StagesModel, text: Setter, all: Label | null, bottom: number): Label {
  const width = Math.max(0, ...model.bases.map((base) => text.width(base, STYLE.small)));
  const left = all ? all.x - text.width(model.words.all, STYLE.small) : WIDTH;
  const beside = all?.anchor !== 'start' && width + 24 < left;
  return label({ x: 0, y: px(bottom + (beside ? -2 : 18)) }, [model.bases[0] ?? ''], STYLE.small, 18);
}

/** The wide layout of a model. */
export function wideLayout(model: StagesModel, ruler: Ruler): Layout {
  const text = setter(model, ruler);
  const columns = wideColumns(model, text, ruler);
  const radius = px(columns.pitch * DOT);
  const { steps, top, crowd, foot, footLabel } = wideStairs(model, text, ruler, radius);
  const topPhase = top && columns.phases.find(({ id }) => id === model.top?.phase);
  // The visitor's dot waits on the line under the names, and year and base stand under it.
  const bottom = columns.below + SMALL.height + 2;
  const small = topPhase ? smallSteps(steps.length, topPhase.label.x, bottom) : [];
  const all = topPhase ? besideSmall(model, small, bottom) : null;
  const base = baseOf(model, text, all, bottom);
  const waitY = columns.below + 6;
  return {
    frame: 'wide',
    width: WIDTH,
    height: px(Math.max(bottom, base.y) + 5),
    ground: { x1: 0, x2: WIDTH, y: GROUND },
    dot: { radius },
    crowd,
    lattice: columns.lattice,
    shareStep: { x: 0, y: px(-columns.pitch) },
    steps: steps.map((step, index) => ({ ...step, small: small[index] ?? step.box })),
    phases: columns.phases,
    top: top && all && { ...top, all },
    you: {
      foot,
      footLabel,
      wait: { x: px(radius + 1), y: px(waitY - 5) },
      waitLabel: label({ x: px(2 * radius + 9), y: px(waitY) }, [model.words.youWaiting], STYLE.bold, 18),
    },
    base,
    unreported: columns.unreported,
    unreportedLabel: columns.unreportedLabel,
    ...(columns.restShare ? { restShare: columns.restShare } : {}),
    rooms: text.rooms,
  };
}
