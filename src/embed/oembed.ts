// Embed layer, build time: the oEmbed answer. WordPress filters its HTML: it keeps links, one blockquote without
// attributes and one iframe with eight attributes, and shows the blockquote until the frame has told its height. Other
// consumers insert the HTML as it is; for them the blockquote is hidden.
import { escapeMarkup } from '../model/escape.ts';
import { FRAME_HEIGHT } from './promisedHeight.ts';

/** What an oEmbed answer is made of. Addresses are absolute. */
export interface Embeddable {
  title: string;
  /** One sentence with the finding and who was asked. */
  sentence: string;
  article: string;
  /** The frame, which has the query `theme=light` in the default answer. */
  frame: string;
  /** The picture for link previews, 1200 x 630; left out if there is none. */
  thumbnail?: string;
  publisher: string;
  /** The site's front page. */
  site: string;
}

/** The width in CSS pixels that the answer names. The iframe fills its column: 640 px would be cut off on phones. */
export const OEMBED_WIDTH = 640;

/** The HTML of the answer: the fallback, then the frame. */
export function oembedHtml({ title, sentence, article, frame }: Embeddable): string {
  const fallback = `<a href="${escapeMarkup(article)}">${escapeMarkup(title)}</a>: ${escapeMarkup(sentence)}`;
  return (
    `<blockquote hidden style="display:none">${fallback}</blockquote>` +
    `<iframe src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}" width="100%"` +
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
    ...(embeddable.thumbnail && {
      thumbnail_url: embeddable.thumbnail,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    }),
  };
}
