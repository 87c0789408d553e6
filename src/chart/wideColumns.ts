// Chart layer: the phases of the wide frame, as columns on one baseline.
import { scaleBand } from 'd3';
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { hasUnknown, largestShare, unreportedDots, widestShare } from './extent.ts';
import { px, type Label, type PhaseLayout, type Point } from './layout.ts';
import { stack } from './pile.ts';
import { label, type Setter } from './setting.ts';
import { GROUND, STYLE, WIDTH } from './wideFrame.ts';

/** The name of the band of what is not reported; ids of phases have no spaces. */
const UNREPORTED = 'not reported';
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

/** The phases as columns, and the block of what is not reported as one more. */
export function wideColumns(model: StagesModel, text: Setter, ruler: Ruler) {
  const unreported = unreportedDots(model);
  const bands = scaleBand<string>()
    .domain([...model.phases.map(({ id }) => id), ...(unreported > 0 ? [UNREPORTED] : [])])
    .range([0, WIDTH]);
  const band = bands.bandwidth();
  const { count, pitch } = columnLattice(band, Math.max(largestShare(model), unreported));
  const centreOf = (id: string) => px((bands(id) ?? 0) + band / 2);
  const styles = shareStyles(model, band, ruler);
  const broken = (path: (string | number)[], words: string, style: TextStyle) =>
    text.lines(path, words, { width: band - 8, lines: 3 }, style);
  const nameStyle = (index: number) => (model.phases[index]?.main ? STYLE.phaseBold : STYLE.phase);
  const names = model.phases.map(({ label: name }, index) =>
    broken(['phases', index, 'short'], name, nameStyle(index)),
  );
  const missing = unreported > 0 ? broken(['drawing.notReported'], model.words.notReported, STYLE.phase) : [];
  const nameLines = Math.max(1, missing.length, ...names.map(({ length }) => length));
  const youY = GROUND + 24 + nameLines * 19;
  const you = broken(['drawing.you'], model.words.you, STYLE.bold);
  const under = (centre: number, lines: string[], style: TextStyle): Label =>
    label({ x: centre, y: GROUND + 24 }, lines, style, 19, 'middle');
  const phases: PhaseLayout[] = model.phases.map(({ id }, index) => {
    const centre = centreOf(id);
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
  const block: Point = { x: px(centreOf(UNREPORTED) - (count * pitch) / 2), y: GROUND - 3 };
  return {
    lattice: stack(count, pitch),
    pitch,
    phases,
    /** Where the line under all names ends. */
    below: youY + 6 + Math.max(0, you.length - 1) * 18,
    unreported: unreported > 0 ? block : null,
    unreportedLabel: unreported > 0 ? under(centreOf(UNREPORTED), missing, STYLE.phase) : null,
  };
}
