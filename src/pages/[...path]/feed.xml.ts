// The feed of one language: each infographic with its picture, its words and its key numbers.
import rss from '@astrojs/rss';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { data, words } from '../../site/data.ts';
import { fill } from '../../model/format.ts';
import { pictureInWords } from '../../model/sentences.ts';
import { say } from '../../model/stages.ts';
import { feedContent } from '../../numbers/feed.ts';
import { pictureOf } from '../../pictures/built.ts';
import { escapeMarkup } from '../../model/escape.ts';
import { addresses, inLanguage, routeParam } from '../../site/routes.ts';

export function getStaticPaths() {
  return data().site.languages.map(({ code }) => ({
    params: { path: routeParam(code, '') },
    props: { lang: code },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { lang } }) => {
  const { site, infographics } = data();
  const t = words(lang);
  const newest = infographics.filter(inLanguage(lang)).sort((a, b) => b.published.localeCompare(a.published));
  const items = await Promise.all(
    newest.map(async (infographic) => {
      const { slug } = infographic;
      const picture = await pictureOf(infographic, lang, 'png');
      const address = addresses.absolute(addresses.picture(slug, lang, 'png'));
      const article = addresses.absolute(addresses.article(slug, lang));
      const alt = pictureInWords(infographic, lang, t);
      return {
        title: say(infographic.title, lang),
        link: article,
        description: say(infographic.description, lang),
        pubDate: new Date(`${infographic.published}T00:00:00Z`),
        content: feedContent(
          infographic,
          lang,
          t,
          { address, width: picture.width, height: picture.height, alt },
          article,
        ),
        enclosure: { url: address, length: picture.bytes, type: picture.type },
      };
    }),
  );
  const self = addresses.absolute(addresses.feed(lang));
  const updated = newest
    .map((infographic) => infographic.updated)
    .sort()
    .at(-1);
  return rss({
    title: fill(t['feed.title'], { publisher: site.publisher.name }),
    description: t['feed.description'],
    site: addresses.absolute(addresses.article(site.front, lang)),
    items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${lang}</language>`,
      `<lastBuildDate>${new Date(`${updated}T00:00:00Z`).toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeMarkup(self)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
  });
};
