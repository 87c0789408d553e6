// Chart layer: the tall frame, for phones and narrow columns. Steps are slabs on one another, each further to the right;
// phases are rows on one scale, so that their lengths can be compared.
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { formatShare } from '../model/format.ts';
import { climbers, crowdDots, hasUnknown, largestShare, unreportedDots, widestShare } from './extent.ts';
import {
  DOT,
  px,
  type Box,
  type Lattice,
  type Layout,
  type PhaseLayout,
  type StepLayout,
  type TopLayout,
} from './layout.ts';
import { crowdAt, pile } from './pile.ts';
import { fittedStyle, label, setter, type Setter } from './setting.ts';

/** Shown from 288 px on (a 320 px screen with its margins), so every size here is at least 12 px on screen. */
export const TALL_FROM = 288;
const WIDTH = TALL_FROM;
const CROWD_PITCH = 12.8;
const CROWD_COLUMNS = 6;
/** Room between crowd and steps, for the visitor's dot. */
const FOOT = 34;
/** The least distance of two dots in a row, and the largest. */
const PITCH = { least: 8, most: 13 };
/** The least room over the last step, and the most that those on it may take. */
const HEADROOM = { least: 42, most: 78 };
const STYLE = {
  step: { face: 'serif', size: 15 },
  small: { face: 'sans', size: 12 },
  bold: { face: 'sans', size: 13, bold: true },
  phase: { face: 'sans', size: 14 },
  phaseBold: { face: 'sans', size: 14, bold: true },
  share: { face: 'serif', size: 17 },
  main: { face: 'serif', size: 36 },
  number: { face: 'serif', size: 44 },
} as const satisfies Record<string, TextStyle>;
/** Sizes of the small staircase: of one step, and of the highest one. */
const SMALL = { width: 20, height: 20 };

/** The lattice of dots in a row: one line of dots, or two or three where one would be too dense. */
function rowLattice(most: number): Lattice & { pitch: number } {
  const pitchFor = (lines: number) => Math.min(PITCH.most, WIDTH / Math.ceil((most + 1) / lines));
  const count = [1, 2, 3].find((lines) => pitchFor(lines) >= PITCH.least) ?? 3;
  const pitch = px(pitchFor(count));
  return { count, minor: { x: 0, y: pitch }, major: { x: pitch, y: 0 }, pitch };
}

/** The phases as rows under each other, with `gap` pixels between them, and the block of what is not reported. */
function phasesOf(model: StagesModel, text: Setter, ruler: Ruler, gap: number) {
  const unreported = unreportedDots(model);
  const lattice = rowLattice(Math.max(largestShare(model), unreported));
  const rowHeight = lattice.count * lattice.pitch;
  const youWidth = text.width(model.words.you, STYLE.bold) + 22;
  let bottom = 0;
  let smallTop = 0;
  const phases: PhaseLayout[] = model.phases.map((phase, index) => {
    const { id, main } = phase;
    const shareStyle = main ? STYLE.main : STYLE.share;
    const unknown = hasUnknown(model, index);
    const widest = Math.max(
      widestShare(model, index, shareStyle, ruler),
      unknown ? text.width(model.words.notReported, STYLE.small) : 0,
    );
    const style = main ? STYLE.phaseBold : STYLE.phase;
    const room = { width: WIDTH - widest - youWidth - 18, lines: 2 };
    const lines = text.lines(['phases', index, 'short'], phase.label, room, style);
    const baseline = bottom + (main ? 27 : 14) + (index > 0 ? gap : 0);
    const lastLine = baseline + (lines.length - 1) * 16;
    const dotsTop = lastLine + 6;
    bottom = dotsTop + rowHeight;
    if (id === model.top?.phase) {
      smallTop = bottom + 6;
      bottom = smallTop + SMALL.height;
    }
    const nameWidth = text.width(lines.at(-1) ?? '', style);
    return {
      id,
      origin: { x: px(lattice.pitch / 2), y: px(dotsTop + lattice.pitch / 2) },
      label: label({ x: 0, y: px(baseline) }, lines, style, 16),
      share: { x: WIDTH, y: px(lastLine), anchor: 'end', style: shareStyle, leading: 20 },
      unknown: unknown ? label({ x: 0, y: 0 }, [model.words.notReported], STYLE.small, 16, 'end') : null,
      you: label({ x: px(nameWidth + 12), y: px(lastLine) }, [model.words.you], STYLE.bold, 16),
    };
  });
  const blockTop = bottom + gap + 20;
  if (unreported > 0) bottom = blockTop + rowHeight;
  // The visitor's dot waits beside the small staircase, or on a line of its own.
  const waitLine = px(bottom === smallTop + SMALL.height ? bottom - 2 : bottom + 18);
  return {
    lattice: { count: lattice.count, minor: lattice.minor, major: lattice.major },
    pitch: lattice.pitch,
    phases,
    smallBottom: smallTop + SMALL.height,
    unreported: unreported > 0 ? { x: 0, y: px(blockTop) } : null,
    unreportedLabel:
      unreported > 0
        ? label({ x: 0, y: px(blockTop - 6) }, [model.words.notReported], STYLE.phase, 16)
        : null,
    waitLine,
    bottom: waitLine + 19,
  };
}

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
    const lines = text.lines(['stages', index, 'label'], stage.label, { width, lines: 2 }, STYLE.step);
    const ingredients = text.lines(
      ['stages', index, 'ingredients'],
      stage.ingredients.join(' · '),
      { width, lines: index === model.stages.length - 1 ? 5 : 4 },
      STYLE.small,
    );
    return {
      id: stage.id,
      x,
      lines,
      ingredients,
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
  const share = model.distributions[0]?.phases.find(({ phase }) => phase === model.top?.phase)?.share;
  const written = formatShare(model.locale, share, model.words.notReported);
  const dots = pile(climbers(model), last.width, at.headroom, CROWD_PITCH);
  const left = CROWD_COLUMNS * CROWD_PITCH + 8;
  const right = last.x - 8;
  const style = fittedStyle(STYLE.number, written, right - left, ruler);
  const base = text.lines(
    ['drawing.base'],
    model.bases[0] ?? '',
    { width: right - left, lines: 3 },
    STYLE.small,
  );
  const floor = (steps.at(-2)?.box ?? last).y - 6;
  const baseY = floor - (base.length - 1) * 14;
  const rest = text.lines(['drawing.rest'], model.words.rest, { width: WIDTH, lines: 2 }, STYLE.small);
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
    rest: label({ x: 0, y: px(at.ground + 15) }, rest, STYLE.small, 14.5),
  };
}

