// Widget layer, pure: addresses and texts that are passed on. Knows no DOM; the page's own address is passed in.
import { resultPath } from '../site/addresses.ts';
import type { WidgetData, WidgetSurvey } from './props.ts';
import { labelOf, standingSentence, type Writer } from './words.ts';

/**
 * The address of a result, to be passed on: the preview page with the visit in its fragment. Messengers read the
 * page, people are led on to the article with the same fragment.
 */
export function resultAddress(home: string, phase: string, fragment: string, here: string): string {
  const address = new URL(resultPath(home, phase), here);
  address.hash = fragment;
  return address.href;
}

/** How a result stands among those asked; where it is a range, after the phase that is counted, as on the screen. */
export function resultSentence(
  t: Writer,
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

/** A result as plain text of a few lines, with its base and link. */
export function resultText(
  t: Writer,
  result: { title: string; phase: string; sentence: string; base: string; source: string; link: string },
): string {
  const { title, phase, sentence, base, source, link } = result;
  return [title, t('share.placed', { phase }), sentence, base, t('share.source', { source }), link].join(
    '\n',
  );
}

/** The file name of a downloaded picture, without its ending. */
export function pictureName(slug: string, phase: string): string {
  return `${slug}-${phase}`;
}
