// The loader for host pages, under a name that never changes.
import { data, words } from '../data.ts';
import type { LoaderSettings } from '../embed/loader.ts';
import { code } from '../embed/publish.ts?classic';

/** The loader with its settings. */
export const GET = () => {
  const { site } = data();
  const settings: LoaderSettings = {
    language: site.languages[0]!.code,
    titles: Object.fromEntries(site.languages.map(({ code: lang }) => [lang, words(lang)['embed.frame']])),
  };
  return new Response(`(function(SETTINGS){${code}})(${JSON.stringify(settings)});\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
