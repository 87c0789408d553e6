// Pictures layer: the picture for articles, 900 pixels wide: finding, the page's wide drawing, base and source.
import { PALETTE } from '../chart/colour.ts';
import { column, paragraph, type Column, type Place } from '../chart/column.ts';
import type { Drawing } from '../chart/drawing.ts';
import { px, type Label, type Layout } from '../chart/layout.ts';
import { mirrored } from '../chart/mirror.ts';
import { sharePoint } from '../chart/place.ts';
import type { Ruler } from '../fonts/measure.ts';
import { direction } from '../model/format.ts';
import type { StagesModel } from '../model/stages.ts';
import { drawingMarkup } from './drawing.ts';
import { columnMarkup, element, inReadingDirection } from './markup.ts';
import { sheet, type Composed, type PictureWords } from './sheet.ts';

const WIDTH = 900;
const MARGIN = 40;
const INNER = WIDTH - 2 * MARGIN;
const { quiet } = PALETTE.light;

/** The top of the highest number in the frame: what is above it, room for the climb, is left out. */
function drawnFrom(model: StagesModel, wide: Layout): number {
  const tops = wide.phases.map(({ id, share }, index) => {
    const dots = model.distributions[0]?.phases[index]?.dots ?? 0;
    return sharePoint(wide, id, dots).y - share.style.size * 0.75;
  });
  return Math.min(wide.ground.y, ...tops);
}

const lowest = ({ y, lines, leading, style }: Label) => y + (lines.length - 1) * leading + style.size * 0.3;

/** Where the words under the drawing begin, and how wide they are: beside the staircase if there is room, else under it. */
function footPlace(model: StagesModel, wide: Layout, ruler: Ruler): Place {
  const names = Math.max(wide.ground.y, ...wide.phases.map(({ label }) => lowest(label)));
  const survey = model.distributions[0]?.survey ?? '';
  const stairs = model.top?.surveys.includes(survey) ? wide.top : null;
  if (!stairs) return { x: 0, y: names, width: wide.width };
  const { all } = stairs;
  const width = Math.max(0, ...all.lines.map((line) => ruler.width(line, all.style)));
  const words = all.x - width * { start: 0, middle: 0.5, end: 1 }[all.anchor];
  const left = Math.min(words, ...wide.steps.map(({ small }) => small.x)) - 24;
  if (left > wide.width * 0.6) return { x: 0, y: names, width: left };
  return { x: 0, y: lowest(all), width: wide.width };
}

function footOf(said: PictureWords, place: Place, ruler: Ruler, locale: string): Column {
  return column(
    [
      paragraph('sans', 16, said.caption),
      paragraph('sans', 16, said.source, { fill: quiet, above: 4 }),
      paragraph('sans', 16, said.credit, { fill: quiet, above: 4 }),
    ],
    place,
    ruler,
    locale,
  );
}

/** The picture for articles. Its height follows from its words. */
export function landscape({ model, wide: drawn }: Drawing, said: PictureWords, ruler: Ruler): Composed {
  // The words are composed from left to right, as the sheet expects them; the drawing has its direction already.
  const wide = direction(model.locale) === 'rtl' ? mirrored(drawn, model.locale) : drawn;
  const head = column(
    [paragraph('bold', 18, said.title), paragraph('serif', 38, said.finding, { above: 12, leading: 1.14 })],
    { x: MARGIN, y: MARGIN, width: INNER },
    ruler,
    model.locale,
  );
  const scale = px(INNER / wide.width);
  const top = px(head.bottom + 26 - drawnFrom(model, wide) * scale);
  const place = footPlace(model, wide, ruler);
  const foot = footOf(
    said,
    { x: MARGIN, y: px(top + place.y * scale + 28), width: px(place.width * scale) },
    ruler,
    model.locale,
  );
  const height = Math.ceil(Math.max(foot.bottom, top + wide.height * scale) + MARGIN - 8);
  return sheet(
    { width: WIDTH, height },
    said,
    model.locale,
    columnMarkup(head, model.locale),
    inReadingDirection(
      WIDTH,
      model.locale,
      element('g', { transform: `translate(${MARGIN} ${top}) scale(${scale})` }, drawingMarkup(model, drawn)),
    ),
    columnMarkup(foot, model.locale),
  );
}
