// Numbers layer: versions.json, the list of an infographic's versions for programs.
import type { Text } from '../dataset/schema.ts';

/** A version as the list has it; addresses are absolute. */
export interface ListedVersion {
  n: number;
  /** The day of the entry that made it, as year-month-day. */
  date: string;
  /** What that entry says. */
  changed: Text;
  /** The file with its numbers. */
  data: string;
  /** Its frames, by language code. */
  frames: Readonly<Record<string, string>>;
}

/**
 * The list as JSON text, the newest version first. `current` is the version that the site shows: `newest` names it, null
 * while it is not published as a version.
 */
export function versionsJson(
  slug: string,
  versions: readonly ListedVersion[],
  current: { n: number; archived: boolean } | null,
): string {
  const list = {
    name: slug,
    newest: current?.archived ? current.n : null,
    versions: versions.toReversed().map(({ n, date, changed, data, frames }) => ({
      version: n,
      date,
      changed,
      data,
      frames,
    })),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
