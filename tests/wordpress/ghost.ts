// Ghost's own oEmbed service and the built styles of its themes Casper and Source, from the package `ghost` on npm.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { CACHE } from '../../src/fonts/cache.ts';

const VERSION = '6.65.0';
const FOLDER = join(CACHE, `ghost-${VERSION}`);
const PARTS = [
  'core/server/services/oembed',
  'content/themes/casper/assets/built',
  'content/themes/source/assets/built',
];

/** Ghost's themes, with the elements that their post.hbs puts around a post. */
export const GHOST_THEMES = {
  casper: (post: string) =>
    `<div class="viewport"><div class="site-content"><main id="site-main" class="site-main"><article class="article post"><section class="gh-content gh-canvas">${post}</section></article></main></div></div>`,
  source: (post: string) =>
    `<div class="gh-viewport"><main class="gh-main"><article class="gh-article post"><section class="gh-content gh-canvas is-body">${post}</section></article></main></div>`,
};
export type GhostTheme = keyof typeof GHOST_THEMES;

/** Fetches the parts of Ghost that are tested, once. */
export function fetchGhost(): void {
  if (existsSync(join(FOLDER, 'package'))) return;
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('npm', ['pack', `ghost@${VERSION}`, '--silent', '--pack-destination', FOLDER], {
    stdio: 'ignore',
  });
  const archive = join(FOLDER, `ghost-${VERSION}.tgz`);
  execFileSync('tar', ['xzf', archive, '-C', FOLDER, ...PARTS.map((part) => `package/${part}`)]);
  rmSync(archive);
}

/** The style sheet of a theme. */
export function ghostStyle(theme: GhostTheme): string {
  return readFileSync(join(FOLDER, `package/content/themes/${theme}/assets/built/screen.css`), 'utf8');
}

/** What Ghost's oEmbed service makes of a page; undefined if it makes a bookmark of it. */
export type FetchOembed = (url: string, html: string) => Promise<{ type: string; html?: string } | undefined>;

/**
 * Ghost's service; it notes the addresses that it fetches in `asked`. What it needs of Ghost and of packages for this is replaced: errors, messages, log, the network, and
 * cheerio, of which it reads one attribute.
 */
export function ghostOembed(asked: string[]): FetchOembed {
  const pick = (from: Record<string, unknown>, names: string[]) =>
    Object.fromEntries(names.filter((name) => name in from).map((name) => [name, from[name]]));
  const cheerio = {
    load: (html: string) => (selector: string) => ({
      attr: (name: string) =>
        parseHTML(html).document.querySelector(selector)?.getAttribute(name) ?? undefined,
    }),
  };
  const replaced: Record<string, unknown> = {
    lodash: { pick },
    'cheerio/slim': cheerio,
    tldts: { getDomain: () => null },
  };
  const loader = Module as unknown as { _load: (request: string, ...rest: unknown[]) => unknown };
  const load = loader._load;
  loader._load = (request, ...rest) => {
    if (request in replaced) return replaced[request];
    return /^(@tryghost|charset|iconv-lite)/.test(request) ? {} : load.call(Module, request, ...rest);
  };
  try {
    const require = createRequire(import.meta.url);
    const Service = require(join(FOLDER, 'package/core/server/services/oembed/oembed-service.js')) as new (
      of: unknown,
    ) => {
      fetchOembedData: FetchOembed;
    };
    const externalRequest = async (url: string) => {
      asked.push(url);
      return { url, body: await (await fetch(url)).json() };
    };
    const service = new Service({ config: {}, externalRequest, imageStore: {} });
    // The service asks for cheerio when it is used.
    return async (url, html) => {
      const before = loader._load;
      loader._load = (request, ...rest) => replaced[request] ?? before.call(Module, request, ...rest);
      try {
        return await service.fetchOembedData(url, html);
      } finally {
        loader._load = before;
      }
    };
  } finally {
    loader._load = load;
  }
}
