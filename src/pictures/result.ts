// Pictures layer: the picture of a shared result, 1200 x 630: the visitor's dot in the row of its phase.
import { PALETTE } from '../chart/colour.ts';
import { fitted, paragraph, type Paragraph, type Place } from '../chart/column.ts';
import type { Drawing } from '../chart/drawing.ts';
import { px } from '../chart/layout.ts';
import { PREVIEW, PREVIEW_LEAST, previewRoom } from '../chart/preview.ts';
import type { Ruler } from '../fonts/measure.ts';
import { columnMarkup } from './markup.ts';
import { previewRows, rowCount, SHOWN } from './preview.ts';
import { rowsMarkup, youMarkup } from './shapes.ts';
import { sheet, type Composed, type PictureWords } from './sheet.ts';

/** What a result's picture says, besides its infographic's words. */
export interface ResultWords {
  /** Its phase, or the first and the last phase of a range. */
  phases: readonly string[];
  placed: string;
  /** The share of those asked in the same phase; empty where it is not reported. */
  same: string;
  alt: string;
}

/** Radius in pixels of the dot before the words, which explains the yellow one in the row. */
const KEY = 26;
const { quiet } = PALETTE.light;

/** The words from large to small. Where room is short, first those in the same phase are left out, then the title. */
function settings(said: PictureWords, { placed, same }: ResultWords): Paragraph[][] {
  const small = { above: 12, leading: 1.12 };
  return [76, 68, 60, 68, 60, 52, 60, PREVIEW_LEAST].map((size, index) => [
    paragraph('serif', size, placed, { leading: 1.06 }),
    ...(index < 3 && same ? [paragraph('sans', PREVIEW_LEAST, same, small)] : []),
    ...(index < 6 ? [paragraph('sans', PREVIEW_LEAST, said.title, { ...small, fill: quiet })] : []),
    paragraph('sans', PREVIEW_LEAST, said.base, { ...small, fill: quiet, above: index < 6 ? 2 : 12 }),
  ]);
}

/** The picture of a shared result. Throws if its words have no room: none is cut off. */
export function resultPreview(
  { model }: Drawing,
  said: PictureWords,
  result: ResultWords,
  ruler: Ruler,
): Composed {
  const { margin, width } = PREVIEW;
  const x = margin + 2 * KEY + 24;
  const place: Place = { x, y: margin, width: width - margin - x };
  for (const shown of SHOWN) {
    const room = previewRoom(rowCount(model, shown));
    const set = fitted(settings(said, result), place, room, ruler, model.locale);
    const rows = set.fits ? previewRows(model, set.bottom, shown, ruler, result.phases) : null;
    if (!rows) continue;
    const size = set.labels[0]?.style.size ?? 0;
    return sheet(
      PREVIEW,
      { title: said.title, alt: result.alt },
      model.locale,
      youMarkup({ x: margin + KEY, y: px(margin + size * 0.36) }, KEY),
      columnMarkup(set, model.locale),
      rowsMarkup(rows, model),
    );
  }
  throw new Error(
    `The picture of a result has no room for all its words: "${result.placed}", "${said.base}"`,
  );
}
