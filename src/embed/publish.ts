// Embed layer: the entry of /embed.js. Finds the addresses of the sites that it serves, and starts once per page.
import { elementsNamed, runningScript } from './builtIns.ts';
import type { Loader } from './api.ts';
import { startLoader } from './loader.ts';

/** Given by the file that is published: the site's first language, and its public address with a slash at its end. */
declare const LANGUAGE: string;
declare const SITE: string;
declare global {
  interface Window {
    DreiStufen?: Loader;
  }
}

/** The attribute by which a script element names its site where the loader is inlined, bundled or served by others. */
const SITE_ATTRIBUTE = 'data-drei-stufen';

/** The root of the site that a script element names, by its attribute or its address; undefined for other elements. */
function siteOf(script: HTMLScriptElement | null): string | undefined {
  const named = script?.getAttribute(SITE_ATTRIBUTE)?.replace(/\/*$/, '/embed.js');
  return /^https?:\/\/[^?#]+\/(?=embed\.js([?#]|$))/.exec(named ?? script?.src ?? '')?.[0];
}

/** The sites of this script. A module does not know its element, so all elements that name a site count. */
function sites(): string[] {
  const site = siteOf(runningScript());
  return site ? [site] : elementsNamed('script').flatMap((script) => siteOf(script) ?? []);
}

try {
  // An element with this id is `window.DreiStufen` too, but not an own property of the window.
  const running = Object.hasOwn(window, 'DreiStufen') ? window.DreiStufen : undefined;
  const loader = running?.add ? running : startLoader();
  // The public address comes last: it serves inlined and bundled copies, and those on other servers.
  for (const site of [...sites(), SITE]) loader.add(site, LANGUAGE);
  window.DreiStufen = loader;
} catch {
  // Errors must not reach the host page. Frames and fallbacks work without the loader.
}
