// oEmbed answers: one file per infographic and language.
import type { APIRoute } from 'astro';
import { data, words } from '../../site/data.ts';
import { oembed } from '../../embed/oembed.ts';
import { surveyBase } from '../../model/sentences.ts';
import { say } from '../../model/stages.ts';
import { drawnSurvey } from '../../model/surveys.ts';
import { addresses, articles, type ArticleRoute } from '../../site/routes.ts';

export function getStaticPaths() {
  return articles().map((route) => ({
    params: { file: `${route.infographic.slug}.${route.lang}` },
    props: route satisfies ArticleRoute,
  }));
}

/** One answer. */
export const GET: APIRoute<ArticleRoute> = ({ props: { lang, infographic } }) => {
  const { site } = data();
  const { slug } = infographic;
  const answer = oembed({
    title: say(infographic.title, lang),
    sentence: `${say(infographic.result.claim, lang)}. ${surveyBase(drawnSurvey(infographic), lang, words(lang))}.`,
    article: addresses.absolute(addresses.article(slug, lang)),
    frame: addresses.absolute(addresses.frame(slug, lang)),
    thumbnail: addresses.absolute(addresses.picture(slug, lang, 'og')),
    publisher: site.publisher.name,
    site: addresses.absolute(addresses.article(site.front, lang)),
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
