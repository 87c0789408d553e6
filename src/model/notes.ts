// Model layer: what is to be said of a survey's numbers, in one language: notes on sums and rounding, and how precise they
// are. No pixels, no DOM.
import { decimalsOf } from '../dataset/rounding.ts';
import type { Infographic, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { limitsOf, markOf } from './bases.ts';
import { distribution, type Distribution } from './distribution.ts';
import { fill, formatList, formatNumber, formatPercent } from './format.ts';
import { wilsonInterval } from './interval.ts';
import { say } from './stages.ts';

/** The note on the sum of a survey's shares; none if it is 100. */
function sumNote(
  { sum, rest, complete }: Distribution,
  survey: Survey,
  lang: string,
  strings: Strings,
): string[] {
  const added = formatPercent(lang, sum);
  if (rest !== null) return [fill(strings['numbers.rest'], { sum: added, rest: formatPercent(lang, rest) })];
  if (survey.sum === 'as-published') return [fill(strings['numbers.sumAsPublished'], { sum: added })];
  if (complete && sum !== 100) return [fill(strings['numbers.rounding'], { sum: formatNumber(lang, sum) })];
  return [];
}

/** How many decimals a page shows, where this is fewer than the source publishes; else null. */
function roundedTo({ decimals }: Infographic, shares: Distribution): 0 | 1 | 2 | null {
  const published = [...shares.phases, ...shares.other].map(({ share }) => decimalsOf(share ?? 0));
  return (
    [0 as const, 1 as const, 2 as const].find(
      (shown) => shown === decimals && published.some((count) => count > shown),
    ) ?? null
  );
}

/** True if a page shows numbers of an infographic with fewer decimals than the source publishes. */
export function isRounded(infographic: Infographic): boolean {
  return infographic.surveys.some(
    (survey) => roundedTo(infographic, distribution(infographic.phases, survey)) !== null,
  );
}

/** What the mark of a small base means; none where the survey's numbers have no mark. */
export function smallBaseNote(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): string[] {
  if (!markOf(infographic, survey)) return [];
  return [fill(strings['numbers.smallBase'], { n: formatNumber(lang, limitsOf(infographic).flagUnder) })];
}

/** Notes on a survey's numbers: their sum if that is not 100, answers outside the order, decimals, unreported shares. */
export function distributionNotes(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): string[] {
  const shares = distribution(infographic.phases, survey);
  const notes = sumNote(shares, survey, lang, strings);
  const answers = (survey.other ?? []).map(({ label }) => say(label, lang));
  if (answers.length > 0)
    notes.push(fill(strings['numbers.outside'], { answers: formatList(lang, answers) }));
  const shown = roundedTo(infographic, shares);
  if (shown !== null) notes.push(strings[`numbers.shown${shown}`]);
  notes.push(...smallBaseNote(infographic, survey, lang, strings));
  if (shares.decimals) notes.push(strings['numbers.decimals']);
  if (!shares.complete && shares.rest === null) notes.push(strings['numbers.unreported']);
  return notes;
}

/** How precise a survey is: the interval of its last phase, or why there is none. */
export function precisionInWords(
  infographic: Infographic,
  survey: Survey,
  lang: string,
  strings: Strings,
): string | undefined {
  const last = infographic.phases.at(-1);
  const share = last && survey.shares[last.id];
  if (!last || share == null) return undefined;
  const { sampleSize, sample = 'unknown' } = survey;
  const { sampling: chosen } = survey.disclosure;
  const sampling = chosen === null ? `${strings['method.notDisclosed']}.` : say(chosen, lang);
  if (sample !== 'probability') return fill(strings[`method.noInterval.${sample}`], { sampling });
  if (sampleSize === null) return fill(strings['method.noInterval.size'], { sampling });
  const { low, high } = wilsonInterval(share, sampleSize);
  const interval = fill(strings['method.interval'], {
    phase: say(last.short, lang),
    share: formatPercent(lang, share, infographic.decimals) + markOf(infographic, survey),
    n: formatNumber(lang, sampleSize),
    low: formatPercent(lang, low),
    high: formatPercent(lang, high),
    sampling,
  });
  return [interval, ...smallBaseNote(infographic, survey, lang, strings)].join(' ');
}
