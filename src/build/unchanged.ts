// Build: pages of infographics that did not change are taken from the last build. Astro does it (its experiment
// "incrementalBuild"): a page is taken where its route gives the same `cacheKey` as before. Astro trusts its copies, though,
// and does not look at files that pages read by themselves. So all code and the fonts are hashed here, and every copy is
// compared with the hash that the last whole build wrote.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What pages are made with, besides the data; `package-lock.json` stands for the packages. */
const CODE = ['src', 'public', 'astro.config.mjs', 'svelte.config.js', 'package.json', 'package-lock.json'];

/** In Astro's cache: its copies of pages, its list of them, and our hashes of both. */
const COPIES = 'dist';
const LIST = 'incremental-build.json';
const HASHES = 'page-hashes.json';

const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

/** The files below a path, as paths from `root` with slashes; none if there is nothing. */
function filesBelow(root: string, path: string): string[] {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (!statSync(whole).isDirectory()) return [path];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll(sep, '/'))
    .sort();
}

/** The hash of all code of a project, of the Node that runs it, and of further texts. */
export function codeHash(root: string, further: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...further]));
  for (const path of CODE.flatMap((part) => filesBelow(root, part)))
    hash.update(`\n${path}\n${hashOf(readFileSync(join(root, path)))}`);
  return hash.digest('hex');
}

/** Writes the hashes of all kept pages, when a build is whole. */
export function sealPages(cache: string): void {
  const paths = [LIST, COPIES].flatMap((part) => filesBelow(cache, part));
  const hashes = Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(cache, path)))]));
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, HASHES), JSON.stringify(hashes));
}

function readHashes(cache: string): Record<string, unknown> {
  try {
    const hashes: unknown = JSON.parse(readFileSync(join(cache, HASHES), 'utf8'));
    return typeof hashes === 'object' && hashes !== null ? { ...hashes } : {};
  } catch {
    return {};
  }
}

/** Removes kept pages that are not as the last whole build wrote them: a killed build or a full disk leaves such. */
export function verifyPages(cache: string): void {
  const hashes = readHashes(cache);
  for (const path of [LIST, COPIES].flatMap((part) => filesBelow(cache, part)))
    if (hashOf(readFileSync(join(cache, path))) !== hashes[path]) rmSync(join(cache, path), { force: true });
}

/** The integration that takes unchanged pages from the last build. `fonts` are those of the pages, as texts. */
export function unchangedPages(fonts: readonly string[]): AstroIntegration {
  let cache = '';
  return {
    name: 'drei-stufen-unchanged-pages',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        cache = fileURLToPath(config.cacheDir);
        verifyPages(cache);
        const code = codeHash(fileURLToPath(config.root), fonts);
        // A changed `define` makes Astro build all pages anew.
        updateConfig({
          experimental: { incrementalBuild: true },
          vite: { define: { 'import.meta.env.CODE_HASH': JSON.stringify(code) } },
        });
      },
      'astro:build:done': () => sealPages(cache),
    },
  };
}
