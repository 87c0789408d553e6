// Pictures layer: the stages' tiles under the rows of dots. Pure geometry: each name in one line, in its tile.
import { px, type Box, type Label, type Point } from '../chart/layout.ts';
import type { Ruler, TextStyle } from '../fonts/measure.ts';

const STYLE: TextStyle = { face: 'sans', size: 36, bold: true };
const HEIGHT = 54;
const GAP = 12;
/** The least room on either side of a name. */
const PAD = 14;

/** Tiles in the order of their names, and how tall all are together. */
export interface Tiles {
  tiles: { box: Box; label: Label }[];
  height: number;
}

/** Sets tiles of one width side by side, in as many rows as the widest name needs. */
export function tilesIn(names: readonly string[], at: Point & { width: number }, ruler: Ruler): Tiles {
  const widest = Math.max(...names.map((name) => ruler.width(name, STYLE))) + 2 * PAD;
  const most = Math.max(1, Math.floor((at.width + GAP) / (widest + GAP)));
  const rows = Math.ceil(names.length / most);
  const perRow = Math.ceil(names.length / rows);
  const width = px((at.width - (perRow - 1) * GAP) / perRow);
  const tiles = names.map((name, index) => {
    const x = px(at.x + (index % perRow) * (width + GAP));
    const y = px(at.y + Math.floor(index / perRow) * (HEIGHT + GAP));
    return {
      box: { x, y, width, height: HEIGHT },
      label: {
        x: px(x + width / 2),
        y: px(y + 39),
        lines: [name],
        anchor: 'middle' as const,
        style: STYLE,
        leading: STYLE.size,
      },
    };
  });
  return { tiles, height: rows * (HEIGHT + GAP) - GAP };
}
