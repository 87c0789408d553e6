// Editor tools: replaces a file atomically.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Thrown when a file was changed by somebody else in the meantime. */
export class ChangedMeanwhile extends Error {}

/** Replaces a file in one step, so that it is never half written; only if it still has the text `before`. */
export function replaceFile(path: string, before: string, after: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      // Not writeSync: on a nearly full disk it writes only a part, without an error.
      writeFileSync(handle, after);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (readFileSync(path, 'utf8') !== before) throw new ChangedMeanwhile(path);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
