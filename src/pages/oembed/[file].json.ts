// oEmbed answers: one file per infographic, language and theme. The default one is light.
import type { APIRoute } from 'astro';
import { data, words } from '../../site/data.ts';
import { oembedName } from '../../site/addresses.ts';
import { oembed } from '../../embed/oembed.ts';
import { PATH_THEMES, queryOf, type PathTheme } from '../../embed/options.ts';
import { surveyBase } from '../../model/sentences.ts';
import { say } from '../../model/stages.ts';
import { drawnSurvey } from '../../model/surveys.ts';
import { addresses, articles, type ArticleRoute } from '../../site/routes.ts';

interface Props extends ArticleRoute {
  theme?: PathTheme;
}

export function getStaticPaths() {
  return articles().flatMap((route) =>
    [undefined, ...PATH_THEMES].map((theme) => ({
      params: { file: oembedName(route.infographic.slug, route.lang, theme) },
      props: { ...route, theme } satisfies Props,
    })),
  );
}

/** One answer. */
export const GET: APIRoute<Props> = ({ props: { lang, infographic, theme } }) => {
  const { site } = data();
  const { slug } = infographic;
  const frame = addresses.absolute(addresses.frame(slug, lang, theme));
  const answer = oembed({
    title: say(infographic.title, lang),
    sentence: `${say(infographic.result.claim, lang)}. ${surveyBase(drawnSurvey(infographic), lang, words(lang))}.`,
    article: addresses.absolute(addresses.article(slug, lang)),
    frame: theme ? frame : frame + queryOf({ theme: 'light' }),
    thumbnail: addresses.absolute(addresses.picture(slug, lang, 'og')),
    publisher: site.publisher.name,
    site: addresses.absolute(addresses.article(site.front, lang)),
  });
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
