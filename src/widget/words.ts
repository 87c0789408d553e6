// Widget layer, pure: sentences from results. Knows no DOM; words and language are passed in.
import { standing } from '../model/distribution.ts';
import { fill, formatList, formatNumber } from '../model/format.ts';
import type { Placement } from '../model/placement.ts';
import type { PlacementProps, WidgetData, WidgetSurvey } from './props.ts';

/** Writes a string of the interface with its values; a number also chooses the plural form. */
export interface Writer {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The form of a string (key.one, key.other, ...) that a number needs; the number is {n} unless written otherwise. */
  count: (key: string, n: number, values?: Readonly<Record<string, string | number>>) => string;
  number: (value: number) => string;
  list: (parts: readonly string[]) => string;
}

/** Whole numbers below this one may be written without a formatter, where the language writes them as code does. */
export const PLAIN_BELOW = 1000;

/**
 * The writer of a language. Numbers among the values are written as the language writes them. Browsers take longer to make
 * their first formatter of numbers or lists than for all the rest of the widget: it is made only where it is needed.
 */
export function writer({ strings, locale, plainNumbers, lists }: Omit<PlacementProps, 'data'>): Writer {
  const plural = new Intl.PluralRules(locale);
  const number = (value: number) => {
    const plain = plainNumbers && Number.isInteger(value) && value >= 0 && value < PLAIN_BELOW;
    return plain ? String(value) : formatNumber(locale, value);
  };
  const list = (parts: readonly string[]) => {
    const template = lists[parts.length];
    return template === undefined
      ? formatList(locale, parts)
      : fill(template, Object.fromEntries(parts.entries()));
  };
  // The first use of each is slow: better now than at the first tap.
  plural.select(1);
  number(1);
  list(['', '']);
  const write = (key: string, values: Readonly<Record<string, string | number>> = {}) => {
    const written = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? number(value) : value,
    ]);
    return fill(strings[key] ?? key, Object.fromEntries(written) as Record<string, string>);
  };
  return Object.assign(write, {
    count: (key: string, n: number, values: Readonly<Record<string, string | number>> = {}) => {
      const form = `${key}.${plural.select(n)}`;
      return write(form in strings ? form : `${key}.other`, { n, ...values });
    },
    number,
    list,
  });
}

/** How many of 100 are less far, in the same phase and further: the survey's own shares, added up as published. */
export function standingSentence(t: Writer, survey: WidgetSurvey, phase: string): string {
  const { less, same, further } = standing(survey.distribution, phase);
  const { phases } = survey.distribution;
  const asked: [string, number | null][] = [];
  if (phase !== phases[0]?.phase) asked.push(['result.less', less]);
  asked.push(['result.same', same]);
  if (phase !== phases.at(-1)?.phase) asked.push(['result.further', further]);
  const known = asked.filter((part): part is [string, number] => part[1] !== null);
  const parts = known.map(([key, n], index) =>
    t.count(key, n, index ? {} : { n: t('result.ofHundred', { n }) }),
  );
  const sentences = parts.length > 0 ? [`${t.list(parts)}.`] : [];
  if (known.length < asked.length) sentences.push(t('result.unreported'));
  return sentences.join(' ');
}

/** Who was asked, and what must stand beside the numbers. */
export function baseSentence(t: Writer, { base, notes }: WidgetSurvey): string {
  return [t('result.base', { base }), notes].filter(Boolean).join(' ');
}

/** One sentence on a guess beside the survey's share of the last phase. */
export function guessSentence(t: Writer, guess: number, truth: number): string {
  const difference = Math.round(Math.abs(guess - truth) * 1e6) / 1e6;
  if (difference === 0) return t('guess.exact', { truth });
  return t(guess > truth ? 'guess.above' : 'guess.below', { truth, difference });
}

/** The phase in words, or the range from the certain to the last possible one. */
export function phaseWords(t: Writer, data: WidgetData, possible: readonly string[]): string {
  const first = labelOf(data.phases, possible[0]);
  return possible.length > 1
    ? t('result.range', { first, last: labelOf(data.phases, possible.at(-1)) })
    : first;
}

/** What is missing to the next phase, as a sentence: in all, and how much of it in which stages; empty in the last phase. */
export function gapSentence(t: Writer, data: WidgetData, { gap }: Placement): string {
  if (!gap) return '';
  const inStages = gap.stages.reduce((sum, { points }) => sum + points, 0);
  const stages = t.list(
    gap.stages.map(({ stage, points }) =>
      t.count('why.gapStage', points, { stage: labelOf(data.stages, stage) }),
    ),
  );
  const total = t.count('why.gapTotal', gap.points);
  const open = gap.points > inStages ? (stages ? t('why.gapOf', { total, stages }) : total) : stages;
  return t('why.gap', { phase: labelOf(data.phases, gap.phase), points: open });
}

/** The answers that decided the phase, by the lower phase that a weakest answer would lead to. */
export function decidedBy({ pivots }: Placement): [string, Placement['pivots']][] {
  const groups = new Map<string, Placement['pivots']>();
  for (const pivot of pivots)
    if (pivot.without !== null) groups.set(pivot.without, [...(groups.get(pivot.without) ?? []), pivot]);
  return [...groups];
}

/** The label of an entry by its id; empty if there is none. */
export function labelOf(entries: readonly { id: string; label: string }[], id: string | undefined): string {
  return entries.find((entry) => entry.id === id)?.label ?? '';
}
