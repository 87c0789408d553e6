// Chart layer: crowd, steps and top of the wide frame. Steps rise to the right.
import { scaleBand, scaleLinear } from 'd3';
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import { formatShare } from '../model/format.ts';
import type { StagesModel } from '../model/stages.ts';
import { climbers, crowdDots } from './extent.ts';
import { DOT, px, type Box, type Layout, type StepLayout, type TopLayout } from './layout.ts';
import { crowdAt, crowdBlock, pile } from './pile.ts';
import { label, type Setter } from './setting.ts';
import { GROUND, STYLE, WIDTH } from './wideFrame.ts';
import { styleWithin } from './text.ts';

/** Room between crowd and steps, for the visitor's dot. */
const FOOT = 58;
/** The least height of the first step. */
const LOWEST = 92;
/** Room over the last step for those who stand on it: at least, and at most. */
const HEADROOM = { least: 66, most: 130 };

/** The largest distance of two dots in a crowd without steps. */
const WITHOUT_STEPS = 29;

/** Columns of the crowd, the distance of two dots, and its left edge: more than three steps need the room. */
const crowdSize = (model: StagesModel) => {
  const { length } = model.stages;
  if (length === 0)
    return crowdBlock(crowdDots(model), {
      width: WIDTH,
      beside: FOOT,
      height: GROUND - 12,
      widest: WITHOUT_STEPS,
    });
  return length > 3 ? { columns: 7, pitch: 19.5, left: 0 } : { columns: 8, pitch: 22.5, left: 0 };
};

/** The right edge of the crowd. */
function crowdEnd(model: StagesModel): number {
  const { columns, pitch, left } = crowdSize(model);
  return left + columns * pitch;
}

/** The words of each stage, broken for steps of this inner width. */
function writtenSteps(model: StagesModel, text: Setter, inner: number, style: TextStyle) {
  return model.stages.map((stage, index) => {
    const lines = text.lines(['stages', index, 'label'], stage.label, { width: inner, lines: 2 }, style);
    const ingredients = stage.ingredients.flatMap((ingredient, place) =>
      text.lines(
        ['stages', index, 'ingredients', place],
        ingredient,
        { width: inner, lines: 2 },
        STYLE.small,
      ),
    );
    return { lines, ingredients, height: 16 + lines.length * 23 + ingredients.length * 18 + 6 };
  });
}

/** The steps, each from its tread to the ground. `headroom` is what stays free over the last one. */
function stepsOf(
  model: StagesModel,
  text: Setter,
  left: number,
  headroom: number,
): Omit<StepLayout, 'small'>[] {
  const count = model.stages.length;
  const bands = scaleBand<string>()
    .domain(model.stages.map(({ id }) => id))
    .range([left, WIDTH])
    .paddingInner(count > 3 ? 0.03 : 0.06);
  const pad = count > 3 ? 7 : 11;
  const inner = bands.bandwidth() - 2 * pad;
  const style = count > 3 ? { ...STYLE.step, size: 17 } : STYLE.step;
  const written = writtenSteps(model, text, inner, style);
  const lowest = Math.max(LOWEST, written[0]?.height ?? 0);
  const highest = Math.max(GROUND - headroom, lowest);
  const heightOf = scaleLinear([0, Math.max(1, count - 1)], [count > 1 ? lowest : highest, highest]);
  return written.map(({ lines, ingredients, height: needed }, index) => {
    const { id = '', ingredients: listed = [] } = model.stages[index] ?? {};
    const height = heightOf(index);
    if (needed > height) {
      const room = { width: inner, lines: Math.max(0, Math.floor((height - 22 - lines.length * 23) / 18)) };
      text.note({ path: ['stages', index, 'ingredients'], text: listed.join(', '), room, fits: false });
    }
    const box = {
      x: px(bands(id) ?? 0),
      y: px(GROUND - height),
      width: px(bands.bandwidth()),
      height: px(height),
    };
    const x = px(box.x + pad);
    const under = box.y + 28 + (lines.length - 1) * 23 + 24;
    return {
      id,
      box,
      label: label({ x, y: px(box.y + 28) }, lines, style, 23),
      ingredients: label({ x, y: px(under) }, ingredients, STYLE.small, 18),
    };
  });
}

