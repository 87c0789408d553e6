// Chart layer: the wide frame. Steps rise to the right; phases are columns on one baseline.
import { scaleBand, scaleLinear } from 'd3';
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { formatShare } from '../model/format.ts';
import { climbers, hasUnknown, largestShare, unreportedDots, widestShare } from './extent.ts';
import {
  DOT,
  px,
  type Box,
  type Layout,
  type PhaseLayout,
  type StepLayout,
  type TopLayout,
} from './layout.ts';
import { crowdAt, pile, stack } from './pile.ts';
import { fittedStyle, label, setter, type Setter } from './setting.ts';

/** Pixels of its place from which the wide frame is shown, so that 14 px here are never under 12 px on screen. */
export const WIDE_FROM = 600;
const WIDTH = 680;
/** Height of the ground line. */
const GROUND = 352;
const CROWD_PITCH = 19.5;
/** Room between crowd and steps, for the visitor's dot. */
const FOOT = 58;
/** The least height of the first step. */
const LOWEST = 92;
/** Room over the last step for those who stand on it: at least, and at most. */
const HEADROOM = { least: 66, most: 130 };
const STYLE = {
  step: { face: 'serif', size: 20 },
  small: { face: 'sans', size: 14 },
  bold: { face: 'sans', size: 14, bold: true },
  phase: { face: 'sans', size: 15 },
  phaseBold: { face: 'sans', size: 15, bold: true },
  share: { face: 'serif', size: 29 },
  main: { face: 'serif', size: 62 },
} as const satisfies Record<string, TextStyle>;

