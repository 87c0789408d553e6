// Fonts layer: files that take long to make are kept beside the installed packages, each with a hash of its content.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const packages = join(dirname(createRequire(import.meta.url).resolve('fontkitten')), '../..');

/** The folder that what was made is kept in; BUILD_CACHE names another one. */
export const CACHE = process.env.BUILD_CACHE || join(packages, '.cache/drei-stufen');

const hashOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
/** The file beside a kept one that has its hash. */
const hashFile = (path: string) => `${path}.sha256`;

/** Whether a kept file is there and is what was written. A disk that was full or a killed program leaves other files. */
function isWhole(path: string): boolean {
  try {
    return readFileSync(hashFile(path), 'utf8') === hashOf(readFileSync(path));
  } catch {
    return false;
  }
}

/** Writes a file so that nobody ever sees a part of it. */
function writeWhole(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.${process.pid}-${randomUUID()}.part`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/**
 * The path of a file, made if it is not there yet or is not what was written. Several processes may do so at once: none
 * sees half a file.
 */
export async function cached(folder: string, name: string, make: () => Promise<Uint8Array>): Promise<string> {
  const path = join(folder, name);
  if (isWhole(path)) return path;
  const file = await make();
  mkdirSync(folder, { recursive: true });
  writeWhole(path, file);
  writeWhole(hashFile(path), hashOf(file));
  return path;
}
