// Chart layer: the phases of the wide frame, as columns on one baseline.
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { hasRest, hasUnknown, largestShare, unreportedDots, widestShare } from './extent.ts';
import { px, type Label, type PhaseLayout, type Point } from './layout.ts';
import { stack } from './pile.ts';
import { label, type Setter } from './setting.ts';
import { GROUND, STYLE, WIDTH } from './wideFrame.ts';

/** Room before the answers outside the order, as a part of the width of a column. */
const APART = 0.4;
/** The least size of shares beside the main one, which is about twice as large. */
const LEAST_SHARE = 14;

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

/** The styles of all shares: each as large as the widest of them lets its band, the main one about twice as large. */
function shareStyles(model: StagesModel, band: number, ruler: Ruler): TextStyle[] {
  const room = band - 8;
  const sizeFor = (style: TextStyle, index: number) => {
    const widest = widestShare(model, index, style, ruler);
    return widest <= room ? style.size : Math.floor((style.size * room) / widest);
  };
  const main = Math.min(
    STYLE.main.size,
    ...model.phases.flatMap((phase, index) => (phase.main ? [sizeFor(STYLE.main, index)] : [])),
  );
  const others = model.phases.flatMap((phase, index) => (phase.main ? [] : [sizeFor(STYLE.share, index)]));
  const size = Math.min(STYLE.share.size, Math.max(LEAST_SHARE, Math.floor(main / 2)), ...others);
  return model.phases.map((phase) => ({ ...STYLE.share, size: phase.main ? main : size }));
}

/** The style of the share that a survey leaves over: that of the phases that are not the main one. */
function restStyle({ phases }: StagesModel, styles: readonly TextStyle[]): TextStyle {
  return styles[phases.findIndex(({ main }) => !main)] ?? STYLE.share;
}

/** Columns of equal width: the phases, apart from them the answers outside their order, and what is not reported. */
function columnBands({ phases }: StagesModel, unreported: boolean) {
  const ordered = phases.filter(({ outside }) => !outside).length;
  const apart = ordered < phases.length ? APART : 0;
  const band = WIDTH / (phases.length + (unreported ? 1 : 0) + apart);
  /** The middle of a column by its number; the one after the last is that of what is not reported. */
  const centre = (index: number) => px(band * (index + 0.5 + (index < ordered ? 0 : apart)));
  return { band, centre };
}

/** The phases as columns, the answers outside their order beside them, and the block of what is not reported. */
export function wideColumns(model: StagesModel, text: Setter, ruler: Ruler) {
  const unreported = unreportedDots(model);
  const { band, centre: centreOf } = columnBands(model, unreported > 0);
  const { count, pitch } = columnLattice(band, Math.max(largestShare(model), unreported));
  const styles = shareStyles(model, band, ruler);
  const broken = (path: (string | number)[], words: string, style: TextStyle) =>
    text.lines(path, words, { width: band - 8, lines: 3 }, style);
  const nameStyle = (index: number) => (model.phases[index]?.main ? STYLE.phaseBold : STYLE.phase);
  const names = model.phases.map(({ label: name, path }, index) => broken(path, name, nameStyle(index)));
  const missing = unreported > 0 ? broken(['drawing.notReported'], model.words.notReported, STYLE.phase) : [];
  const nameLines = Math.max(1, missing.length, ...names.map(({ length }) => length));
  const youY = GROUND + 24 + nameLines * 19;
  const you = broken(['drawing.you'], model.words.you, STYLE.bold);
  const under = (centre: number, lines: string[], style: TextStyle): Label =>
    label({ x: centre, y: GROUND + 24 }, lines, style, 19, 'middle');
  const phases: PhaseLayout[] = model.phases.map(({ id }, index) => {
    const centre = centreOf(index);
    const words = hasUnknown(model, index)
      ? broken(['drawing.notReported'], model.words.notReported, STYLE.small)
      : [];
    return {
      id,
      origin: { x: px(centre - ((count - 1) * pitch) / 2), y: px(GROUND - 3 - pitch / 2) },
      label: under(centre, names[index] ?? [], nameStyle(index)),
      share: {
        x: centre,
        y: GROUND - 14,
        anchor: 'middle',
        style: styles[index] ?? STYLE.share,
        leading: 24,
      },
      unknown: words.length
        ? label({ x: 0, y: -(words.length - 1) * 17 }, words, STYLE.small, 17, 'middle')
        : null,
      you: label({ x: centre, y: youY }, you, STYLE.bold, 18, 'middle'),
    };
  });
  const last = centreOf(model.phases.length);
  const block: Point = { x: px(last - (count * pitch) / 2), y: GROUND - 3 };
  return {
    lattice: stack(count, pitch),
    pitch,
    phases,
    /** Where the line under all names ends. */
    below: youY + 6 + Math.max(0, you.length - 1) * 18,
    unreported: unreported > 0 ? block : null,
    unreportedLabel: unreported > 0 ? under(last, missing, STYLE.phase) : null,
    ...(hasRest(model)
      ? {
          restShare: {
            x: last,
            y: GROUND - 14,
            anchor: 'middle' as const,
            style: restStyle(model, styles),
            leading: 24,
          },
        }
      : {}),
  };
}
