// Chart layer: crowd, steps and top of the tall frame. Steps are slabs on one another, each further to the right.
import type { Ruler } from '../fonts/measure.ts';
import { writtenShare, type StagesModel } from '../model/stages.ts';
import { climbers, crowdDots } from './extent.ts';
import { DOT, px, type Box, type StepLayout, type TopLayout } from './layout.ts';
import { crowdAt, crowdBlock, pile } from './pile.ts';
import { label, type Setter } from './setting.ts';
import { STYLE, WIDTH } from './tallFrame.ts';
import { styleWithin } from './text.ts';

/** Room between the frame and the window's edge on the smallest phones. */
const EDGE = 16;
const CROWD_PITCH = 12.8;
const CROWD_COLUMNS = 6;
/** The least and largest distance of two dots in a crowd without steps. */
const WITHOUT_STEPS = { least: 16, most: 26 };
/** Room between crowd and steps, for the visitor's dot. */
const FOOT = 34;
/** The least room over the last step, and the most that those on it may take. */
const HEADROOM = { least: 42, most: 78 };

/** Left edges of the slabs: each further to the right, so that the last is as wide as its words need. */
function slabEdges(model: StagesModel, text: Setter): number[] {
  const left = CROWD_COLUMNS * CROWD_PITCH + FOOT;
  const last = model.stages.at(-1);
  // Words are broken at hyphens before they set the width.
  const widest = Math.max(
    0,
    text.width(last?.label ?? '', STYLE.step),
    ...(last?.ingredients.map((ingredient) => text.width(ingredient, STYLE.small)) ?? []),
  );
  const narrow = Math.min(110, Math.max(76, widest + 16));
  const indent = (WIDTH - left - narrow) / Math.max(1, model.stages.length - 1);
  return model.stages.map((_, index) => px(left + index * indent));
}

/** The slabs and their words; the first stands on the ground, each other one on that before. */
function slabs(model: StagesModel, text: Setter) {
  const edges = slabEdges(model, text);
  return model.stages.map((stage, index) => {
    const x = edges[index] ?? 0;
    const width = WIDTH - x - 14;
    const most = WIDTH + EDGE - x - 7;
    const lines = text.looseLines(
      ['stages', index, 'label'],
      stage.label,
      { width, lines: 2 },
      STYLE.step,
      most,
    );
    const ingredients = text.looseLines(
      ['stages', index, 'ingredients'],
      stage.ingredients.join(' · '),
      { width, lines: index === model.stages.length - 1 ? 5 : 4 },
      STYLE.small,
      most,
    );
    return {
      id: stage.id,
      x,
      lines,
      // What separates ingredients is not needed where a line ends.
      ingredients: ingredients.map((line) => line.replace(/^· | ·$/g, '')),
      height: 8 + lines.length * 17 + ingredients.length * 14.5 + 4,
    };
  });
}

/** The steps over a ground at `ground`; spare height is shared by all slabs. */
function stepsOf(
  written: ReturnType<typeof slabs>,
  ground: number,
  spare: number,
): Omit<StepLayout, 'small'>[] {
  let top = ground;
  return written.map(({ id, x, lines, ingredients, height }) => {
    top -= height + spare;
    const box = { x, y: px(top), width: px(WIDTH - x), height: px(ground - top) };
    const left = px(x + 7);
    return {
      id,
      box,
      label: label({ x: left, y: px(top + 20) }, lines, STYLE.step, 17),
      ingredients: label(
        { x: left, y: px(top + 20 + (lines.length - 1) * 17 + 16) },
        ingredients,
        STYLE.small,
        14.5,
      ),
    };
  });
}

/** The words under those that stay below. */
function restOf(model: StagesModel, text: Setter): string[] {
  const room = { width: WIDTH, lines: 2 };
  return text.looseLines(['drawing.rest'], model.words.rest, room, STYLE.small, WIDTH + EDGE);
}

