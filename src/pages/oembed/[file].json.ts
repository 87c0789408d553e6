// oEmbed answers: one file per infographic and language.
import type { APIRoute } from 'astro';
import { articlePath, embedPath, picturePath } from '../../addresses.ts';
import { data, words } from '../../data.ts';
import { oembed } from '../../embed/oembed.ts';
import { surveyBase } from '../../model/sentences.ts';
import { say } from '../../model/stages.ts';
import { absolute, articles, type ArticleRoute } from '../../routes.ts';

export function getStaticPaths() {
  return articles().map((route) => ({
    params: { file: `${route.infographic.slug}.${route.lang}` },
    props: route satisfies ArticleRoute,
  }));
}

/** One answer. */
export const GET: APIRoute<ArticleRoute> = ({ props: { lang, infographic } }) => {
  const { site } = data();
  const base = import.meta.env.BASE_URL;
  const { slug } = infographic;
  const answer = oembed({
    title: say(infographic.title, lang),
    sentence: `${say(infographic.result.claim, lang)}. ${surveyBase(infographic.surveys[0]!, lang, words(lang))}.`,
    article: absolute(articlePath(site, base, slug, lang)),
    frame: absolute(embedPath(site, base, slug, lang)),
    thumbnail: absolute(picturePath(base, slug, lang, 'og')),
    publisher: site.publisher.name,
    site: absolute(articlePath(site, base, site.front, lang)),
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
