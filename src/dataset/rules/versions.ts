// Dataset layer, rule: numbers change only with an entry in the changelog. The numbers of a file are compared with those
// of its newest version in the archive.
import { inEach } from '../problems.ts';
import type { Finding, Path } from '../problems.ts';
import { idsAt, itemsAt, rowsAt, valueAt } from '../raw.ts';
import type { Infographic } from '../schema.ts';
import type { Version } from '../version.ts';

/** A number that readers see, or a word that decides on one; null where there is none. */
interface Published {
  path: Path;
  value: unknown;
}

/** The fields of a survey, besides its shares, whose change is a change of numbers. */
const OF_SURVEY = ['sampleSize', 'asked', 'published', 'rest', 'sum'];

/**
 * All that is compared, by its place in the file and not by its id: renaming an id changes no number, moving a number does.
 */
function publishedNumbers(root: unknown): Map<string, Published> {
  const all = new Map<string, Published>();
  const put = (key: string, path: Path, value: unknown) => all.set(key, { path, value: value ?? null });
  const add = (key: string, path: Path) => put(key, path, valueAt(root, path));
  const phases = idsAt(root, ['phases']).ids;
  const placeOf = (id: unknown) => phases.findIndex((phase) => phase === id);
  rowsAt(root, ['surveys']).forEach(({ path }, survey) => {
    for (const field of OF_SURVEY) add(`survey ${survey} ${field}`, [...path, field]);
    phases.forEach((phase, index) => add(`survey ${survey} share ${index}`, [...path, 'shares', phase]));
    rowsAt(root, [...path, 'other']).forEach((row, index) =>
      add(`survey ${survey} other ${index}`, [...row.path, 'share']),
    );
  });
  rowsAt(root, ['figures']).forEach(({ path }, figure) => {
    const series = idsAt(root, [...path, 'series']).ids;
    rowsAt(root, [...path, 'rows']).forEach((row, index) => {
      const key = `figure ${figure} row ${index}`;
      add(`${key} year`, [...row.path, 'year']);
      series.forEach((id, at) => {
        add(`${key} series ${at}`, [...row.path, 'values', id]);
        const base = [`${String(row.value.id)}.${id}`, id]
          .map((name): Path => [...path, 'bases', name])
          .find((one) => valueAt(root, one) !== undefined);
        if (base) add(`${key} base ${at}`, base);
      });
    });
  });
  rowsAt(root, ['check', 'questions']).forEach(({ path }, question) => {
    add(`question ${question} yes`, [...path, 'yes']);
    put(`question ${question} sets`, [...path, 'sets'], itemsAt(root, [...path, 'sets']).length || null);
    rowsAt(root, [...path, 'options']).forEach((option, index) =>
      add(`question ${question} option ${index}`, [...option.path, 'points']),
    );
  });
  rowsAt(root, ['check', 'rule']).forEach(({ path, value }, row) => {
    add(`rule ${row} total`, [...path, 'atLeast']);
    put(`rule ${row} stage`, [...path, 'everyStage'], value.everyStage ?? 0);
    put(`rule ${row} phase`, [...path, 'phase'], placeOf(value.phase));
  });
  add('decimals', ['decimals']);
  add('mark', ['smallBases', 'flagUnder']);
  add('hide', ['smallBases', 'hideUnder']);
  return all;
}

/** A number that differs from that of an older version; its path leads to where it is, or was. */
interface ChangedNumber {
  path: Path;
  now: unknown;
  before: unknown;
}

/** The numbers of a file that are not those of a version. */
export function changedNumbers(root: unknown, version: Pick<Version, 'infographic'>): ChangedNumber[] {
  const now = publishedNumbers(root);
  const before = publishedNumbers(version.infographic);
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((key) => {
    const [one, other] = [now.get(key), before.get(key)];
    const change = { now: one?.value ?? null, before: other?.value ?? null };
    const path = one?.path ?? other?.path ?? [];
    return change.now === change.before ? [] : [{ path, ...change }];
  });
}

/** The version that an infographic's present numbers are, and whether the archive has it. */
export function presentVersion(
  infographic: Infographic,
  versions: readonly Version[],
): { n: number; archived: boolean } {
  const newest = versions.at(-1);
  const archived = newest !== undefined && changedNumbers(infographic, newest).length === 0;
  return { n: archived ? newest.n : infographic.changelog.length, archived };
}

/** The infographics with numbers that are no version yet, although older ones are; `archive` has their versions by name. */
export function unpublishedSlugs(
  infographics: readonly (Infographic & { slug: string })[],
  archive: Readonly<Record<string, readonly Version[]>>,
): string[] {
  return infographics
    .filter((one) => archive[one.slug]?.length && !presentVersion(one, archive[one.slug] ?? []).archived)
    .map(({ slug }) => slug);
}

/** The oldest `n` entries of the changelog must be those of version `n`; else entries are missing, or moved. */
function countFindings(root: unknown, { n, infographic }: Version): Finding[] {
  const dates = rowsAt(root, ['changelog']).map(({ value }) => value.date);
  const before = infographic.changelog.map(({ date }) => date);
  const kept = dates.slice(-n);
  if (kept.length === n && kept.every((date, index) => date === before[index])) return [];
  return [
    {
      path: ['changelog'],
      atKey: true,
      message: {
        en: `the ${n} oldest entries are not those of version ${n}, whose days are ${before.join(', ')}`,
        de: `die ${n} ältesten Einträge sind nicht die der Version ${n}; deren Tage sind ${before.join(', ')}`,
      },
      hint: {
        en: 'Bring them back: versions are counted from the oldest entry. Their texts may be mended, new entries stand above them.',
        de: 'Sie zurückholen: Versionen werden vom ältesten Eintrag an gezählt. Ihre Texte dürfen verbessert werden, neue Einträge stehen darüber.',
      },
    },
  ];
}

const written = (value: unknown) => (value === null ? 'null' : JSON.stringify(value));

/**
 * Numbers that are not those of the newest version although the changelog has no newer entry, and a changelog whose old
 * entries are gone. `versions` are those of the archive, the oldest first.
 */
export function versionFindings(root: unknown, versions: readonly Version[]): Finding[] {
  const newest = versions.at(-1);
  if (!newest) return [];
  const counted = countFindings(root, newest);
  const entries = rowsAt(root, ['changelog']).length;
  if (counted.length > 0 || entries > newest.n) return counted;
  return changedNumbers(root, newest).map(({ path, now, before }) => ({
    path,
    message: inEach((language) =>
      language === 'de'
        ? `hier steht ${written(now)}; veröffentlicht ist ${written(before)} (Version ${newest.n}), und "changelog" hat keinen neuen Eintrag`
        : `found ${written(now)}; ${written(before)} is published (version ${newest.n}), and "changelog" has no new entry`,
    ),
    hint: {
      en: 'Say what changed in a new entry at the top of "changelog", then run "npm run data -- publish"; or bring the number back.',
      de: 'In einem neuen Eintrag oben in "changelog" sagen, was sich geändert hat, dann "npm run data -- publish" ausführen; oder die Zahl zurückholen.',
    },
    stale: true,
    causes: ['numbers without an entry'],
  }));
}
