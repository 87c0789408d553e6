// Pictures layer: the picture for social feeds, 1080 x 1350: all phases as rows of dots, the main one's share very large.
import { PALETTE } from '../chart/colour.ts';
import { column, fitted, paragraph, type Column } from '../chart/column.ts';
import type { Drawing } from '../chart/drawing.ts';
import { px } from '../chart/layout.ts';
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { columnMarkup, element, moved } from './markup.ts';
import { rowsAbove, type Rows } from './rows.ts';
import { rowsMarkup, stairsMarkup } from './shapes.ts';
import { sheet, type Composed, type PictureWords } from './sheet.ts';
import { stairsIn, type Stairs } from './stairs.ts';

const WIDTH = 1080;
const HEIGHT = 1350;
const MARGIN = 56;
const INNER = WIDTH - 2 * MARGIN;
/** Nothing is smaller: 12 pixels on a phone of 360. */
const LEAST = 36;
/** Room between the rows and the words at the foot, and how far over the words the line stands. */
const FOOT = { above: 54, line: 28 };
/** Sizes of the headline and of the main phase's share, from large to small. */
const SIZES = [
  [62, 240],
  [58, 220],
  [54, 210],
  [50, 200],
  [48, 190],
  [46, 180],
  [44, 150],
  [42, 120],
] as const;
/** The least room between two rows. */
const GAP = 10;
const { quiet, line } = PALETTE.light;

/** The rows with the staircase under the main one. */
interface Figure {
  rows: Rows;
  stairs: Stairs | null;
  bottom: number;
}

/** Rows from `top` down, with `mainShare` as the size of the large number and `gap` between rows. */
function figure(model: StagesModel, top: number, mainShare: number, gap: number, ruler: Ruler): Figure {
  const place = { x: MARGIN, width: INNER };
  const measured = stairsIn(model, { ...place, y: 0 }, LEAST, ruler);
  const under = measured ? measured.bottom + 22 : 0;
  const rows = rowsAbove(
    model,
    { ...place, y: top },
    { size: LEAST, share: 46, mainShare, most: 38, least: 24, gap, height: 84, under },
    ruler,
  );
  const stairs = stairsIn(model, { ...place, y: px(rows.under + 22) }, LEAST, ruler);
  return { rows, stairs, bottom: rows.bottom };
}

function footOf(said: PictureWords, ruler: Ruler, locale: string): Column {
  return column(
    [
      paragraph('sans', LEAST, said.caption, { leading: 1.12 }),
      paragraph('sans', LEAST, `${said.source}\u00a0· ${said.credit}`, { fill: quiet, leading: 1.12 }),
    ],
    { x: MARGIN, y: 0, width: INNER },
    ruler,
    locale,
  );
}

/**
 * The picture for social feeds, or a taller one where its words leave the dots no room: first the large number and the
 * headline give way, then the height.
 */
export function portrait({ model }: Drawing, said: PictureWords, ruler: Ruler): Composed {
  const foot = footOf(said, ruler, model.locale);
  const end = HEIGHT - MARGIN + 8 - foot.bottom - FOOT.above;
  const place = { x: MARGIN, y: MARGIN, width: INNER };
  const attempt = (size: number, mainShare: number) => {
    const head = fitted(
      [
        [
          paragraph('bold', LEAST, said.title, { leading: 1.15 }),
          paragraph('serif', size, said.finding, { above: 14, leading: 1.1 }),
        ],
      ],
      place,
      end,
      ruler,
      model.locale,
    );
    const tight = figure(model, head.bottom + 26, mainShare, GAP, ruler);
    return { head, mainShare, tight, spare: end - tight.bottom };
  };
  const attempts = SIZES.map(([headline, number]) => attempt(headline, number));
  const chosen = attempts.find(({ spare }) => spare >= 0) ?? attempts.at(-1);
  if (!chosen) throw new Error('A portrait needs at least one size');
  // What is left over is spread between the rows.
  const spread = Math.max(0, chosen.spare) / (model.phases.length + 1);
  const drawn = figure(
    model,
    px(chosen.head.bottom + 26 + spread),
    chosen.mainShare,
    px(GAP + spread),
    ruler,
  );
  const footTop = px(Math.max(end, drawn.bottom) + FOOT.above);
  return sheet(
    { width: WIDTH, height: Math.ceil(footTop + foot.bottom + MARGIN - 8) },
    said,
    model.locale,
    columnMarkup(chosen.head, model.locale),
    rowsMarkup(drawn.rows, model),
    drawn.stairs ? stairsMarkup(drawn.stairs, model.locale) : '',
    element('path', { d: `M${MARGIN} ${px(footTop - FOOT.line)}h${INNER}`, stroke: line, 'stroke-width': 2 }),
    moved(0, footTop, columnMarkup(foot, model.locale)),
  );
}