/** The height that number and base need over the last step but one, beside those on top. */
function numberHeight(model: StagesModel, text: Setter, lastEdge: number): number {
  const width = lastEdge - 8 - CROWD_COLUMNS * CROWD_PITCH - 8;
  const lines = text.lines(['drawing.base'], model.bases[0] ?? '', { width, lines: 3 }, STYLE.small).length;
  return STYLE.number.size * 0.75 + 16 + lines * 14;
}

/** The steps of the small staircase, on the ground at `bottom`. */
function smallSteps(count: number, bottom: number): Box[] {
  return Array.from({ length: count }, (_, index) => {
    const height = (SMALL.height * (index + 1)) / count;
    return { x: index * SMALL.width, y: px(bottom - height), width: SMALL.width - 2, height: px(height) };
  });
}

/** The tall layout of a model, at least `least` pixels high where there is room to fill. */
export function tallLayout(model: StagesModel, ruler: Ruler, least = 0): Layout {
  const text = setter(model, ruler);
  // Steps and crowd decide the height, or the rows do; the spare height goes to the gaps of the other.
  const written = slabs(model, text);
  const slabsHeight = written.reduce((sum, { height }) => sum + height, 0);
  const lastSlab = written.at(-1);
  const lastWidth = WIDTH - (lastSlab?.x ?? 0);
  const standing = model.top ? pile(climbers(model), lastWidth, HEADROOM.most, CROWD_PITCH).height + 4 : 0;
  const beside = model.top && lastSlab ? numberHeight(model, text, lastSlab.x) - lastSlab.height : 0;
  const headroom = model.top ? Math.max(HEADROOM.least, standing, beside) : 4;
  const underline = model.top ? 34 : 20;
  const crowd = Math.ceil(crowdDots(model) / CROWD_COLUMNS) * CROWD_PITCH + 4;
  const rows = phasesOf(model, setter(model, ruler), ruler, 9);
  const height = Math.max(least, Math.max(headroom + slabsHeight, crowd) + underline, rows.bottom);
  const gaps = Math.max(1, model.phases.length - (unreportedDots(model) > 0 ? 0 : 1));
  const phases = phasesOf(model, text, ruler, 9 + (height - rows.bottom) / gaps);
  const ground = px(height - underline);
  const spare = Math.max(0, ground - headroom - slabsHeight) / Math.max(1, written.length);
  const radius = px(phases.pitch * DOT);
  const steps = stepsOf(written, ground, spare);
  const top = topOf(model, text, ruler, steps, {
    ground,
    radius,
    headroom: ground - slabsHeight - spare * written.length - 2,
  });
  const crowdLines = text.lines(
    ['drawing.crowd'],
    model.words.crowd,
    { width: WIDTH, lines: 1 },
    STYLE.small,
  );
  const waiting = text.width(model.words.youWaiting, STYLE.bold);
  const small = smallSteps(model.stages.length, phases.smallBottom);
  const all = label(
    { x: model.stages.length * SMALL.width + 6, y: px(phases.smallBottom - 4) },
    [model.words.all],
    STYLE.small,
    14,
  );
  return {
    frame: 'tall',
    width: WIDTH,
    height: px(height),
    ground: { x1: 0, x2: WIDTH, y: ground },
    dot: { radius },
    crowd: {
      ...crowdAt(ground, CROWD_COLUMNS, CROWD_PITCH, radius),
      label: label({ x: 0, y: px(ground + 15) }, crowdLines, STYLE.small, 14.5),
    },
    lattice: phases.lattice,
    shareStep: { x: 0, y: 0 },
    steps: steps.map((step, index) => ({ ...step, small: small[index] ?? step.box })),
    phases: phases.phases,
    top: top && { ...top, all },
    you: {
      foot: { x: px(CROWD_COLUMNS * CROWD_PITCH + FOOT / 2), y: px(ground - 2 - radius) },
      footLabel: label(
        { x: px(CROWD_COLUMNS * CROWD_PITCH + FOOT / 2), y: px(ground - 2 * radius - 7) },
        [model.words.youWaiting],
        STYLE.bold,
        16,
        'middle',
      ),
      wait: { x: px(WIDTH - waiting - radius - 6), y: px(phases.waitLine - 4.5) },
      waitLabel: label({ x: WIDTH, y: px(phases.waitLine) }, [model.words.youWaiting], STYLE.bold, 16, 'end'),
    },
    base: label({ x: 0, y: px(phases.waitLine + 15) }, [model.bases[0] ?? ''], STYLE.small, 14),
    unreported: phases.unreported,
    unreportedLabel: phases.unreportedLabel,
    rooms: text.rooms,
  };
}
