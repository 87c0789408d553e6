// Workshop: the preview of a link to the page: its picture, as the build draws it, and the words beside it. Pure.
import { baseOf } from '../../chart/preview.ts';
import type { Infographic } from '../../dataset/schema.ts';
import { pictureInWords } from '../../model/sentences.ts';
import { say } from '../../model/stages.ts';
import { preview } from '../../pictures/preview.ts';
import { drawn, wordsOf, type Instruments } from '../examine.ts';
import { sentenceOr } from './sentences.ts';

/** What others show of a link to the page. */
export interface LinkPreview {
  /** The picture as markup, with all texts escaped; null if its words have no room, or nothing can be drawn. */
  svg: string | null;
  title: string;
  description: string;
  /** The picture in words. */
  alt: string;
}

/** The preview of a link to an infographic in one language. */
export function linkPreview(shown: Infographic, lang: string, instruments: Instruments): LinkPreview | null {
  const own = instruments.strings[lang];
  if (!own) return null;
  const strings = wordsOf(own, lang);
  const model = drawn(shown, lang, 'wide', instruments)?.model;
  const title = say(shown.title, lang);
  const alt = sentenceOr('', () => pictureInWords(shown, lang, strings));
  const svg = sentenceOr(null, () => {
    const said = { title, alt, finding: say(shown.result.claim, lang), base: baseOf(shown, lang, strings) };
    return model ? preview({ model }, said, instruments.ruler).svg : null;
  });
  return { svg, title, description: say(shown.description, lang), alt };
}
