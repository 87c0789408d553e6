// Dataset layer: the archive, data/archive/<infographic>/<n>.json: each version as it was published. Its files are never
// edited: hashes.json beside them has the SHA-256 of each. They are not held to the rules of the check, which may have
// come later, and are brought to the present schema when they are read. Knows no disk.
import { fileProblem, readText, visibleNames } from './fileText.ts';
import type { DataFolder } from './fileText.ts';
import { parsedAs } from './infographic.ts';
import { migrated } from './migrations.ts';
import type { Message, Problem } from './problems.ts';
import { isObject, valueAt } from './raw.ts';
import type { Infographic } from './schema.ts';
import type { Strings } from './strings.ts';
import type { Version } from './version.ts';

/** The archive's folder inside the data folder. */
export const ARCHIVE = 'archive';
/** The file with the hashes of an infographic's versions: hexadecimal SHA-256 by the number of the version. */
export const HASHES = 'hashes.json';
/**
 * The schema of the files that are written. 1 was before `place` and `respondents`; older files are migrated when they are
 * read. Whoever changes the schema of infographics so that older files are read otherwise raises it, and adds the way
 * there to migrations.ts.
 */
export const SCHEMA_VERSION = 2;

/** The folders of the archive: the names of the infographics that have versions. */
export function archivedSlugs(folder: DataFolder): string[] {
  return folder
    .folders(ARCHIVE)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** The text of a version's file. `strings` are the interface words in the languages of the infographic. */
export function archiveText(infographic: Infographic, strings: Readonly<Record<string, Strings>>): string {
  const { $schema: _, ...kept } = infographic;
  const version = infographic.changelog.length;
  const file = { schemaVersion: SCHEMA_VERSION, version, infographic: kept, strings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const RESTORE: Message = {
  en: 'Bring it back as it was published, from git. A correction is a new version: change the infographic, not its archive.',
  de: 'Sie zurückholen, wie sie veröffentlicht wurde, aus git. Eine Berichtigung ist eine neue Version: die Infografik ändern, nicht ihr Archiv.',
};

/** What is read from one file of the archive. */
type Read = { version: Version } | { problem: Problem };

/** One version. `words` are today's interface words, for keys that the version does not have. */
function readVersion(
  folder: DataFolder,
  slug: string,
  n: number,
  languages: readonly string[],
  words: Readonly<Record<string, Strings>>,
): Read {
  const path = `${ARCHIVE}/${slug}/${n}.json`;
  const refused = (message: Message, hint = RESTORE): Read => ({
    problem: fileProblem(`data/${path}`, message, hint),
  });
  const read = readText(folder, path);
  if ('problem' in read) return read;
  let file: unknown;
  try {
    file = JSON.parse(read.text);
  } catch {
    return refused({ en: 'the file is no JSON', de: 'die Datei ist kein JSON' });
  }
  const schema = valueAt(file, ['schemaVersion']);
  if (typeof schema === 'number' && schema > SCHEMA_VERSION)
    return refused(
      {
        en: `the file has schemaVersion ${schema}, and this program knows those up to ${SCHEMA_VERSION}`,
        de: `die Datei hat schemaVersion ${schema}, und dieses Programm kennt die bis ${SCHEMA_VERSION}`,
      },
      { en: 'Update the program.', de: 'Das Programm aktualisieren.' },
    );
  const kept = valueAt(file, ['strings']);
  const written = valueAt(file, ['infographic']);
  if (!isObject(kept) || !isObject(written) || typeof schema !== 'number')
    return refused({
      en: 'the file is no version of an infographic',
      de: 'die Datei ist keine Version einer Infografik',
    });
  const own = languages.filter((code) => isObject(kept[code]) && words[code]);
  const strings = Object.fromEntries(
    own.map((code) => [code, { ...words[code], ...(kept[code] as object) } as Strings]),
  );
  // It was in order when it was published: it is taken as it stands, even if today's schema refuses it.
  const present: unknown =
    schema < SCHEMA_VERSION ? JSON.parse(migrated(JSON.stringify(written), own).text) : written;
  const infographic = parsedAs(present, own) ?? (present as Infographic);
  const [made] = infographic.changelog;
  return {
    version: {
      n,
      date: made?.date ?? infographic.updated,
      infographic: { ...infographic, languages: own },
      strings,
    },
  };
}

/** The hashes of an infographic's versions, and what is wrong with their file. */
function readHashes(
  folder: DataFolder,
  slug: string,
): { hashes: Record<string, unknown>; problems: Problem[] } {
  const path = `${ARCHIVE}/${slug}/${HASHES}`;
  const read = readText(folder, path);
  if ('problem' in read) return { hashes: {}, problems: [{ ...read.problem, hint: RESTORE }] };
  try {
    const hashes: unknown = JSON.parse(read.text);
    if (isObject(hashes)) return { hashes, problems: [] };
  } catch {
    // Reported below.
  }
  const message = { en: 'the file is no list of hashes', de: 'die Datei ist keine Liste von Hashes' };
  return { hashes: {}, problems: [fileProblem(`data/${path}`, message, RESTORE)] };
}

/** Files that were changed, taken away or added without "publish". */
function comparedWithHashes(folder: DataFolder, slug: string, numbers: readonly number[]): Problem[] {
  const { hashes, problems } = readHashes(folder, slug);
  if (problems.length > 0) return problems;
  const all = [...new Set([...numbers.map(String), ...Object.keys(hashes)])];
  return all.flatMap((n) => {
    const path = `${ARCHIVE}/${slug}/${n}.json`;
    const told = (message: Message, hint = RESTORE) => [fileProblem(`data/${path}`, message, hint)];
    if (!numbers.includes(Number(n)))
      return told({ en: 'this version is missing', de: 'diese Version fehlt' });
    if (hashes[n] === undefined)
      return told(
        { en: `${HASHES} does not know this version`, de: `${HASHES} kennt diese Version nicht` },
        {
          en: 'Remove it, then run "npm run data -- publish": nobody else writes versions.',
          de: 'Sie entfernen, dann "npm run data -- publish" ausführen: Niemand sonst schreibt Versionen.',
        },
      );
    const hash = folder.hash?.(path);
    if (hash === undefined || hash === hashes[n]) return [];
    return told({
      en: 'the file was edited after it was published: its hash is not the one that was written then',
      de: 'die Datei wurde nach der Veröffentlichung geändert: Ihr Hash ist nicht der, der damals geschrieben wurde',
    });
  });
}

/**
 * The versions in the archive by infographic, the oldest first, and what is wrong with their files. `known` are the
 * infographics that are there or were removed.
 */
export function readArchive(
  folder: DataFolder,
  known: readonly string[],
  languages: readonly string[],
  words: Readonly<Record<string, Strings>>,
): { archive: Record<string, Version[]>; problems: Problem[] } {
  const archive: Record<string, Version[]> = {};
  const problems: Problem[] = [];
  for (const slug of archivedSlugs(folder)) {
    const place = `data/${ARCHIVE}/${slug}`;
    const names = visibleNames(folder, `${ARCHIVE}/${slug}`).filter((name) => name !== HASHES);
    const numbers = names.flatMap((name) => (/^[1-9]\d*\.json$/.test(name) ? [parseInt(name, 10)] : []));
    for (const name of names.filter((one) => !/^[1-9]\d*\.json$/.test(one)))
      problems.push(
        fileProblem(
          `${place}/${name}`,
          {
            en: 'this is no version: their names are numbers',
            de: 'das ist keine Version: deren Namen sind Zahlen',
          },
          { en: 'Keep it outside of data/.', de: 'Sie außerhalb von data/ aufbewahren.' },
        ),
      );
    if (!known.includes(slug))
      problems.push(
        fileProblem(
          place,
          { en: `there is no infographic "${slug}"`, de: `es gibt keine Infografik "${slug}"` },
          {
            en: 'Give the folder the name of its infographic; "npm run data -- rename" and "delete" keep the two together.',
            de: 'Dem Ordner den Namen seiner Infografik geben; "npm run data -- rename" und "delete" halten beide zusammen.',
          },
        ),
      );
    const different = comparedWithHashes(folder, slug, numbers);
    problems.push(...different);
    const read = numbers
      .sort((a, b) => a - b)
      .filter((n) => different.every(({ file }) => file !== `${place}/${n}.json`))
      .map((n) => readVersion(folder, slug, n, languages, words));
    problems.push(...read.flatMap((one) => ('problem' in one ? [one.problem] : [])));
    archive[slug] = read.flatMap((one) => ('version' in one ? [one.version] : []));
  }
  return { archive, problems };
}
