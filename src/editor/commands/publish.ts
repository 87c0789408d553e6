// Editor tools: npm run data -- publish. Keeps the present numbers and words of infographics as versions in data/archive.
// Whoever embeds a version gets them for good, so nothing is ever overwritten.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVE, archiveText, HASHES } from '../../dataset/archive.ts';
import { hashOf } from '../../dataset/folder.ts';
import { inspectData } from '../../dataset/load.ts';
import type { Data, NamedInfographic } from '../../dataset/load.ts';
import { presentVersion } from '../../dataset/rules/versions.ts';
import type { Strings } from '../../dataset/strings.ts';
import { agree, mustExist, refuse, reported, tell, untouched, writeNew, writeOver } from '../desk.ts';
import type { Command, Surroundings } from '../desk.ts';
import { readText, refusal, Refused } from '../mishaps.ts';

/** The checked data of the folder; throws a refusal with its problems if it has any. */
function checkedData(world: Surroundings): Omit<Data, 'stale'> {
  const { data, problems } = inspectData(world.root, { ...world, today: world.day });
  if (!data || problems.length > 0) throw new Refused(reported(world, problems));
  return data;
}

/** The interface words in the languages of an infographic. */
function wordsOf({ languages }: NamedInfographic, strings: Readonly<Record<string, Strings>>) {
  return Object.fromEntries(Object.entries(strings).filter(([code]) => languages?.includes(code) ?? true));
}

/** Writes the hash of a version beside it. */
function writeHash(slug: string, n: number, hash: string, world: Surroundings): void {
  const path = `${ARCHIVE}/${slug}/${HASHES}`;
  const whole = join(world.root, path);
  const written = (hashes: object) => `${JSON.stringify({ ...hashes, [n]: hash }, null, 2)}\n`;
  if (!existsSync(whole)) return writeNew(path, written({}), world);
  const before = readText(whole, `data/${path}`, untouched(world));
  writeOver(whole, `data/${path}`, before, written(JSON.parse(before) as object), world);
}

/** Writes a version, then its hash: until both are there, the check says what is missing. */
function writeVersion(infographic: NamedInfographic, data: Omit<Data, 'stale'>, world: Surroundings): void {
  const { slug, ...kept } = infographic;
  const n = kept.changelog.length;
  const path = `${ARCHIVE}/${slug}/${n}.json`;
  const text = archiveText(kept, wordsOf(infographic, data.strings));
  try {
    mkdirSync(join(world.root, ARCHIVE, slug), { recursive: true });
  } catch (error) {
    throw refusal(error, 'write', join(world.root, ARCHIVE), `data/${ARCHIVE}`, untouched(world));
  }
  writeNew(path, text, world);
  writeHash(slug, n, hashOf(text), world);
}

/** Publishes the present version of all infographics, or of the one that is named. */
export const publishVersions: Command = async ([name], options, world) => {
  if (name !== undefined) mustExist(name, world);
  const data = checkedData(world);
  const fresh = data.infographics.filter((one) => {
    const versions = data.archive[one.slug] ?? [];
    return (name === undefined || one.slug === name) && !presentVersion(one, versions).archived;
  });
  if (fresh.length === 0) {
    world.print(
      `${tell(world, { en: 'The present numbers are published already.', de: 'Die heutigen Zahlen sind schon veröffentlicht.' })} ${untouched(world)}\n`,
    );
    return;
  }
  for (const one of fresh) {
    const n = one.changelog.length;
    if (existsSync(join(world.root, ARCHIVE, one.slug, `${n}.json`)))
      throw refuse(world, {
        en: `data/${ARCHIVE}/${one.slug}/${n}.json is already there. Add an entry at the top of "changelog".`,
        de: `data/${ARCHIVE}/${one.slug}/${n}.json gibt es schon. Oben in "changelog" einen Eintrag ergänzen.`,
      });
    const [entry] = one.changelog;
    const said = entry && (entry.text[world.language ?? 'en'] ?? Object.values(entry.text)[0]);
    world.print(
      `${tell(world, {
        en: `${one.slug}: version ${n} of ${entry?.date}`,
        de: `${one.slug}: Version ${n} vom ${entry?.date}`,
      })}\n  ${said}\n`,
    );
  }
  await agree(
    {
      en: 'Publish these numbers and words? They are kept for good and never edited.',
      de: 'Diese Zahlen und Wörter veröffentlichen? Sie bleiben für immer und werden nie geändert.',
    },
    options,
    world,
  );
  for (const one of fresh) {
    writeVersion(one, data, world);
    world.print(
      `${tell(world, {
        en: `data/${ARCHIVE}/${one.slug}/${one.changelog.length}.json is written. Commit it with your change.`,
        de: `data/${ARCHIVE}/${one.slug}/${one.changelog.length}.json ist geschrieben. Nehmen Sie die Datei mit Ihrer Änderung auf.`,
      })}\n`,
    );
  }
};
