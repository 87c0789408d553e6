// Chart layer: how much the data needs at most, over all surveys, so that one frame holds them all.
import type { Ruler, TextStyle } from '../fonts/measure.ts';
import { writtenShare, type StagesModel } from '../model/stages.ts';

/** The most dots that any phase has in any survey. */
export function largestShare(model: StagesModel): number {
  return Math.max(...model.distributions.flatMap(({ phases }) => phases.map(({ dots }) => dots)));
}

/** The most dots that any survey leaves unreported; 0 if all surveys report all phases. */
export function unreportedDots(model: StagesModel): number {
  return Math.max(...model.distributions.map(({ unreported }) => unreported));
}

/** The widest share of a phase over all surveys, as it is written, in pixels. */
export function widestShare(model: StagesModel, index: number, style: TextStyle, ruler: Ruler): number {
  const entries = model.distributions.flatMap(({ phases }) => phases[index] ?? []);
  return Math.max(
    0,
    ...entries
      .filter(({ share }) => share !== null)
      .map((entry) => ruler.width(writtenShare(model, entry), style)),
  );
}

/** True if any survey leaves a rest whose share is known. */
export function hasRest(model: StagesModel): boolean {
  return model.distributions.some(({ rest }) => rest !== null);
}

/** True if some survey does not report this phase. */
export function hasUnknown(model: StagesModel, index: number): boolean {
  return model.distributions.some(({ phases }) => phases[index]?.share === null && !phases[index].absent);
}

const dotsOf = ({ phases }: StagesModel['distributions'][number]) =>
  phases.reduce((sum, { dots }) => sum + dots, 0);

/** The dots of the crowd: as many as the first survey's shares add up to. */
export function crowdDots(model: StagesModel): number {
  const [first] = model.distributions;
  return first ? dotsOf(first) : 0;
}

/** The dots to draw: the crowd's, and more where another survey's shares add up to more. */
export function dotCount(model: StagesModel): number {
  return Math.max(...model.distributions.map(dotsOf));
}

/** The dots that climb all steps: those of the first survey in the phase that means all stages. */
export function climbers(model: StagesModel): number {
  const entry = model.distributions[0]?.phases.find(({ phase }) => phase === model.top?.phase);
  return entry?.dots ?? 0;
}

/** True if the drawing of one model has room for the numbers of another: it knows the same phases, and none needs more. */
export function hasRoomFor(drawn: StagesModel, other: StagesModel): boolean {
  const ids = ({ phases }: StagesModel) => phases.map(({ id }) => id).join(' ');
  const most = [largestShare, unreportedDots, dotCount, (model: StagesModel) => model.decimals ?? 6];
  return (
    ids(drawn) === ids(other) &&
    drawn.top?.phase === other.top?.phase &&
    most.every((of) => of(other) <= of(drawn)) &&
    (hasRest(drawn) || !hasRest(other)) &&
    drawn.phases.every((_, index) => hasUnknown(drawn, index) || !hasUnknown(other, index))
  );
}
