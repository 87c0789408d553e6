// Build: the published folder is replaced as a whole. While a build is made, it has a folder of its own beside it.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The folder that a build is made in; the lock keeps others out. Always of the same name: Astro writes it into modules, and
 * takes no page of a build in another folder.
 */
export function freshFolder(published: string): string {
  return `${published}.new-build`;
}

const outgoing = (published: string) => `${published}.old-${process.pid}`;

/** Removes what interrupted builds left, and puts the published folder back if one was stopped while replacing it. */
export function cleanLeftovers(published: string): void {
  const name = basename(published);
  const beside = readdirSync(dirname(published)).filter(
    (each) => each.startsWith(`${name}.new-`) || each.startsWith(`${name}.old-`),
  );
  const old = beside.find((each) => each.startsWith(`${name}.old-`));
  if (old && !existsSync(published)) renameSync(join(dirname(published), old), published);
  for (const each of beside) rmSync(join(dirname(published), each), { recursive: true, force: true });
}

/** Puts a whole build in the place of the published folder. If that fails, the published folder is as it was. */
export function swap(fresh: string, published: string): void {
  const old = outgoing(published);
  const replaced = existsSync(published);
  if (replaced) renameSync(published, old);
  try {
    renameSync(fresh, published);
  } catch (error) {
    if (replaced) renameSync(old, published);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
