// What a reader of a built page downloads, in bytes as brotli sends them (quality 11; fonts as they are).
import { basename, dirname, join } from 'node:path/posix';
import { brotliCompressSync, constants } from 'node:zlib';
import { bytes } from './site.ts';

/**
 * The most that an article may cost, in bytes. Story and sum of the largest infographics may cost half as much again, their
 * widget a tenth more.
 */
export const ARTICLE = { story: 36_000, script: 5_000, fonts: 30_000, widget: 36_000, all: 97_000 };
/** The most that a frame may cost, in bytes; the same holds for large ones. */
export const FRAME = { story: 40_000, fonts: 36_000 };

/** The bytes of a text or file as brotli sends it. */
export function brotli(content: string | Uint8Array): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const read = (path: string) => Buffer.from(bytes(path)).toString('utf8');

/** A built script's imports: those that it needs at once, and those that it fetches later. */
function imports(path: string): { now: string[]; later: string[] } {
  const code = read(path);
  const found = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name]) => join(dirname(path), name!));
  return {
    now: found(/(?:^|[;}\s])(?:import|export)(?:[^"'`;()]*?from)?\s*["'`](\.\/[^"'`]+)["'`]/g),
    later: found(/\bimport\(\s*["'`](\.\/[^"'`?]+)["'`]/g),
  };
}

/** All scripts that come with these, and the first ones that they fetch later. */
function together(start: readonly string[]): { now: string[]; later: string[] } {
  const now = new Set<string>();
  const later = new Set<string>();
  const open = [...start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (now.has(path)) continue;
    now.add(path);
    const needed = imports(path);
    open.push(...needed.now);
    needed.later.forEach((name) => later.add(name));
  }
  return { now: [...now], later: [...later].filter((name) => !now.has(name)) };
}

/** What a page costs, by when it is fetched. */
export interface PageBytes {
  /** The document with its style and inline scripts. */
  html: number;
  /** The scripts that run with the document: files and inline. */
  script: number;
  /** HTML, CSS and scripts of the story. */
  story: number;
  /** Every font file that the page names. */
  fonts: number;
  /** What is fetched when the widget comes near the view: scripts and the file with its texts. */
  widget: number;
  /** What is fetched after that, when a visitor asks for it. */
  asked: number;
  all: number;
}

/** What a built page costs; `path` is its file, for example "en/index.html". `base` is the site's path, if it has one. */
export function pageBytes(path: string, base = ''): PageBytes {
  const html = read(path);
  const whole = html.replace(/<template[\s\S]*?<\/template>/g, '');
  const local = (address: string) => address.replace(`${base}/`, '');
  const scripts = [...whole.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, head]) => !head!.includes('json'));
  const files = scripts.flatMap(([, head]) => /src="([^"]+)"/.exec(head!)?.slice(1).map(local) ?? []);
  const sum = (paths: readonly string[]) => paths.reduce((total, name) => total + brotli(bytes(name)), 0);
  // Style for paper is fetched last, and seen by nobody on a screen.
  const linked = whole.matchAll(/<link rel="stylesheet" href="([^"]+)"(?! media="print")/g);
  const styles = [...new Set([...linked].map(([, address]) => local(address!)))];
  const first = together(files);
  // What every page fetches right after its script.
  const after = first.later.filter((name) => basename(name).startsWith('later.'));
  const story = { now: first.now, later: [...first.later, ...together(after).later] };
  // The embed builder is fetched by the page that has one.
  const later = (name: string) => story.later.filter((path) => basename(path).startsWith(`${name}.`));
  const widget = together(later('start'));
  const fetched = widget.now.filter((name) => ![...story.now, ...after].includes(name));
  const asked = together(widget.later.filter((name) => !story.later.includes(name)));
  const [, island] = /data-island="([^"]+)"/.exec(html) ?? [];
  const fonts = [...new Set([...html.matchAll(/url\("?([^")]+\.woff2)/g)].map(([, address]) => local(address!)))];
  const cost = {
    html: brotli(html),
    script: sum(story.now) + scripts.reduce((total, [, , code]) => total + (code ? brotli(code) : 0), 0),
    story: brotli(html) + sum([...styles, ...story.now, ...after]),
    fonts: fonts.reduce((total, name) => total + bytes(name).length, 0),
    widget: sum([...fetched, ...(island === undefined ? [] : [local(island)])]),
    asked: sum(asked.now.filter((name) => ![...story.now, ...after, ...fetched].includes(name))),
  };
  return { ...cost, all: cost.story + cost.fonts + cost.widget + cost.asked };
}
