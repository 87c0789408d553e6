// Chart layer: the tall frame, for phones and narrow columns. Stairs are slabs; phases are rows.
import { scaleLinear } from 'd3';
import type { Measure, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { px, type Box, type Label, type Layout, type PhaseLayout, type Point, type Room } from './layout.ts';
import { bubbleText, hasUnknown, unreportedDots, widestShare } from './measure.ts';
import { breakLines } from './text.ts';

/** Shown from 288 px on (a 320 px screen with its margins), so every size here is at least 12 px on screen. */
const WIDTH = 288;
const PER_ROW = 20;
const PITCH = WIDTH / PER_ROW;
const RADIUS = px(PITCH * 0.42);
const GAP = 14;
const STYLE = {
  step: { face: 'serif', size: 19 },
  small: { face: 'sans', size: 13 },
  phase: { face: 'sans', size: 15 },
  phaseBold: { face: 'sans', size: 15, bold: true },
  share: { face: 'serif', size: 18 },
  shareLarge: { face: 'serif', size: 27 },
  tile: { face: 'sans', size: 13, bold: true },
} as const satisfies Record<string, TextStyle>;

const rowsOf = (dots: number) => Math.max(1, Math.ceil(dots / PER_ROW));

/** The tall layout of a model. */
export function tallLayout(model: StagesModel, measure: Measure): Layout {
  const rooms: Room[] = [];
  const lines = (path: Room['path'], text: string, room: Room['room'], style: TextStyle) => {
    const broken = breakLines(text, room, style, measure, model.locale);
    rooms.push({ path, text, room, fits: broken.fits });
    return broken.lines;
  };

  // The phases are rows under each other, each as high as its most dots in any survey need.
  let bottom = 0;
  const phases: PhaseLayout[] = model.phases.map((phase, index) => {
    const style = phase.highlighted ? STYLE.phaseBold : STYLE.phase;
    const shareStyle = phase.highlighted ? STYLE.shareLarge : STYLE.share;
    const unknown = hasUnknown(model, index);
    const widest = Math.max(
      widestShare(model, index, shareStyle, measure),
      unknown ? measure(model.words.notReported, STYLE.small) : 0,
    );
    const text = lines(
      ['phases', index, 'short'],
      phase.label,
      { width: WIDTH - widest - 30, lines: 2 },
      style,
    );
    const label: Label = { x: 0, y: bottom + 22, lines: text, anchor: 'start', style, leading: 18 };
    const first = label.y + (text.length - 1) * 18 + 8 + PITCH / 2;
    bottom = px(
      first -
        PITCH / 2 +
        rowsOf(Math.max(...model.distributions.map((survey) => survey.phases[index]?.dots ?? 0))) * PITCH +
        GAP -
        8,
    );
    return {
      id: phase.id,
      origin: { x: px(PITCH / 2), y: px(first) },
      label,
      share: { x: WIDTH, y: label.y, anchor: 'end', style: shareStyle, leading: 20 },
      unknown: unknown
        ? { x: 0, y: 0, lines: [model.words.notReported], anchor: 'end', style: STYLE.small, leading: 16 }
        : null,
      possible: { x: px(-widest - 14), y: px(-shareStyle.size * 0.33) },
    };
  });
  const unreported = unreportedDots(model);
  const unreportedTop = bottom;
  if (unreported > 0) bottom += 30 + rowsOf(unreported) * PITCH + GAP;

  // The tiles of the stages stand under the last phase.
  const tileText = model.stages.map(({ label }) => label.replace(/^\d+ /, ''));
  const widestTile = Math.max(...tileText.map((text) => measure(text, STYLE.tile))) + 12;
  const perLine = Math.max(1, Math.min(model.stages.length, Math.floor((WIDTH + 4) / (widestTile + 4))));
  const tileWidth = (WIDTH - (perLine - 1) * 4) / perLine;
  const tileTop = bottom + 6;
  const tile = (index: number): Box => ({
    x: px((index % perLine) * (tileWidth + 4)),
    y: px(tileTop + Math.floor(index / perLine) * 28),
    width: px(tileWidth),
    height: 24,
  });
  const words = bubbleText(model.words.you, { width: WIDTH - 2 * PITCH, lines: 1 }, measure, model.locale);
  rooms.push(words.room);
  const shift = px(words.height + 4);
  const tilesBottom = tileTop + Math.ceil(model.stages.length / perLine) * 28;

  // The crowd waits on top, the slabs of the stairs rise from the ground below it.
  const crowdTop = 22;
  const crowdBottom = crowdTop + 5 * PITCH;
  const indent = Math.min(44, 132 / Math.max(1, model.stages.length - 1));
  const left = scaleLinear([0, 1], [0, indent]);
  const written = model.stages.map((stage, index) => {
    const width = WIDTH - left(index) - 24;
    const label = lines(['stages', index, 'label'], stage.label, { width, lines: 2 }, STYLE.step);
    const text = stage.ingredients.join(' · ');
    const path = ['stages', index, 'ingredients'];
    return { label, ingredients: lines(path, text, { width, lines: 3 }, STYLE.small) };
  });
  const content = written.map((step) => 14 + step.label.length * 23 + step.ingredients.length * 18);
  const height = Math.max(
    tilesBottom + shift,
    crowdBottom + 20 + content.reduce((sum, size) => sum + size, 0) + 4,
  );
  const spare =
    (height - 4 - crowdBottom - 20 - content.reduce((sum, size) => sum + size, 0)) / model.stages.length;
  let top = height - 4;
  const steps = model.stages.map((stage, index) => {
    const step = written[index] ?? { label: [], ingredients: [] };
    const size = (content[index] ?? 0) + spare;
    top -= size;
    const box = { x: px(left(index)), y: px(top + 2), width: px(WIDTH - left(index)), height: px(size - 2) };
    const text = { x: px(box.x + 12), anchor: 'start' } as const;
    const place = tile(index);
    return {
      id: stage.id,
      step: box,
      label: { ...text, y: px(box.y + 25), lines: step.label, style: STYLE.step, leading: 23 },
      ingredients: {
        ...text,
        y: px(box.y + 25 + (step.label.length - 1) * 23 + 21),
        lines: step.ingredients,
        style: STYLE.small,
        leading: 18,
      },
      tile: place,
      tileLabel: {
        x: px(place.x + place.width / 2),
        y: px(place.y + 16.5),
        lines: lines(
          ['stages', index, 'label'],
          tileText[index] ?? '',
          { width: tileWidth - 6, lines: 1 },
          STYLE.tile,
        ),
        anchor: 'middle' as const,
        style: STYLE.tile,
        leading: 16,
      },
    };
  });

  const slotOffset = (slot: number): Point => ({
    x: px((slot % PER_ROW) * PITCH),
    y: px(Math.floor(slot / PER_ROW) * PITCH),
  });
  return {
    frame: 'tall',
    width: WIDTH,
    height: px(height),
    ground: { x1: 0, x2: WIDTH, y: px(height - 2) },
    dot: { radius: RADIUS },
    crowd: {
      origin: { x: px(PITCH / 2), y: px(crowdTop + PITCH / 2) },
      columns: PER_ROW,
      dx: px(PITCH),
      dy: px(PITCH),
      scale: 1,
      label: { x: 0, y: 14, lines: [model.words.crowd], anchor: 'start', style: STYLE.small, leading: 16 },
    },
    steps,
    phases,
    slotOffset,
    shareOffset: () => ({ x: 0, y: 0 }),
    // A line of its own under the dots, so that the bubble has room beside it.
    markerOffset: (dots) => ({ x: 0, y: px((rowsOf(dots) - 1) * PITCH + RADIUS + 3 + words.height / 2) }),
    bubble: {
      width: words.width,
      height: words.height,
      label: words.label,
      tip: `M${px(PITCH / 2 + 9)} -6v12l-7 -6z`,
      at: () => ({ x: px(PITCH / 2 + 8), y: px(-words.height / 2) }),
    },
    shift: { own: () => ({ x: 0, y: 0 }), later: { x: 0, y: shift } },
    unreported:
      unreported > 0
        ? {
            label: {
              x: 0,
              y: unreportedTop + 22,
              lines: [model.words.notReported],
              anchor: 'start',
              style: STYLE.phase,
              leading: 18,
            },
            box: (dots) => ({
              x: 0,
              y: px(unreportedTop + 30),
              width: WIDTH,
              height: px(rowsOf(dots) * PITCH),
            }),
          }
        : null,
    rooms,
  };
}
