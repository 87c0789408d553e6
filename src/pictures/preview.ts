// Pictures layer: the picture of link previews, 1200 x 630: one number, one finding, and all phases as rows of dots.
import { PALETTE } from '../chart/colour.ts';
import { fitted } from '../chart/column.ts';
import {
  mainShare,
  PREVIEW,
  PREVIEW_GAP,
  PREVIEW_LEAST,
  PREVIEW_NUMBERS,
  previewHead,
  previewRoom,
  previewSettings,
  type PreviewWords,
} from '../chart/preview.ts';
import { px } from '../chart/layout.ts';
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { columnMarkup, words } from './markup.ts';
import { allRows } from './rowEntries.ts';
import { rowsBeside, type Rows } from './rows.ts';
import { rowsMarkup } from './shapes.ts';
import { sheet, type Composed, type SheetWords } from './sheet.ts';

/** Which rows a link preview shows. */
export interface Shown {
  named: boolean;
  all: boolean;
}

/** How rows are shown, from all that can be said to the least: names give way first, then the other phases. */
export const SHOWN: readonly Shown[] = [
  { named: true, all: true },
  { named: false, all: true },
  { named: true, all: false },
  { named: false, all: false },
];

/** How many rows are shown, with the room between them. */
export const rowCount = (model: StagesModel, { all }: Shown) => (all ? allRows(model) : 1);

/** The rows of a link preview, at the bottom of the room under words that end at `bottom`; null if they don't fit. */
export function previewRows(
  model: StagesModel,
  bottom: number,
  shown: Shown,
  ruler: Ruler,
  marker?: readonly string[],
): Rows | null {
  const { width, margin } = PREVIEW;
  const count = rowCount(model, shown);
  const end = PREVIEW.height - margin;
  const height = Math.min((end - bottom - PREVIEW_GAP) / count, 70);
  return rowsBeside(
    model,
    { x: margin, y: px(end - count * height), width: width - 2 * margin },
    { size: PREVIEW_LEAST, most: 34, least: 20, height, ...shown, marker },
    ruler,
  );
}

/** Words beside the number, over rows of dots; null if they don't fit. The number gives way to the words. */
function headOver(rows: number, model: StagesModel, said: PreviewWords, ruler: Ruler) {
  for (const size of PREVIEW_NUMBERS) {
    const { number, place } = previewHead(mainShare(model), size, ruler);
    const set = fitted(previewSettings(said), place, previewRoom(rows), ruler, model.locale);
    const low = number ? number.y + number.style.size * 0.04 : 0;
    if (set.fits) return { number, set, bottom: Math.max(set.bottom, low) };
  }
  return null;
}

/** The picture of link previews. Throws if its words have no room: none is cut off. */
export function preview(
  { model }: { model: StagesModel },
  said: PreviewWords & SheetWords,
  ruler: Ruler,
): Composed {
  for (const shown of SHOWN) {
    const head = headOver(rowCount(model, shown), model, said, ruler);
    const rows = head && previewRows(model, head.bottom, shown, ruler);
    if (!rows) continue;
    return sheet(
      PREVIEW,
      said,
      model.locale,
      head.number ? words(head.number, PALETTE.light.text, model.locale) : '',
      columnMarkup(head.set, model.locale),
      rowsMarkup(rows, model),
    );
  }
  throw new Error(`The link preview has no room for all its words: "${said.finding}", "${said.base}"`);
}
