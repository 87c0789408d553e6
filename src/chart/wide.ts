// Chart layer: the wide frame. Stairs rise to the right; phases are columns on one baseline.
import { scaleBand, scaleLinear } from 'd3';
import type { Measure, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { px, type Box, type Label, type Layout, type PhaseLayout, type Point, type Room } from './layout.ts';
import { bubbleText, hasUnknown, largestShare, unreportedDots, widestShare } from './measure.ts';
import { breakLines } from './text.ts';

/** Pixels of its place from which the wide frame is shown, so that 14 px here are never under 12 px on screen. */
export const WIDE_FROM = 600;
const WIDTH = 680;
const BASE = 340;
const STYLE = {
  step: { face: 'serif', size: 21 },
  small: { face: 'sans', size: 14 },
  phase: { face: 'sans', size: 15 },
  phaseBold: { face: 'sans', size: 15, bold: true },
  share: { face: 'serif', size: 22 },
  shareLarge: { face: 'serif', size: 36 },
  tile: { face: 'sans', size: 14, bold: true },
} as const satisfies Record<string, TextStyle>;

/** The lattice of dots: as large as fits the band and the height over the baseline. */
function lattice(band: number, most: number): { perRow: number; pitch: number } {
  const height = BASE - 112;
  const sizes = [4, 5, 6, 7, 8, 9, 10].map((perRow) => ({
    perRow,
    pitch: Math.min(26, (band - 12) / perRow, height / Math.ceil((most + 1) / perRow)),
  }));
  return sizes.reduce((best, size) => (size.pitch > best.pitch ? size : best));
}

/** The wide layout of a model. */
export function wideLayout(model: StagesModel, measure: Measure): Layout {
  const rooms: Room[] = [];
  const lines = (path: Room['path'], text: string, room: Room['room'], style: TextStyle) => {
    const broken = breakLines(text, room, style, measure, model.locale);
    rooms.push({ path, text, room, fits: broken.fits });
    return broken.lines;
  };

  // The crowd waits on the left.
  const crowdPitch = 18;
  // More than three steps need the room.
  const many = model.stages.length > 3;
  const columns = many ? 6 : 8;
  const pad = many ? 8 : 12;
  const stepStyle = many ? { ...STYLE.step, size: 18 } : STYLE.step;
  const crowd = {
    origin: { x: 12, y: BASE - 12 },
    columns,
    dx: crowdPitch,
    dy: -crowdPitch,
    scale: 1,
    label: {
      x: 4,
      y: BASE + 24,
      lines: [model.words.crowd],
      anchor: 'start',
      style: STYLE.small,
      leading: 18,
    } satisfies Label,
  };

  // The stairs rise to the right of it.
  const stairs = scaleBand<string>()
    .domain(model.stages.map(({ id }) => id))
    .range([columns * crowdPitch + 28, WIDTH - 2])
    .paddingInner(0.05);
  const stepWidth = stairs.bandwidth();
  const inner = stepWidth - 2 * pad;
  const written = model.stages.map((stage, index) => ({
    label: lines(['stages', index, 'label'], stage.label, { width: inner, lines: 2 }, stepStyle),
    ingredients: stage.ingredients.flatMap((ingredient, place) =>
      lines(['stages', index, 'ingredients', place], ingredient, { width: inner, lines: 2 }, STYLE.small),
    ),
  }));
  const content = (step: (typeof written)[number]) =>
    18 + step.label.length * 24 + step.ingredients.length * 19 + 8;
  const lowest = Math.max(96, content(written[0] ?? { label: [], ingredients: [] }));
  const height = scaleLinear([0, Math.max(1, model.stages.length - 1)], [lowest, Math.max(BASE - 4, lowest)]);
  written.forEach((step, index) => {
    const stage = model.stages[index];
    if (!stage || content(step) <= height(index)) return;
    const room = { width: inner, lines: Math.floor((height(index) - 26 - step.label.length * 24) / 19) };
    rooms.push({
      path: ['stages', index, 'ingredients'],
      text: stage.ingredients.join(', '),
      room,
      fits: false,
    });
  });

  // The phases share the baseline.
  const unreported = unreportedDots(model);
  const bands = scaleBand<string>()
    .domain([...model.phases.map(({ id }) => id), ...(unreported > 0 ? ['not-reported'] : [])])
    .range([0, WIDTH]);
  const band = bands.bandwidth();
  const { perRow, pitch } = lattice(band, Math.max(largestShare(model), unreported));
  crowd.scale = px(Math.min(1, crowdPitch / pitch));
  const rowsOf = (dots: number) => Math.ceil(dots / perRow);
  const block = perRow * pitch;
  // Shares are set as large as the widest of them lets their band.
  const fitted = (style: TextStyle): TextStyle => {
    const widest = Math.max(...model.phases.map((_, index) => widestShare(model, index, style, measure)));
    return { ...style, size: Math.floor(style.size * Math.min(1, (band - 10) / widest)) };
  };
  const share = fitted(STYLE.share);
  const shareLarge = fitted(STYLE.shareLarge);
  const phases: PhaseLayout[] = model.phases.map((phase, index) => {
    const centre = (bands(phase.id) ?? 0) + band / 2;
    const style = phase.highlighted ? STYLE.phaseBold : STYLE.phase;
    const shareStyle = phase.highlighted ? shareLarge : share;
    const widest = widestShare(model, index, shareStyle, measure);
    const unknown = hasUnknown(model, index)
      ? breakLines(model.words.notReported, { width: band - 4, lines: 3 }, STYLE.small, measure, model.locale)
          .lines
      : [];
    return {
      id: phase.id,
      origin: { x: px(centre - block / 2 + pitch / 2), y: px(BASE - 3 - pitch / 2) },
      label: {
        x: px(centre),
        y: BASE + 24,
        lines: lines(['phases', index, 'short'], phase.label, { width: band - 8, lines: 3 }, style),
        anchor: 'middle',
        style,
        leading: 19,
      },
      share: { x: px(centre), y: BASE - 14, anchor: 'middle', style: shareStyle, leading: 24 },
      unknown:
        unknown.length > 0
          ? {
              x: 0,
              y: -(unknown.length - 1) * 17,
              lines: unknown,
              anchor: 'middle',
              style: STYLE.small,
              leading: 17,
            }
          : null,
      possible: { x: px(-widest / 2 - 14), y: px(-shareStyle.size * 0.33) },
    };
  });
  const labelLines = Math.max(1, ...phases.map(({ label }) => label.lines.length));

  // The stages return as tiles under the last phase, the first stage at the bottom. Where they are wider than the
  // phase, they begin under the one before, not under what is not reported.
  const tileTop = BASE + 24 + labelLines * 19;
  const tileWidth = 118;
  const last = phases.at(-1)?.label.x ?? 0;
  const tile = (index: number): Box => ({
    x: px(last - Math.max(tileWidth / 2, tileWidth - band / 2)),
    y: tileTop + (model.stages.length - 1 - index) * 27,
    width: px(tileWidth),
    height: 24,
  });
  const steps = model.stages.map((stage, index) => {
    const step = written[index] ?? { label: [], ingredients: [] };
    const box = {
      x: px(stairs(stage.id) ?? 0),
      y: px(BASE - height(index)),
      width: px(stepWidth),
      height: px(height(index)),
    };
    const text = { x: px(box.x + pad), anchor: 'start' } as const;
    const place = tile(index);
    const tileText = stage.label.replace(/^\d+ /, '');
    return {
      id: stage.id,
      step: box,
      label: { ...text, y: px(box.y + 30), lines: step.label, style: stepStyle, leading: 24 },
      ingredients: {
        ...text,
        y: px(box.y + 30 + (step.label.length - 1) * 24 + 25),
        lines: step.ingredients,
        style: STYLE.small,
        leading: 19,
      },
      tile: place,
      tileLabel: {
        x: px(place.x + place.width / 2),
        y: place.y + 17,
        lines: lines(['stages', index, 'label'], tileText, { width: tileWidth - 8, lines: 1 }, STYLE.tile),
        anchor: 'middle' as const,
        style: STYLE.tile,
        leading: 18,
      },
    };
  });

  const slotOffset = (slot: number): Point => ({
    x: px((slot % perRow) * pitch),
    y: px(-Math.floor(slot / perRow) * pitch),
  });
  const words = bubbleText(model.words.you, { width: Math.max(band, 104), lines: 2 }, measure, model.locale);
  rooms.push(words.room);
  return {
    frame: 'wide',
    width: WIDTH,
    height: tileTop + model.stages.length * 27 + 2,
    ground: { x1: 0, x2: WIDTH, y: BASE },
    dot: { radius: px(pitch * 0.42) },
    crowd,
    steps,
    phases,
    slotOffset,
    shareOffset: (dots) => ({ x: 0, y: px(-rowsOf(dots) * pitch) }),
    markerOffset: slotOffset,
    bubble: {
      width: words.width,
      height: words.height,
      label: words.label,
      tip: `M-7 ${px(-pitch / 2 - 10)}h14l-7 8z`,
      at: (phaseIndex, dots) => {
        const phase = phases[phaseIndex];
        const marker = (phase?.origin.x ?? 0) + slotOffset(dots).x;
        const left = Math.max(2, Math.min(WIDTH - 2 - words.width, (phase?.label.x ?? 0) - words.width / 2));
        return { x: px(left - marker), y: px(-pitch / 2 - 10 - words.height) };
      },
    },
    // The bubble stands between marker and share; a full last row puts the marker on a row of its own.
    shift: {
      own: (dots) => ({ x: 0, y: px(-words.height - 14 - (rowsOf(dots + 1) - rowsOf(dots)) * pitch) }),
      later: { x: 0, y: 0 },
    },
    unreported:
      unreported > 0
        ? {
            label: {
              x: px((bands('not-reported') ?? 0) + band / 2),
              y: BASE + 24,
              lines: breakLines(
                model.words.notReported,
                { width: band - 8, lines: 3 },
                STYLE.phase,
                measure,
                model.locale,
              ).lines,
              anchor: 'middle',
              style: STYLE.phase,
              leading: 19,
            },
            box: (dots) => ({
              x: px((bands('not-reported') ?? 0) + band / 2 - block / 2),
              y: px(BASE - 3 - rowsOf(dots) * pitch),
              width: px(block),
              height: px(rowsOf(dots) * pitch),
            }),
          }
        : null,
    rooms,
  };
}
