// Chart layer: sizes that both frames need.
import type { Measure, TextStyle } from '../fonts/measure.ts';
import { formatShare } from '../model/format.ts';
import type { StagesModel } from '../model/stages.ts';
import { px, type Label, type Room } from './layout.ts';
import { breakLines } from './text.ts';

/** The most dots that any phase has in any survey. */
export function largestShare(model: StagesModel): number {
  return Math.max(...model.distributions.flatMap(({ phases }) => phases.map(({ dots }) => dots)));
}

/** The most dots that any survey leaves unreported; 0 if all surveys report all phases. */
export function unreportedDots(model: StagesModel): number {
  return Math.max(...model.distributions.map(({ unreported }) => unreported));
}

/** The widest share of a phase over all surveys, as it is written, in pixels. */
export function widestShare(model: StagesModel, index: number, style: TextStyle, measure: Measure): number {
  const shares = model.distributions.flatMap(({ phases }) => phases[index]?.share ?? []);
  const { locale, words } = model;
  return Math.max(0, ...shares.map((share) => measure(formatShare(locale, share, words.notReported), style)));
}

/** True if some survey does not report this phase. */
export function hasUnknown(model: StagesModel, index: number): boolean {
  return model.distributions.some(({ phases }) => phases[index]?.share === null);
}

/** The dots to draw: a hundred for the crowd, more where a survey's shares add up to more. */
export function dotCount(model: StagesModel): number {
  const sums = model.distributions.map(({ phases }) => phases.reduce((sum, { dots }) => sum + dots, 0));
  return Math.max(100, ...sums);
}

/** The visitor's bubble: its size, and its text in a box at 0, 0. */
export function bubbleText(text: string, room: Room['room'], measure: Measure, locale: string) {
  const style = { face: 'sans', size: 14, bold: true } as const;
  const { lines, fits } = breakLines(text, { ...room, width: room.width - 20 }, style, measure, locale);
  const width = px(Math.max(...lines.map((line) => measure(line, style))) + 20);
  const height = lines.length * 18 + 10;
  const label: Label = { x: px(width / 2), y: 19, lines, anchor: 'middle', style, leading: 18 };
  return { width, height, label, room: { path: ['drawing.you'], text, room, fits } satisfies Room };
}
