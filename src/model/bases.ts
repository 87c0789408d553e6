// Model layer: how many answers (n) a number rests on, and what a page does with few. No pixels, no DOM.
import type { Figure, Infographic, Survey } from '../dataset/schema.ts';

/** Numbers with a base (n) under `hideUnder` are hidden, those under `flagUnder` marked. */
export type SmallBases = NonNullable<Infographic['smallBases']>;

/** The limits where a file sets none. */
export const SMALL_BASES: SmallBases = { flagUnder: 100, hideUnder: 30 };

/** What a page does with a number by its base. */
export type Treatment = 'shown' | 'flagged' | 'hidden';

/** The mark of a number with a small base. */
export const MARK = '*';

/** The limits of an infographic. */
export function limitsOf({ smallBases }: Pick<Infographic, 'smallBases'>): SmallBases {
  return smallBases ?? SMALL_BASES;
}

/** What a page does with a number whose base is `n`; one that is not known is shown. */
export function treatment(n: number | null | undefined, { flagUnder, hideUnder }: SmallBases): Treatment {
  if (n == null || n >= Math.max(flagUnder, hideUnder)) return 'shown';
  return n < hideUnder ? 'hidden' : n < flagUnder ? 'flagged' : 'shown';
}

/** What stands after each number of a survey: the mark of a small base, or nothing. */
export function markOf(
  infographic: Pick<Infographic, 'smallBases'>,
  { sampleSize }: Pick<Survey, 'sampleSize'>,
): string {
  return treatment(sampleSize, limitsOf(infographic)) === 'flagged' ? MARK : '';
}

/** The surveys of an infographic that are too small to be shown. */
export function hiddenSurveys(infographic: Infographic): Survey[] {
  const limits = limitsOf(infographic);
  return infographic.surveys.filter(({ sampleSize }) => treatment(sampleSize, limits) === 'hidden');
}

/** An infographic as pages show it: without the surveys that are too small. */
export function withoutHidden<Shown extends Infographic>(infographic: Shown): Shown {
  const hidden = hiddenSurveys(infographic).map(({ id }) => id);
  if (hidden.length === 0) return infographic;
  const surveys = infographic.surveys.filter(({ id }) => !hidden.includes(id));
  return { ...infographic, surveys };
}

/** The base of one number of a figure: of its row and series, or else of its series; null if it is not known. */
export function figureBase(figure: Exclude<Figure, { kind: 'distributions' }>, row: string, series: string) {
  return figure.bases?.[`${row}.${series}`] ?? figure.bases?.[series] ?? null;
}
