// Editor tools: data/moved.json for the commands that rename and remove infographics.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { infographicSlugs } from '../dataset/load.ts';
import { checkMoved } from '../dataset/moved.ts';
import type { Moved } from '../dataset/moved.ts';
import { reported, untouched } from './desk.ts';
import type { Surroundings } from './desk.ts';
import { readText, Refused, writeText } from './mishaps.ts';

const FILE = 'moved.json';

/** What became of infographics; throws a refusal if data/moved.json is not in order. */
export function openMoved(world: Surroundings): Moved {
  const path = join(world.root, FILE);
  if (!existsSync(path)) return {};
  const text = readText(path, `data/${FILE}`, untouched(world));
  const { value, problems } = checkMoved(text, `data/${FILE}`, infographicSlugs(world.root));
  if (!value || problems.length > 0) throw new Refused(reported(world, problems));
  return value;
}

/** Writes data/moved.json. */
export function writeMoved(moved: Moved, world: Surroundings): void {
  const sorted = Object.fromEntries(Object.entries(moved).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeText(join(world.root, FILE), `data/${FILE}`, `${JSON.stringify(sorted, null, 2)}\n`, untouched(world));
}

/** Takes a name out of data/moved.json, because an infographic has it again. */
export function withoutMoved(slug: string, world: Surroundings): void {
  const moved = openMoved(world);
  if (!Object.hasOwn(moved, slug)) return;
  const { [slug]: _, ...others } = moved;
  writeMoved(others, world);
}

/** What became of infographics once one has gone: entries that led to it lead on, or say the same. */
export function movedOn(moved: Moved, old: string, entry: Moved[string]): Moved {
  const led = Object.entries(moved).map(([slug, one]): [string, Moved[string]] => [
    slug,
    'to' in one && one.to === old ? entry : one,
  ]);
  return { ...Object.fromEntries(led), [old]: entry };
}
