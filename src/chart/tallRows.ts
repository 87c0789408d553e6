// Chart layer: the phases of the tall frame, as rows on one scale, so that their lengths can be compared.
import type { Ruler } from '../fonts/measure.ts';
import type { StagesModel } from '../model/stages.ts';
import { hasRest, hasUnknown, largestShare, unreportedDots, widestShare } from './extent.ts';
import { px, type Lattice, type PhaseLayout } from './layout.ts';
import { label, type Setter } from './setting.ts';
import { SMALL, STYLE, WIDTH } from './tallFrame.ts';

/** The least distance of two dots in a row, and the largest. */
const PITCH = { least: 8, most: 13 };
/** Room before the answers outside the order, besides the gap between rows. */
const APART = 10;
/** The most room for the visitor's words beside the name of a phase. */
const YOU = 60;

/** The lattice of dots in a row: one line of dots, or two or three where one would be too dense. */
function rowLattice(most: number): Lattice & { pitch: number } {
  const pitchFor = (lines: number) => Math.min(PITCH.most, WIDTH / Math.ceil((most + 1) / lines));
  const count = [1, 2, 3].find((lines) => pitchFor(lines) >= PITCH.least) ?? 3;
  const pitch = px(pitchFor(count));
  return { count, minor: { x: 0, y: pitch }, major: { x: pitch, y: 0 }, pitch };
}

/** The phases as rows under each other, with `gap` pixels between them, and the block of what is not reported. */
export function tallRows(model: StagesModel, text: Setter, ruler: Ruler, gap: number) {
  const unreported = unreportedDots(model);
  const lattice = rowLattice(Math.max(largestShare(model), unreported));
  const rowHeight = lattice.count * lattice.pitch;
  const besideName = text.width(model.words.you, STYLE.bold);
  // The words for the visitor's dot stand beside the name of a phase, or under it where they are long.
  const below = besideName > YOU;
  const you = text.lines(['drawing.you'], model.words.you, { width: WIDTH, lines: 2 }, STYLE.bold);
  const youWidth = below ? 0 : besideName + 22;
  let bottom = 0;
  let smallTop = 0;
  const phases: PhaseLayout[] = model.phases.map((phase, index) => {
    const { id, main } = phase;
    const shareStyle = main ? STYLE.main : STYLE.share;
    const unknown = hasUnknown(model, index);
    const widest = Math.max(
      widestShare(model, index, shareStyle, ruler),
      unknown ? text.width(model.words.notReported, STYLE.small) : 0,
    );
    const style = main ? STYLE.phaseBold : STYLE.phase;
    const room = { width: WIDTH - widest - youWidth - 18, lines: 2 };
    const lines = text.lines(phase.path, phase.label, room, style);
    const apart = index > 0 && phase.outside && !model.phases[index - 1]?.outside ? APART : 0;
    const baseline = bottom + (main ? 27 : 14) + (index > 0 ? gap : 0) + apart;
    const lastLine = baseline + (lines.length - 1) * 16;
    const dotsTop = lastLine + 6 + (below ? you.length * 16 : 0);
    bottom = dotsTop + rowHeight;
    if (id === model.top?.phase && model.stages.length > 0) {
      smallTop = bottom + 6;
      bottom = smallTop + SMALL;
    }
    const nameWidth = text.width(lines.at(-1) ?? '', style);
    return {
      id,
      origin: { x: px(lattice.pitch / 2), y: px(dotsTop + lattice.pitch / 2) },
      label: label({ x: 0, y: px(baseline) }, lines, style, 16),
      share: { x: WIDTH, y: px(lastLine), anchor: 'end', style: shareStyle, leading: 20 },
      unknown: unknown ? label({ x: 0, y: 0 }, [model.words.notReported], STYLE.small, 16, 'end') : null,
      you: label(
        below ? { x: 0, y: px(lastLine + 16) } : { x: px(nameWidth + 12), y: px(lastLine) },
        you,
        STYLE.bold,
        16,
      ),
    };
  });
  const blockTop = bottom + gap + 20;
  if (unreported > 0) bottom = blockTop + rowHeight;
  // The visitor's dot waits beside the small staircase, or on a line of its own.
  const waitLine = px(bottom === smallTop + SMALL ? bottom - 2 : bottom + 18);
  return {
    lattice: { count: lattice.count, minor: lattice.minor, major: lattice.major },
    pitch: lattice.pitch,
    phases,
    /** The ground of the small staircase. */
    smallBottom: px(smallTop + SMALL),
    unreported: unreported > 0 ? { x: 0, y: px(blockTop) } : null,
    unreportedLabel:
      unreported > 0
        ? label({ x: 0, y: px(blockTop - 6) }, [model.words.notReported], STYLE.phase, 16)
        : null,
    ...(hasRest(model)
      ? {
          restShare: {
            x: WIDTH,
            y: px(blockTop - 6),
            anchor: 'end' as const,
            style: STYLE.share,
            leading: 20,
          },
        }
      : {}),
    waitLine,
    bottom: waitLine + 19,
  };
}
