// Fonts layer: files that take long to make are kept beside the installed packages.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages = join(dirname(createRequire(import.meta.url).resolve('fontkitten')), '../..');

/** The folder that what was made is kept in. */
export const CACHE = join(packages, '.cache/drei-stufen');

/** The path of a file, made if it is not there yet. Several processes may do so at once: none sees half a file. */
export async function cached(folder: string, name: string, make: () => Promise<Uint8Array>): Promise<string> {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const file = await make();
  mkdirSync(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}-${randomUUID()}.part`;
  writeFileSync(unfinished, file);
  renameSync(unfinished, path);
  return path;
}
