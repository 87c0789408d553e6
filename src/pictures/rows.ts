// Pictures layer: phases as rows of dots that fill a box, for pictures that are shown small. Pure geometry: the
// dots are those of the page's drawing, one per published per cent.
import { px, type Box, type Label, type Point } from '../chart/layout.ts';
import { breakLines } from '../chart/text.ts';
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import { formatShare } from '../model/format.ts';
import type { StagesModel } from '../model/stages.ts';

/** One phase: its dots, its share and, where there is room for it, its name. */
export interface Row {
  id: string;
  dots: Point[];
  share: Label;
  label: Label | null;
  /** The visitor's dot, if it is in this phase. */
  you: Point | null;
}

/** All rows in a box. */
export interface Rows {
  rows: Row[];
  radius: number;
  /** Where the last row ends. */
  bottom: number;
}

/** How rows are set. */
export interface RowSettings {
  /** Size of the published numbers, and of the highlighted ones among them. */
  share: number;
  shareLarge: number;
  /** Size of the phases' names above their dots; null leaves them out. */
  label: number | null;
  /** Largest distance of two dots. */
  pitch: number;
  /** Distance of two dots that is large enough to set each phase in one line. */
  single: number;
  /** The phase of the visitor's dot. */
  marker?: string;
}

/** The lattice with the largest dots; one line for each phase if its dots are large enough even so. */
function bestGrid(
  counts: number[],
  room: { width: number; height: number },
  least: number,
  settings: RowSettings,
) {
  const filled = (perRow: number, pitch: number) =>
    counts.reduce((sum, count) => sum + Math.max(least, Math.max(1, Math.ceil(count / perRow)) * pitch), 0);
  const grid = (perRow: number) => {
    let pitch = Math.min(settings.pitch, room.width / perRow);
    while (pitch > 1 && filled(perRow, pitch) > room.height) pitch -= 0.25;
    return { perRow, pitch, spare: room.height - filled(perRow, pitch) };
  };
  const single = grid(Math.max(1, ...counts));
  if (single.pitch >= settings.single) return single;
  return Array.from({ length: 46 }, (_, index) => grid(index + 5)).reduce((best, next) =>
    next.pitch > best.pitch ? next : best,
  );
}

/** Lays out the first survey's phases as rows in a box; dots are as large as fits. */
export function rowsIn(model: StagesModel, box: Box, settings: RowSettings, ruler: Ruler): Rows {
  const survey = model.distributions[0]!;
  const counts = survey.phases.map(({ phase, dots }) => dots + (phase === settings.marker ? 1 : 0));
  const styles = model.phases.map(({ highlighted }): TextStyle => ({
    face: 'serif',
    size: highlighted ? settings.shareLarge : settings.share,
  }));
  const named = settings.label !== null;
  // Without names there is no room for "not reported": a dash, as in tables of figures.
  const notReported = named ? model.words.notReported : '–';
  const texts = survey.phases.map(({ share }) => formatShare(model.locale, share, notReported));
  // Numbers stand before the dots, or beside the names above them.
  const numbers = Math.max(...texts.map((text, index) => ruler.width(text, styles[index]!)));
  const before = named ? 0 : numbers + settings.share * 0.5;
  const head = named ? settings.shareLarge * 1.12 : 0;
  const gap = named ? 0 : settings.share * 0.42;
  const heads = model.phases.length * head + (model.phases.length - 1) * gap;
  const room = { width: box.width - before, height: box.height - heads };
  const least = named ? 0 : settings.share * 0.9;
  const { perRow, pitch, spare: left } = bestGrid(counts, room, least, settings);
  const linesOf = (count: number) => Math.max(1, Math.ceil(count / perRow));
  const spare = Math.max(0, Math.min(settings.share, left / model.phases.length));
  let top = box.y;
  const rows = model.phases.map((phase, index): Row => {
    const style = styles[index]!;
    const lines = linesOf(counts[index] ?? 0);
    const height = Math.max(lines * pitch, least);
    const first = top + head + (height - lines * pitch) / 2;
    const at = (slot: number): Point => ({
      x: px(box.x + before + (slot % perRow) * pitch + pitch / 2),
      y: px(first + Math.floor(slot / perRow) * pitch + pitch / 2),
    });
    const baseline = named ? top + head * 0.8 : top + height / 2 + style.size * 0.35;
    const known = survey.phases[index]?.dots ?? 0;
    const labelStyle: TextStyle = { face: 'sans', size: settings.label ?? 0, bold: phase.highlighted };
    const labelRoom = { width: box.width - numbers - 20, lines: 1 };
    const row: Row = {
      id: phase.id,
      dots: Array.from({ length: known }, (_, slot) => at(slot)),
      share: {
        x: px(named ? box.x + box.width : box.x + numbers),
        y: px(baseline),
        lines: [texts[index] ?? ''],
        anchor: 'end',
        style,
        leading: style.size,
      },
      label: named
        ? {
            x: box.x,
            y: px(baseline),
            lines: breakLines(phase.label, labelRoom, labelStyle, ruler, model.locale).lines.slice(0, 1),
            anchor: 'start',
            style: labelStyle,
            leading: labelStyle.size,
          }
        : null,
      you: phase.id === settings.marker ? at(known) : null,
    };
    top += head + height + gap + spare;
    return row;
  });
  return { rows, radius: px(pitch * 0.42), bottom: px(top - gap - spare) };
}
