// Embed layer, build time: the oEmbed answer. WordPress filters its HTML: it keeps links, one plain blockquote and one
// iframe with eight attributes, hides the iframe until the frame has told its height, and shows the blockquote till then.
import { escapeMarkup } from '../model/escape.ts';
import { FRAME_HEIGHT } from './size.ts';

/** What an oEmbed answer is made of. Addresses are absolute. */
export interface Embeddable {
  title: string;
  /** One sentence with the finding and who was asked. */
  sentence: string;
  article: string;
  frame: string;
  /** The picture for link previews, 1200 x 630. */
  thumbnail: string;
  publisher: string;
  /** The site's front page. */
  site: string;
}

/** Width in CSS pixels that the answer names; the frame fits any. */
export const OEMBED_WIDTH = 640;

/** The HTML of the answer: the fallback, then the frame. */
export function oembedHtml({ title, sentence, article, frame }: Embeddable): string {
  const said = `<a href="${escapeMarkup(article)}">${escapeMarkup(title)}</a>: ${escapeMarkup(sentence)}`;
  return (
    `<blockquote>${said}</blockquote>` +
    `<iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" width="${OEMBED_WIDTH}"` +
    ` height="${FRAME_HEIGHT.full}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`
  );
}

/** The oEmbed answer, of type rich. */
export function oembed(embeddable: Embeddable): Record<string, string | number> {
  return {
    version: '1.0',
    type: 'rich',
    title: embeddable.title,
    author_name: embeddable.publisher,
    author_url: embeddable.site,
    provider_name: embeddable.publisher,
    provider_url: embeddable.site,
    cache_age: 86_400,
    url: embeddable.article,
    html: oembedHtml(embeddable),
    width: OEMBED_WIDTH,
    height: FRAME_HEIGHT.full,
    thumbnail_url: embeddable.thumbnail,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
