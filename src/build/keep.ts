// Build: keeps the hashed files of earlier builds, so that tabs and frames that were opened before still find theirs.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generationsIn, hashOf, LIST, listText, type Generation } from './buildFiles.ts';
import { compressFiles } from './precompress.ts';
import type { Sentences } from './sentences.ts';

/** Builds whose files are published: the latest and those before it. */
const GENERATIONS = 3;
/** Milliseconds that a published file may take. */
const PATIENCE = 20_000;
/** Files that are fetched at a time. */
const AT_ONCE = 8;

/** A file of the published site, which is a folder or an address; undefined if there is none. Throws if it cannot be reached. */
export async function published(from: string, path: string): Promise<Buffer | undefined> {
  if (!/^https?:\/\//.test(from))
    return readFile(join(from, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  const answer = await fetch(new URL(path, from.replace(/\/*$/, '/')), {
    signal: AbortSignal.timeout(PATIENCE),
  });
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined;
}

/** Whether two builds have the same hashed files. */
const same = (one: Generation, other: Generation) => JSON.stringify(one) === JSON.stringify(other);

/** Writes a file of an earlier build into a folder; false if it could not be had, or is not what was built. */
async function keepFile(folder: string, from: string, path: string, hash: string): Promise<boolean> {
  const file = await published(from, path).catch(() => undefined);
  if (!file || hashOf(file) !== hash) return false;
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), file);
  return true;
}

/**
 * Adds the hashed files of the last builds to a built site; `from` is the folder or address of the published site.
 * Returns what is to be said about it. What cannot be had is left out.
 */
export async function keepFiles(folder: string, from: string, say: Sentences): Promise<string> {
  let list: Buffer | undefined;
  try {
    list = await published(from, LIST);
  } catch {
    return say.keepNothing(from, say.unreached);
  }
  if (!list) return say.keepNothing(from, say.noList);
  let earlier: Generation[];
  try {
    earlier = generationsIn(list.toString('utf8'));
  } catch {
    return say.keepNothing(from, say.badList);
  }
  const [own = {}] = generationsIn(await readFile(join(folder, LIST), 'utf8'));
  const kept = earlier.filter((generation) => !same(generation, own)).slice(0, GENERATIONS - 1);
  const wanted = new Map(kept.flatMap((generation) => Object.entries(generation)));
  for (const path of Object.keys(own)) wanted.delete(path);

  const open = wanted.entries();
  const had = new Set(Object.keys(own));
  const work = async () => {
    for (const [path, hash] of open) if (await keepFile(folder, from, path, hash)) had.add(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  const present = kept.map((generation) =>
    Object.fromEntries(Object.entries(generation).filter(([path]) => had.has(path))),
  );
  await writeFile(join(folder, LIST), listText([own, ...present]));
  const added = [...wanted.keys()].filter((path) => had.has(path));
  await compressFiles([LIST, ...added].map((path) => join(folder, path)));
  const missing = wanted.size - added.length;
  return [say.kept(added.length), ...(missing > 0 ? [say.keepMissing(missing, from)] : [])].join('\n');
}
