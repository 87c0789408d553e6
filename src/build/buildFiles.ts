// Build: the list of a site's hashed files. The next build reads it from the published site, and keeps these files for
// tabs and frames that were opened before it was published.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The list's file at the site's root. */
export const LIST = 'build-files.json';

/** The hashed files of one build: SHA-256 in hexadecimal digits by path. */
export type Generation = Readonly<Record<string, string>>;

/** Where files have a hash of their content in their names, and how these are written. */
const HASHED = /^(_astro|embed-files)(\/[\w@-][\w.@-]*)+$/;
const COMPRESSED = /\.(br|gz)$/;

/** The hash of a file as the list has it. */
export function hashOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}

/** The hashed files in the folder of a built site. */
export async function hashedFiles(folder: string): Promise<Generation> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, sep).length).replaceAll(sep, '/'),
    )
    .filter((path) => HASHED.test(path) && !COMPRESSED.test(path))
    .sort();
  const hashes: Record<string, string> = {};
  // One after the other: a large site has more of them than files may be open.
  for (const path of paths) hashes[path] = hashOf(await readFile(join(folder, path)));
  return hashes;
}

/** The text of a list, the latest build first. */
export function listText(generations: readonly Generation[]): string {
  return `${JSON.stringify({ generations }, null, 1)}\n`;
}

function generationIn(value: unknown): Generation {
  if (typeof value !== 'object' || value === null) throw new Error('Not a list of files');
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => HASHED.test(entry[0]) && typeof entry[1] === 'string',
    ),
  );
}

/** The builds in a list; paths that no build of ours writes are left out. Throws if it is no list. */
export function generationsIn(text: string): Generation[] {
  const list: unknown = JSON.parse(text);
  if (
    typeof list !== 'object' ||
    list === null ||
    !('generations' in list) ||
    !Array.isArray(list.generations)
  )
    throw new Error('Not a list of files');
  return list.generations.map(generationIn);
}

/** The integration that publishes the list of the hashed files. */
export function buildFiles(): AstroIntegration {
  return {
    name: 'drei-stufen-build-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(join(folder, LIST), listText([await hashedFiles(folder)]));
      },
    },
  };
}
