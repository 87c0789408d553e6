// Chart layer: the tall frame, for phones and narrow columns. Steps are slabs on one another; phases are rows.
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { unreportedDots } from './extent.ts';
import { DOT, px, type Box, type Layout } from './layout.ts';
import { label, setter } from './setting.ts';
import { SMALL, STYLE, WIDTH } from './tallFrame.ts';
import { tallRows } from './tallRows.ts';
import { tallNeeds, tallStairs } from './tallStairs.ts';

/** The tall frame is shown where its place is at least this wide, in CSS pixels. */
export const TALL_FROM = WIDTH;
/** Width of a step of the small staircase. */
const SMALL_STEP = 20;
/** The least distance of two rows. */
const GAP = 9;

/** The steps of the small staircase, on the ground at `bottom`. */
function smallSteps(count: number, bottom: number): Box[] {
  return Array.from({ length: count }, (_, index) => {
    const height = (SMALL * (index + 1)) / count;
    return { x: index * SMALL_STEP, y: px(bottom - height), width: SMALL_STEP - 2, height: px(height) };
  });
}

/** The tall layout of a model, at least `least` pixels high where there is room to fill. */
export function tallLayout(model: StagesModel, ruler: Ruler, least = 0): Layout {
  const text = setter(model, ruler);
  // Steps and crowd decide the height, or the rows do; the spare height goes to the gaps of the other.
  const needs = tallNeeds(model, text);
  const tight = tallRows(model, setter(model, ruler), ruler, GAP);
  const height = Math.max(least, needs.height + needs.under, tight.bottom);
  const gaps = Math.max(1, model.phases.length - (unreportedDots(model) > 0 ? 0 : 1));
  const rows = tallRows(model, text, ruler, GAP + (height - tight.bottom) / gaps);
  const ground = px(height - needs.under);
  const radius = px(rows.pitch * DOT);
  const { steps, top, crowd, foot, footLabel } = tallStairs(model, text, ruler, needs, { ground, radius });
  const small = smallSteps(steps.length, rows.smallBottom);
  const allX = steps.length * SMALL_STEP + 6;
  const waiting = text.width(model.words.youWaiting, STYLE.bold);
  return {
    frame: 'tall',
    width: WIDTH,
    height: px(height),
    ground: { x1: 0, x2: WIDTH, y: ground },
    dot: { radius },
    crowd,
    lattice: rows.lattice,
    shareStep: { x: 0, y: 0 },
    steps: steps.map((step, index) => ({ ...step, small: small[index] ?? step.box })),
    phases: rows.phases,
    top: top && {
      ...top,
      all: label({ x: allX, y: px(rows.smallBottom - 4) }, [model.words.all], STYLE.small, 14),
    },
    you: {
      foot,
      footLabel,
      wait: { x: px(WIDTH - waiting - radius - 6), y: px(rows.waitLine - 4.5) },
      waitLabel: label({ x: WIDTH, y: px(rows.waitLine) }, [model.words.youWaiting], STYLE.bold, 16, 'end'),
    },
    base: label({ x: 0, y: px(rows.waitLine + 15) }, [model.bases[0] ?? ''], STYLE.small, 14),
    unreported: rows.unreported,
    unreportedLabel: rows.unreportedLabel,
    ...(rows.restShare ? { restShare: rows.restShare } : {}),
    rooms: text.rooms,
  };
}
