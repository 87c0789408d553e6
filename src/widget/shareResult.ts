// Widget layer, pure: addresses and texts of shared results. Knows no DOM; the page's own address is an argument.
import { resultName, resultPath } from '../site/addresses.ts';
import type { WidgetData, WidgetSurvey } from './props.ts';
import { labelOf, standingSentence } from './sentences.ts';
import type { Translator } from './translator.ts';

/**
 * The absolute address of a shared result: its preview page with the visit in its fragment. Messengers read the page,
 * visitors are redirected to the article with the same fragment. `home` is the article's address, `possible` are the
 * phases of the result, `here` is the current page's address.
 */
export function resultAddress(
  home: string,
  possible: readonly string[],
  fragment: string,
  here: string,
): string {
  const address = new URL(resultPath(home, resultName(possible)), here);
  address.hash = fragment;
  return address.href;
}

/** States how a result compares with the respondents; for a range, names the phase that is counted first. */
export function resultSentence(
  t: Translator,
  { phases }: Pick<WidgetData, 'phases'>,
  survey: WidgetSurvey,
  possible: readonly string[],
): string {
  const [certain = ''] = possible;
  const sentence = standingSentence(t, survey, certain);
  return possible.length > 1
    ? `${t('result.rangeFor', { first: labelOf(phases, certain) })} ${sentence}`
    : sentence;
}

/** A result as plain text: title, phase, sentence, base, guess (if there is one), source and link, one per line. */
export function resultText(
  t: Translator,
  result: {
    title: string;
    phase: string;
    sentence: string;
    base: string;
    /** The visitor's guess in words; empty without one. */
    guess: string;
    source: string;
    link: string;
  },
): string {
  const { title, phase, sentence, base, guess, source, link } = result;
  const lines = [
    title,
    t('share.placed', { phase }),
    sentence,
    base,
    guess,
    t('share.source', { source }),
    link,
  ];
  return lines.filter(Boolean).join('\n');
}

/** The file name of a saved picture, without its extension. */
export function pictureName(slug: string, phase: string): string {
  return `${slug}-${phase}`;
}
