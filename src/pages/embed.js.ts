// The loader for host pages, under a name that never changes.
import { data } from '../site/data.ts';
import { addresses } from '../site/routes.ts';
import { code } from '../embed/publish.ts?classic';

/** The loader, with the site's first language and public address. The block keeps their names out of the host page. */
export const GET = () => {
  const language = JSON.stringify(data().site.languages[0]?.code);
  const address = JSON.stringify(addresses.absolute(addresses.file('')));
  return new Response(`{const LANGUAGE=${language},SITE=${address};${code}}\n`, {
    headers: { 'content-type': 'text/javascript' },
  });
};
