// Build: the settings of a build in environment variables.
import { BuildRefused, sentencesIn, type Sentences } from './sentences.ts';

type Variables = Record<string, string | undefined>;

/** Where the site will be published. */
export interface BuildSettings {
  /** Its public address without a folder: "https://example.org". */
  site: string;
  /** The folder on it, with a slash at the start: "/" or "/blog/charts". */
  base: string;
}

const FOLDER = /^\/([\w.~%-]+\/?)*$/;

/** The address in SITE_URL, or the fallback if it is not set. Throws BuildRefused if it is no address of a site. */
function siteIn(found: string | undefined, fallback: string, say: Sentences): string {
  if (!found) return fallback;
  if (!URL.canParse(found) || /\s/.test(found)) throw new BuildRefused(say.siteUrl(found));
  const { protocol, hostname, origin, pathname, search, hash, username } = new URL(found);
  // A missing protocol makes "example.org:" one.
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new BuildRefused(/^\w+:\/\//.test(found) ? say.siteProtocol(found) : say.siteUrl(found));
  if (!hostname) throw new BuildRefused(say.siteUrl(found));
  if (search || hash || username) throw new BuildRefused(say.siteParts(found, origin));
  if (pathname !== '/') throw new BuildRefused(say.siteFolder(found, origin, pathname.replace(/\/$/, '')));
  return origin;
}

/** The settings in environment variables; `address` is that of data/site.json. Throws BuildRefused on a wrong one. */
export function buildSettings(env: Variables, address: string, say = sentencesIn('en')): BuildSettings {
  const base = env.BASE_PATH || '/';
  if (!FOLDER.test(base) || /(^|\/)\.{1,2}(\/|$)/.test(base)) throw new BuildRefused(say.basePath(base));
  return { site: siteIn(env.SITE_URL, address, say), base };
}

/** What Astro defines for the pages; a variable of the same name would take its place. */
const OF_ASTRO = ['SITE', 'BASE_URL', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Removes variables that would change the pages without being a setting of the build. */
export function removeStrayVariables(env: Variables): void {
  for (const name of OF_ASTRO) delete env[name];
}