/** Sizes of the small staircase: of one step, and of the highest one. */
const SMALL = { width: 34, height: 36 };

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
    .range([left, WIDTH - 2])
    .paddingInner(count > 3 ? 0.03 : 0.06);
  const pad = count > 3 ? 7 : 11;
  const inner = bands.bandwidth() - 2 * pad;
  const style = count > 3 ? { ...STYLE.step, size: 17 } : STYLE.step;
  const written = writtenSteps(model, text, inner, style);
  const lowest = Math.max(LOWEST, written[0]?.height ?? 0);
  const highest = Math.max(GROUND - headroom, lowest);
  const heightOf = scaleLinear([0, Math.max(1, count - 1)], [count > 1 ? lowest : highest, highest]);
  return model.stages.map((stage, index) => {
    const {
      lines,
      ingredients,
      height: needed,
    } = written[index] ?? { lines: [], ingredients: [], height: 0 };
    const height = heightOf(index);
    if (needed > height) {
      const room = { width: inner, lines: Math.max(0, Math.floor((height - 22 - lines.length * 23) / 18)) };
      const path = ['stages', index, 'ingredients'];
      text.note({ path, text: stage.ingredients.join(', '), room, fits: false });
    }
    const box = {
      x: px(bands(stage.id) ?? 0),
      y: px(GROUND - height),
      width: px(bands.bandwidth()),
      height: px(height),
    };
    const x = px(box.x + pad);
    return {
      id: stage.id,
      box,
      label: label({ x, y: px(box.y + 28) }, lines, style, 23),
      ingredients: label(
        { x, y: px(box.y + 28 + (lines.length - 1) * 23 + 24) },
        ingredients,
        STYLE.small,
        18,
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
  radius: number,
): Omit<TopLayout, 'all'> | null {
  const last = steps.at(-1)?.box;
  if (!model.top || !last) return null;
  const share = model.distributions[0]?.phases.find(({ phase }) => phase === model.top?.phase)?.share;
  const dots = pile(climbers(model), last.width, GROUND - last.height - 4, CROWD_PITCH);
  const left = crowdWidth(model) + 8;
  const right = last.x - 16;
  const written = formatShare(model.locale, share, model.words.notReported);
  const style = fittedStyle(STYLE.main, written, right - left, ruler);
  const baseLines = text.lines(
    ['drawing.base'],
    model.bases[0] ?? '',
    { width: right - left, lines: 2 },
    STYLE.small,
  );
  // Number and base stand over the last step but one.
  const floor = (steps.at(-2)?.box ?? last).y - 12;
  const baseY = Math.min(floor - (baseLines.length - 1) * 18, last.y + 22);
  const rest = text.lines(['drawing.rest'], model.words.rest, { width: WIDTH, lines: 2 }, STYLE.small);
  return {
    origin: { x: px(last.x + dots.pitch / 2), y: px(last.y - 1 - dots.pitch / 2) },
    lattice: dots.lattice,
    scale: px((dots.pitch * DOT) / radius),
    treads: steps
      .slice(0, -1)
      .map(({ box }) => ({ x: px(box.x + box.width / 2), y: px(box.y - CROWD_PITCH / 2) })),
    number: label({ x: px(right), y: px(baseY - 24) }, [written], style, style.size, 'end'),
    base: label({ x: px(right), y: px(baseY) }, baseLines, STYLE.small, 18, 'end'),
    rest: label({ x: 4, y: GROUND + 44 }, rest, STYLE.small, 18),
  };
}

/** Columns of the crowd: more than three steps need the room. */
const crowdColumns = ({ stages }: StagesModel) => (stages.length > 3 ? 7 : 9);
const crowdWidth = (model: StagesModel) => crowdColumns(model) * CROWD_PITCH;

/** The lattice of dots in a column: as large as fits its band and the height over the ground. */
function columnLattice(band: number, most: number) {
  const height = GROUND - STYLE.main.size - 26;
  const sizes = [3, 4, 5, 6, 7, 8, 9, 10].map((count) => ({
    count,
    pitch: Math.min(36, (band - 12) / count, height / Math.ceil((most + 1) / count)),
  }));
  const { count, pitch } = sizes.reduce((best, size) => (size.pitch > best.pitch ? size : best));
  return { count, pitch: px(pitch) };
}

/** The phases as columns, and the block of what is not reported as one more. */
function phasesOf(model: StagesModel, text: Setter, ruler: Ruler) {
  const unreported = unreportedDots(model);
  const bands = scaleBand<string>()
    .domain([...model.phases.map(({ id }) => id), ...(unreported > 0 ? ['not-reported'] : [])])
    .range([0, WIDTH]);
  const band = bands.bandwidth();
  const { count, pitch } = columnLattice(band, Math.max(largestShare(model), unreported));
  const lattice = stack(count, pitch);
  const centreOf = (id: string) => (bands(id) ?? 0) + band / 2;
  // Shares are set as large as the widest of them lets their band.
  const fitted = (style: TextStyle, index: number): TextStyle => {
    const widest = widestShare(model, index, style, ruler);
    return widest <= band - 8 ? style : { ...style, size: Math.floor((style.size * (band - 8)) / widest) };
  };
  const size = Math.min(...model.phases.map((_, index) => fitted(STYLE.share, index).size));
  const broken = (path: (string | number)[], words: string, style: TextStyle) =>
    text.lines(path, words, { width: band - 8, lines: 3 }, style);
  const written = model.phases.map(({ label: name, main }, index) =>
    broken(['phases', index, 'short'], name, main ? STYLE.phaseBold : STYLE.phase),
  );
  const labelLines = Math.max(1, ...written.map(({ length }) => length));
  const youY = GROUND + 24 + labelLines * 19;
  const phases: PhaseLayout[] = model.phases.map(({ id, main }, index) => {
    const centre = px(centreOf(id));
    const style = main ? STYLE.phaseBold : STYLE.phase;
    const unknown = hasUnknown(model, index)
      ? broken(['drawing.notReported'], model.words.notReported, STYLE.small)
      : [];
    return {
      id,
      origin: { x: px(centre - ((count - 1) * pitch) / 2), y: px(GROUND - 3 - pitch / 2) },
      label: label({ x: centre, y: GROUND + 24 }, written[index] ?? [], style, 19, 'middle'),
      share: {
        x: centre,
        y: GROUND - 14,
        anchor: 'middle',
        style: main ? fitted(STYLE.main, index) : { ...STYLE.share, size },
        leading: 24,
      },
      unknown: unknown.length
        ? label({ x: 0, y: -(unknown.length - 1) * 17 }, unknown, STYLE.small, 17, 'middle')
        : null,
      you: label({ x: centre, y: youY }, [model.words.you], STYLE.bold, 18, 'middle'),
    };
  });
  const centre = px(centreOf('not-reported'));
  return {
    lattice,
    pitch,
    phases,
    below: youY + 12,
    unreported: unreported > 0 ? { x: px(centre - (count * pitch) / 2), y: GROUND - 3 } : null,
    unreportedLabel:
      unreported > 0
        ? label(
            { x: centre, y: GROUND + 24 },
            broken(['drawing.notReported'], model.words.notReported, STYLE.phase),
            STYLE.phase,
            19,
            'middle',
          )
        : null,
  };
}

/** The steps of the small staircase, on the ground at `bottom` around `centre`. */
function smallSteps(count: number, centre: number, bottom: number): Box[] {
  const width = Math.min(SMALL.width, 110 / count);
  return Array.from({ length: count }, (_, index) => {
    const height = (SMALL.height * (index + 1)) / count;
    const x = centre + (index - count / 2) * width;
    return { x: px(x), y: px(bottom - height), width: px(width - 2), height: px(height) };
  });
}

/** The wide layout of a model. */
export function wideLayout(model: StagesModel, ruler: Ruler): Layout {
  const text = setter(model, ruler);
  const columns = phasesOf(model, text, ruler);
  const radius = px(columns.pitch * DOT);
  const left = crowdWidth(model) + FOOT;
  const stepWidth = (WIDTH - 2 - left) / Math.max(1, model.stages.length);
  const climbing = model.top ? pile(climbers(model), stepWidth * 0.94, HEADROOM.most, CROWD_PITCH).height : 0;
  const steps = stepsOf(model, text, left, model.top ? Math.max(HEADROOM.least, climbing + 6) : 6);
  const top = topOf(model, text, ruler, steps, radius);
  const crowd = crowdAt(GROUND, crowdColumns(model), CROWD_PITCH, radius);
  const crowdLines = text.lines(
    ['drawing.crowd'],
    model.words.crowd,
    { width: WIDTH, lines: 1 },
    STYLE.small,
  );
  const topPhase = columns.phases.find(({ id }) => id === model.top?.phase);
  const bottom = columns.below + (topPhase ? SMALL.height : 0);
  const all = label(
    { x: topPhase?.label.x ?? 0, y: px(bottom + 18) },
    [model.words.all],
    STYLE.small,
    18,
    'middle',
  );
  const small = smallSteps(model.stages.length, topPhase?.label.x ?? WIDTH, bottom);
  return {
    frame: 'wide',
    width: WIDTH,
    height: px(topPhase ? bottom + 24 : bottom + 4),
    ground: { x1: 0, x2: WIDTH, y: GROUND },
    dot: { radius },
    crowd: { ...crowd, label: label({ x: 4, y: GROUND + 24 }, crowdLines, STYLE.small, 18) },
    lattice: columns.lattice,
    shareStep: { x: 0, y: px(-columns.pitch) },
    steps: steps.map((step, index) => ({ ...step, small: small[index] ?? step.box })),
    phases: columns.phases,
    top: top && { ...top, all },
    you: {
      foot: { x: px(crowdWidth(model) + FOOT / 2), y: px(GROUND - 2 - radius) },
      footLabel: label(
        { x: px(crowdWidth(model) + FOOT / 2), y: px(GROUND - 2 * radius - 10) },
        [model.words.youWaiting],
        STYLE.bold,
        18,
        'middle',
      ),
      wait: { x: px(radius + 2), y: px(columns.below - 5) },
      waitLabel: label(
        { x: px(2 * radius + 10), y: px(columns.below) },
        [model.words.youWaiting],
        STYLE.bold,
        18,
      ),
    },
    base: label({ x: 4, y: px(bottom + 18) }, [model.bases[0] ?? ''], STYLE.small, 18),
    unreported: columns.unreported,
    unreportedLabel: columns.unreportedLabel,
    rooms: text.rooms,
  };
}
