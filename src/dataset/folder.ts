// Dataset layer: a data folder on disk. The only part of the dataset layer that knows Node.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MOST_BYTES } from './fileText.ts';
import type { DataFolder } from './fileText.ts';

/** Whether an error says that there is no such file. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The hexadecimal SHA-256 of a text with line feeds at the ends of lines: the same in every checkout. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}

/** The data folder at a path or file: URL. */
export function folderOnDisk(root: string | URL): DataFolder {
  const base = typeof root === 'string' ? root : fileURLToPath(root);
  const entries = (subfolder: string) => {
    try {
      return readdirSync(join(base, subfolder), { withFileTypes: true });
    } catch {
      return [];
    }
  };
  return {
    names: (subfolder) =>
      entries(subfolder)
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    folders: (subfolder) =>
      entries(subfolder)
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
    read(path) {
      try {
        // A file far too large is not read at all.
        if (statSync(join(base, path)).size > MOST_BYTES) return 'too large';
        return readFileSync(join(base, path));
      } catch (error) {
        return isMissing(error) ? 'missing' : 'unreadable';
      }
    },
    hash(path) {
      try {
        return hashOf(readFileSync(join(base, path), 'utf8'));
      } catch {
        return undefined;
      }
    },
  };
}
