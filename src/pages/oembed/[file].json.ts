// oEmbed answers: one file per infographic, language and theme, also of each version. The default one is light.
import type { APIRoute } from 'astro';
import { data, wordsOf } from '../../site/data.ts';
import { oembedName } from '../../site/addresses.ts';
import { oembed } from '../../embed/oembed.ts';
import { PATH_THEMES, queryOf, type PathTheme } from '../../embed/options.ts';
import { surveyBase } from '../../model/sentences.ts';
import { say } from '../../model/stages.ts';
import { drawnSurvey } from '../../model/surveys.ts';
import { removed, renamed, type RemovedRoute } from '../../site/moved.ts';
import { addresses, articles, type ArticleRoute, untranslated } from '../../site/routes.ts';
import {
  removedVersions,
  themedVersion,
  versionFrame,
  versionName,
  versionRoutes,
} from '../../site/versions.ts';

interface Props extends ArticleRoute {
  theme?: PathTheme;
}

/** The name of a version in a theme. */
const nameOf = (n: number, theme?: PathTheme) => (theme ? themedVersion(n, theme) : versionName(n));

export function getStaticPaths() {
  const own = articles().map((route) => ({ slug: route.infographic.slug, lang: route.lang, route }));
  const old = renamed().map(({ old: slug, lang, to }) => ({ slug, lang, route: to }));
  const elsewhere = untranslated().map(({ lang, infographic: { slug }, to }) => ({ slug, lang, route: to }));
  const charts = [...own, ...old, ...elsewhere].flatMap(({ slug, lang, route }) =>
    [undefined, ...PATH_THEMES].map((theme) => ({
      params: { file: oembedName(slug, lang, theme) },
      props: { ...route, theme } satisfies Props,
    })),
  );
  const removals: (RemovedRoute & { n?: number })[] = [...removed(), ...removedVersions()];
  const gone = removals.flatMap(({ n, ...route }) =>
    [undefined, ...PATH_THEMES].map((theme) => ({
      params: { file: oembedName(route.old, route.lang, n === undefined ? theme : nameOf(n, theme)) },
      props: { gone: route },
    })),
  );
  const versions = versionRoutes().flatMap(({ lang, infographic, version: { n } }) =>
    [undefined, ...PATH_THEMES].map((theme) => ({
      params: { file: oembedName(infographic.slug, lang, nameOf(n, theme)) },
      props: { lang, infographic, theme } satisfies Props,
    })),
  );
  return [...charts, ...versions, ...gone];
}

/** The answer for an infographic that was removed: a link to the page that says so. */
function removedAnswer({ old, lang, title }: RemovedRoute) {
  const { site } = data();
  return {
    version: '1.0',
    type: 'link',
    title,
    provider_name: site.publisher.name,
    provider_url: addresses.absolute(addresses.article(site.front, lang)),
    cache_age: 86_400,
    url: addresses.absolute(addresses.article(old, lang)),
  };
}

/** One answer. */
export const GET: APIRoute<Props | { gone: RemovedRoute }> = ({ props }) => {
  const headers = { 'content-type': 'application/json' };
  if ('gone' in props) return new Response(JSON.stringify(removedAnswer(props.gone)), { headers });
  const { site } = data();
  const { lang, infographic, theme } = props;
  const { slug, frozen } = infographic;
  const path = frozen === undefined ? addresses.frame(slug, lang, theme) : versionFrame(slug, lang, frozen);
  // Only frames of the newest numbers have a path for each theme.
  const query = frozen === undefined && theme ? '' : queryOf({ theme: theme ?? 'light' });
  const answer = oembed({
    title: say(infographic.title, lang),
    sentence: `${say(infographic.result.claim, lang)}. ${surveyBase(drawnSurvey(infographic), lang, wordsOf(infographic, lang))}.`,
    article: addresses.absolute(addresses.article(slug, lang)),
    frame: addresses.absolute(path + query),
    // There is no picture of an older version.
    ...(frozen === undefined && { thumbnail: addresses.absolute(addresses.picture(slug, lang, 'og')) }),
    publisher: site.publisher.name,
    site: addresses.absolute(addresses.article(site.front, lang)),
  });
  return new Response(JSON.stringify(answer), { headers });
};
