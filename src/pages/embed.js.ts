// The loader for host pages, under a name that never changes.
import { mainLanguage } from '../site/data.ts';
import { code } from '../embed/publish.ts?classic';

/** The loader, with the site's first language. */
export const GET = () =>
  new Response(`(function(LANGUAGE){${code}})(${JSON.stringify(mainLanguage())});\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
