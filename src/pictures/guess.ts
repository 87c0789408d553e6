// Pictures layer: the picture of a guess that is passed on, 1200 x 630: the question over the grey crowd at the foot of
// dashed steps. It does not show the answer: all dots are alike.
import { fitted, paragraph, type Paragraph, type Place } from '../chart/column.ts';
import { PALETTE } from '../chart/colour.ts';
import type { Drawing } from '../chart/drawing.ts';
import { DOT, px, type Point } from '../chart/layout.ts';
import { pile } from '../chart/pile.ts';
import { PREVIEW, PREVIEW_GAP, PREVIEW_LEAST } from '../chart/preview.ts';
import { label } from '../chart/setting.ts';
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { columnMarkup, element, words } from './markup.ts';
import { sheet, type Composed, type PictureWords } from './sheet.ts';

/** Height of crowd and steps at least, and the widest distance of two dots. */
const CROWD = { height: 200, pitch: 46 };
/** Parts of the width that crowd and steps take; the rest is between them. */
const PART = { crowd: 0.5, steps: 0.42 };
/** The question mark: its part of the height over steps, its size at most, and its height as a part of its size. */
const MARK = { height: 0.36, size: 260, capital: 0.72 };
const { quiet, text, crowd } = PALETTE.light;
const LINE = { fill: 'none', 'stroke-width': 4, 'stroke-linejoin': 'round' };

/** The words from large to small. Where room is short, the title is left out. */
function settings({ title, question }: PictureWords): Paragraph[][] {
  return [76, 68, 60, 54, 76, 68, 60, 54, PREVIEW_LEAST].map((size, index) => [
    paragraph('serif', size, question, { leading: 1.06 }),
    ...(index < 4
      ? [paragraph('sans', PREVIEW_LEAST, title, { above: 12, leading: 1.12, fill: quiet })]
      : []),
  ]);
}

/** The first survey's dots on the ground, line by line from below; `room` is at the ground's left end. */
function crowdMarkup(model: StagesModel, room: Place, height: number): string {
  const phases = model.distributions[0]?.phases ?? [];
  const count = phases.reduce((sum, { dots }) => sum + dots, 0);
  const { lattice, pitch } = pile(count, room.width, height, CROWD.pitch);
  const dotAt = (slot: number): Point => ({
    x: room.x + ((slot % lattice.count) + 0.5) * pitch,
    y: room.y - 6 - (Math.floor(slot / lattice.count) + 0.5) * pitch,
  });
  return Array.from({ length: count }, (_, slot) => dotAt(slot))
    .map(({ x, y }) => element('circle', { cx: px(x), cy: px(y), r: px(pitch * DOT), fill: crowd }))
    .join('');
}

/** A question mark on the last of the dashed steps; without steps where no source says that a phase means all stages. */
function stepsMarkup({ stages, top, locale }: StagesModel, { x, y, width }: Place, height: number): string {
  const count = top ? stages.length : 0;
  const rise = (height * (1 - MARK.height)) / Math.max(1, count);
  const tread = width / Math.max(1, count);
  const outline = stages
    .slice(0, count)
    .map((_, index) => `V${px(y - (index + 1) * rise)}H${px(x + (index + 1) * tread)}`)
    .join('');
  const share = count > 0 ? MARK.height : 1;
  const size = px(Math.min(MARK.size, (0.9 * share * height) / MARK.capital));
  const at = { x: px(x + width - tread / 2), y: px(y - count * rise - 12) };
  return [
    outline &&
      element('path', {
        ...LINE,
        d: `M${px(x)} ${y}${outline}V${y}`,
        stroke: quiet,
        'stroke-dasharray': '14 11',
      }),
    words(label(at, ['?'], { face: 'serif', size }, size, 'middle'), text, locale),
  ].join('');
}

/** The picture of a guess that is passed on. Throws if its question has no room: it is not cut off. */
export function guessPreview({ model }: Drawing, said: PictureWords, ruler: Ruler): Composed {
  const { margin, width, height } = PREVIEW;
  const ground = height - margin;
  const inner = width - 2 * margin;
  const room = ground - margin - PREVIEW_GAP - CROWD.height;
  const set = fitted(settings(said), { x: margin, y: margin, width: inner }, room, ruler, model.locale);
  if (!set.fits) throw new Error(`The picture of a guess has no room for its question: "${said.question}"`);
  const free = ground - set.bottom - PREVIEW_GAP;
  const steps = inner * PART.steps;
  return sheet(
    PREVIEW,
    { title: said.title, alt: said.questionAlt },
    model.locale,
    columnMarkup(set, model.locale),
    crowdMarkup(model, { x: margin, y: ground, width: inner * PART.crowd }, free),
    stepsMarkup(model, { x: width - margin - steps, y: ground, width: steps }, free),
    element('path', { ...LINE, d: `M${margin} ${ground}H${width - margin}`, stroke: text }),
  );
}