/** The number on top and its base: over the last step but one, as large as there is room. */
function numberOf(model: StagesModel, text: Setter, ruler: Ruler, steps: readonly { box: Box }[], last: Box) {
  const share = model.distributions[0]?.phases.find(({ phase }) => phase === model.top?.phase)?.share;
  const written = formatShare(model.locale, share, model.words.notReported);
  const right = last.x - 16;
  const width = right - crowdEnd(model) - 12;
  const base = text.lines(['drawing.base'], model.bases[0] ?? '', { width, lines: 2 }, STYLE.small);
  const floor = (steps.at(-2)?.box ?? last).y - 14;
  const under = (base.length - 1) * 18 + 26;
  const fitted = styleWithin(STYLE.number, written, width, ruler, STYLE.small.size);
  const high = Math.max(STYLE.small.size, Math.floor((floor - under - 4) / 0.75));
  const style = { ...fitted, size: Math.min(fitted.size, high) };
  // The base ends where the step does, or as far down as the number needs.
  const bottom = Math.min(floor, Math.max(last.y + 22, style.size * 0.75 + under + 4));
  return {
    number: label({ x: px(right), y: px(bottom - under) }, [written], style, style.size, 'end'),
    base: label({ x: px(right), y: px(bottom - under + 26) }, base, STYLE.small, 18, 'end'),
  };
}

/** The dots on top, their number with its base, and the words for those below. */
function topOf(
  model: StagesModel,
  text: Setter,
  ruler: Ruler,
  steps: readonly { box: Box }[],
  radius: number,
): Omit<TopLayout, 'all'> | null {
  const last = steps.at(-1)?.box;
  if (!model.top || !last) return null;
  const { pitch: widest } = crowdSize(model);
  const dots = pile(climbers(model), last.width, GROUND - last.height - 4, widest);
  const rest = text.lines(['drawing.rest'], model.words.rest, { width: WIDTH, lines: 2 }, STYLE.small);
  return {
    origin: { x: px(last.x + dots.pitch / 2), y: px(last.y - 1 - dots.pitch / 2) },
    lattice: dots.lattice,
    scale: px((dots.pitch * DOT) / radius),
    treads: steps
      .slice(0, -1)
      .map(({ box }) => ({ x: px(box.x + box.width / 2), y: px(box.y - widest / 2) })),
    ...numberOf(model, text, ruler, steps, last),
    rest: label({ x: 0, y: GROUND + 24 }, rest, STYLE.small, 18),
  };
}

/** Crowd, steps, top and the foot of the steps; `radius` is that of the dots in the result. */
export function wideStairs(model: StagesModel, text: Setter, ruler: Ruler, radius: number) {
  const { columns, pitch, left: crowdLeft } = crowdSize(model);
  const left = crowdEnd(model) + FOOT;
  const stepWidth = (WIDTH - left) / Math.max(1, model.stages.length);
  const climbing = model.top ? pile(climbers(model), stepWidth * 0.94, HEADROOM.most, pitch).height : 0;
  const steps = stepsOf(model, text, left, model.top ? Math.max(HEADROOM.least, climbing + 6) : 6);
  const said = text.lines(
    ['drawing.crowd'],
    model.words.crowd,
    { width: WIDTH - crowdLeft, lines: 1 },
    STYLE.small,
  );
  const foot = { x: px(crowdEnd(model) + FOOT / 2), y: px(GROUND - 2 - radius) };
  const room = { width: FOOT - 6, lines: 3 };
  const you = text.lines(['drawing.youWaiting'], model.words.youWaiting, room, STYLE.bold);
  const youY = foot.y - radius - 8 - (you.length - 1) * 17;
  return {
    steps,
    top: topOf(model, text, ruler, steps, radius),
    crowd: {
      ...crowdAt(GROUND, columns, pitch, radius, crowdLeft),
      label: label({ x: crowdLeft, y: GROUND + 24 }, said, STYLE.small, 18),
    } satisfies Layout['crowd'],
    foot,
    footLabel: label({ x: foot.x, y: px(youY) }, you, STYLE.bold, 17, 'middle'),
  };
}
