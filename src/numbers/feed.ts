// Numbers layer: what an infographic is to readers of a feed, who have neither scripts nor styles.
import type { NamedInfographic } from '../dataset/load.ts';
import { fill, formatPercent } from '../model/format.ts';
import { drawingCaption } from '../model/sentences.ts';
import { say } from '../model/stages.ts';

type Words = Readonly<Record<string, string>>;

const html = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The entry as HTML: picture with its words, lede, finding, the numbers as a list, base, source, link. */
export function feedContent(
  infographic: NamedInfographic,
  lang: string,
  words: Words,
  picture: { address: string; width: number; height: number; alt: string },
  article: string,
): string {
  const survey = infographic.surveys[0]!;
  const cited = infographic.sources.filter(({ id }) => survey.sources.includes(id));
  const { address, width, height, alt } = picture;
  const share = (id: string) => {
    const value = survey.shares[id] ?? null;
    return value === null ? (words['drawing.notReported'] ?? '') : formatPercent(lang, value);
  };
  return [
    `<p><a href="${html(article)}"><img src="${html(address)}" width="${width}" height="${height}" alt="${html(alt)}"></a></p>`,
    `<p>${html(say(infographic.lede, lang))}</p>`,
    `<p><strong>${html(say(infographic.result.claim, lang))}</strong></p>`,
    `<ul>${infographic.phases
      .map(
        ({ id, label }) =>
          `<li>${html(fill(words['scene.share'] ?? '', { phase: say(label, lang), share: share(id) }))}</li>`,
      )
      .join('')}</ul>`,
    `<p>${html(drawingCaption(infographic, survey, lang, words))}</p>`,
    `<p>${html(words['figure.sources'] ?? '')} ${cited
      .map(({ label, url }) => `<a href="${html(url)}">${html(say(label, lang))}</a>`)
      .join('; ')}.</p>`,
    `<p><a href="${html(article)}">${html(words['feed.link'] ?? '')}</a></p>`,
  ].join('\n');
}
