// The built site as files: which pages and files there are, and where their links lead. DIST names the folder.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';

/** The folder with the built site. */
export const DIST = resolve(process.env.DIST ?? 'dist');

if (!existsSync(join(DIST, 'index.html'))) throw new Error(`No built site in ${DIST}. Run npm run build first.`);

/** All files, as paths from the site's root. */
export const FILES = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => statSync(join(DIST, path)).isFile())
  .sort();

/** All HTML files. */
export const PAGES = FILES.filter((path) => path.endsWith('.html'));

/** A file's text. */
export function read(path: string): string {
  return readFileSync(join(DIST, path), 'utf8');
}

/** A file's bytes. */
export function bytes(path: string): Buffer {
  return readFileSync(join(DIST, path));
}

/** A page as a document. */
export function open(path: string): Document {
  return parseHTML(read(path)).document as unknown as Document;
}

/** The public address of the site's root, with its base path, as the built front page states it. */
export const ROOT = (open('index.html').querySelector('link[rel=canonical]') as HTMLLinkElement).getAttribute(
  'href',
)!;

/** The address of a file's page or of the file itself. */
export function addressOf(path: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), ROOT).href;
}

/** The file behind an address of this site; undefined for other sites, null if there is none. */
export function fileOf(address: string): string | null | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(ROOT);
  if (origin !== root.origin) return undefined;
  if (!pathname.startsWith(root.pathname)) return null;
  const path = decodeURIComponent(pathname.slice(root.pathname.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return FILES.includes(file) ? file : null;
}