/** The dots on top, their number with its base, and the words for those below. */
function topOf(
  model: StagesModel,
  text: Setter,
  ruler: Ruler,
  steps: readonly { box: Box }[],
  at: { ground: number; radius: number; headroom: number },
): Omit<TopLayout, 'all'> | null {
  const last = steps.at(-1)?.box;
  if (!model.top || !last) return null;
  const entry = model.distributions[0]?.phases.find(({ phase }) => phase === model.top?.phase);
  const written = writtenShare(model, entry);
  const dots = pile(climbers(model), last.width, at.headroom, CROWD_PITCH);
  const left = CROWD_COLUMNS * CROWD_PITCH + 8;
  const right = last.x - 8;
  const style = styleWithin(STYLE.number, written, right - left, ruler, STYLE.small.size);
  const base = text.lines(
    ['drawing.base'],
    model.bases[0] ?? '',
    { width: right - left, lines: 3 },
    STYLE.small,
  );
  const floor = (steps.at(-2)?.box ?? last).y - 6;
  const baseY = floor - (base.length - 1) * 14;
  return {
    origin: { x: px(last.x + dots.pitch / 2), y: px(last.y - 1 - dots.pitch / 2) },
    lattice: dots.lattice,
    scale: px((dots.pitch * DOT) / at.radius),
    treads: steps.slice(0, -1).map(({ box }, index) => ({
      x: px((box.x + (steps[index + 1]?.box.x ?? box.x)) / 2),
      y: px(box.y - CROWD_PITCH / 2),
    })),
    number: label({ x: px(right), y: px(baseY - 16) }, [written], style, style.size, 'end'),
    base: label({ x: px(right), y: px(baseY) }, base, STYLE.small, 14, 'end'),
    rest: label({ x: 0, y: px(at.ground + 15) }, restOf(model, text), STYLE.small, 14.5),
  };
}

/** The height that number and base need over the last step but one, beside those on top. */
function numberHeight(model: StagesModel, text: Setter, lastEdge: number): number {
  const width = lastEdge - 8 - CROWD_COLUMNS * CROWD_PITCH - 8;
  const lines = text.lines(['drawing.base'], model.bases[0] ?? '', { width, lines: 3 }, STYLE.small).length;
  return STYLE.number.size * 0.75 + 16 + lines * 14;
}

/** What the stairs need, before it is known how high the frame is. */
export function tallNeeds(model: StagesModel, text: Setter) {
  const written = slabs(model, text);
  const slabsHeight = written.reduce((sum, { height }) => sum + height, 0);
  const last = written.at(-1);
  const standing =
    model.top && last ? pile(climbers(model), WIDTH - last.x, HEADROOM.most, CROWD_PITCH).height + 4 : 0;
  const beside = model.top && last ? numberHeight(model, text, last.x) - last.height : 0;
  const headroom = model.top ? Math.max(HEADROOM.least, standing, beside) : 4;
  const crowd =
    model.stages.length > 0
      ? Math.ceil(crowdDots(model) / CROWD_COLUMNS) * CROWD_PITCH + 4
      : Math.ceil(crowdDots(model) / 10) * WITHOUT_STEPS.least + 4;
  const rest = model.top ? restOf(model, text).length : 1;
  return {
    written,
    slabsHeight,
    headroom,
    /** From the upper edge of the frame to the ground, and from there to the lower edge. */
    height: Math.max(headroom + slabsHeight, crowd),
    under: px(rest * 14.5 + 5),
  };
}

/** Crowd, steps, top and the foot of the steps over a ground; `radius` is that of the dots in the result. */
export function tallStairs(
  model: StagesModel,
  text: Setter,
  ruler: Ruler,
  { written, slabsHeight, headroom }: ReturnType<typeof tallNeeds>,
  at: { ground: number; radius: number },
) {
  const { ground, radius } = at;
  const spare = Math.max(0, ground - headroom - slabsHeight) / Math.max(1, written.length);
  const steps = stepsOf(written, ground, spare);
  const free = ground - slabsHeight - spare * written.length - 2;
  const said = text.lines(['drawing.crowd'], model.words.crowd, { width: WIDTH, lines: 1 }, STYLE.small);
  const { columns, pitch, left } =
    model.stages.length > 0
      ? { columns: CROWD_COLUMNS, pitch: CROWD_PITCH, left: 0 }
      : crowdBlock(crowdDots(model), {
          width: WIDTH,
          beside: FOOT,
          height: ground - 4,
          widest: WITHOUT_STEPS.most,
        });
  const foot = { x: px(left + columns * pitch + FOOT / 2), y: px(ground - 2 - radius) };
  const room = { width: FOOT, lines: 3 };
  const you = text.lines(['drawing.youWaiting'], model.words.youWaiting, room, STYLE.bold);
  const youY = foot.y - radius - 5 - (you.length - 1) * 15;
  return {
    steps,
    top: topOf(model, text, ruler, steps, { ...at, headroom: free }),
    crowd: {
      ...crowdAt(ground, columns, pitch, radius, left),
      label: label({ x: left, y: px(ground + 15) }, said, STYLE.small, 14.5),
    },
    foot,
    footLabel: label({ x: foot.x, y: px(youY) }, you, STYLE.bold, 15, 'middle'),
  };
}
