// Numbers layer: an infographic as the HTML content of a feed entry, which has neither scripts nor styles.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Strings } from '../dataset/strings.ts';
import { escapeMarkup } from '../model/escape.ts';
import { drawingCaption, shareList } from '../model/sentences.ts';
import { say } from '../model/stages.ts';
import { drawnSurvey } from '../model/surveys.ts';

/** The content as HTML: picture, lede, finding, shares as a list, base, sources and a link to `article`. */
export function feedContent(
  infographic: NamedInfographic,
  lang: string,
  strings: Strings,
  picture: { address: string; width: number; height: number; alt: string },
  article: string,
): string {
  const survey = drawnSurvey(infographic);
  const cited = infographic.sources.filter(({ id }) => survey.sources.includes(id));
  const { address, width, height, alt } = picture;
  const shares = shareList(infographic, survey, lang, strings);
  return [
    `<p><a href="${escapeMarkup(article)}"><img src="${escapeMarkup(address)}" width="${width}" height="${height}" alt="${escapeMarkup(alt)}"></a></p>`,
    `<p>${escapeMarkup(say(infographic.lede, lang))}</p>`,
    `<p><strong>${escapeMarkup(say(infographic.result.claim, lang))}</strong></p>`,
    `<ul>${shares.map((share) => `<li>${escapeMarkup(share)}</li>`).join('')}</ul>`,
    `<p>${escapeMarkup(drawingCaption(infographic, survey, lang, strings))}</p>`,
    `<p>${escapeMarkup(strings['figure.sources'])} ${cited
      .map(({ label, url }) => `<a href="${escapeMarkup(url)}">${escapeMarkup(say(label, lang))}</a>`)
      .join('; ')}.</p>`,
    `<p><a href="${escapeMarkup(article)}">${escapeMarkup(strings['feed.link'])}</a></p>`,
  ].join('\n');
}
