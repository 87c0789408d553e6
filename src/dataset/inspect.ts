// Dataset layer: the check of a whole data folder: site, interface words and infographics. Knows no disk.
import { placeOf } from './json.ts';
import { checkInfographic } from './infographic.ts';
import type { CheckOptions } from './infographic.ts';
import type { Problem } from './problems.ts';
import { emptyLanguages } from './rules/languages.ts';
import { checkSlug } from './rules/slugs.ts';
import type { Infographic, Site } from './schema.ts';
import { checkSite } from './site.ts';
import { checkStrings } from './strings.ts';
import type { Example, Strings } from './strings.ts';
import { languageName, quoted } from './words.ts';

/** An infographic with its slug: the file's name without .json. */
export type NamedInfographic = Infographic & { slug: string };

/** Everything in a data folder, checked. */
export interface Data {
  site: Site;
  /** The interface words by language code, then by key; languages with problems are left out. */
  strings: Record<string, Strings>;
  infographics: NamedInfographic[];
  /** Sentences that state an outdated number; always empty unless drafting. */
  stale: Problem[];
}

/** The data that could be read, undefined if site.json is not valid, and all problems. */
export interface Inspection {
  data: Omit<Data, 'stale'> | undefined;
  problems: Problem[];
}

/** A data folder, on disk or in memory. Paths are relative to it, with forward slashes. */
export interface DataFolder {
  /** The names of the files in a subfolder ('' for the folder itself), in any order; none if there is no such folder. */
  names(subfolder: string): string[];
  /** The names of the folders in a subfolder, in any order; none if there is no such folder. */
  folders(subfolder: string): string[];
  /** The bytes of a file, or why there are none. */
  read(path: string): Uint8Array | 'missing' | 'unreadable';
}

/** A problem with a file as a whole. */
function fileProblem(file: string, message: Problem['message'], hint: Problem['hint']): Problem {
  return { file, line: 1, column: 1, path: [], where: 'the file', message, hint };
}

/** The names of the files in a subfolder, sorted, without hidden ones. */
function visibleNames(folder: DataFolder, subfolder: string): string[] {
  return folder
    .names(subfolder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** The text of a file, or the problem that keeps it from being read. */
function readText(folder: DataFolder, path: string): { text: string } | { problem: Problem } {
  const file = `data/${path}`;
  const bytes = folder.read(path);
  if (bytes === 'missing')
    return { problem: fileProblem(file, 'there is no such file', 'Bring it back, or add it.') };
  if (bytes === 'unreadable')
    return {
      problem: fileProblem(
        file,
        'the file cannot be read',
        'Close it in other programs, and check that it is no folder and that you may read it.',
      ),
    };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = text.indexOf('\ufffd');
  if (broken < 0) return { text };
  const problem = fileProblem(
    file,
    'found a character that is not written in UTF-8',
    'Save the file as "UTF-8": in VS Code, click the encoding at the bottom right.',
  );
  return { problem: { ...problem, ...placeOf(text, broken) } };
}

/** The files of the infographics in a data folder. */
function infographicFiles(folder: DataFolder): { name: string; slug: string }[] {
  return visibleNames(folder, 'infographics')
    .filter((name) => /\.json$/i.test(name))
    .map((name) => ({ name, slug: name.replace(/\.json$/i, '') }));
}

/** The names of the infographics in a data folder, without .json. */
export function slugsIn(folder: DataFolder): string[] {
  return infographicFiles(folder).map(({ slug }) => slug);
}

/** Where files of a kind belong, for hints. */
const PLACES =
  'Infographics are in data/infographics, interface words in data/strings; keep other files outside of data/.';

/** Files that nothing reads because their names do not end in .json. */
function misnamedFiles(folder: DataFolder): Problem[] {
  return ['infographics', 'strings'].flatMap((subfolder) =>
    visibleNames(folder, subfolder)
      .filter((name) => !/\.json$/i.test(name))
      .map((name) => {
        const meant = /^(.*\.json)[.\w ()]+$/i.exec(name)?.[1];
        return fileProblem(
          `data/${subfolder}/${name}`,
          'the file is not read, because its name does not end in .json',
          meant
            ? `Rename it to ${meant}, or move it to another folder.`
            : 'Give it this ending if it is a data file, or move it to another folder.',
        );
      }),
  );
}

/** Files of the data folder itself. */
const OWN_FILES = ['site.json', 'README.md'];
/** Its folders. */
const OWN_FOLDERS = ['infographics', 'strings', 'schema'];

/** Files and folders where nothing looks for them. */
function misplaced(folder: DataFolder): Problem[] {
  const lost = (path: string) =>
    fileProblem(`data/${path}`, 'nothing reads this file, because it is in the wrong folder', PLACES);
  const files = visibleNames(folder, '')
    .filter((name) => /\.json\b/i.test(name) && !OWN_FILES.includes(name))
    .map(lost);
  const schemas = visibleNames(folder, 'schema')
    .filter((name) => !name.endsWith('.schema.json'))
    .map((name) => lost(`schema/${name}`));
  const hidden = (name: string) => name.startsWith('.');
  const folders = [
    ...folder.folders('').filter((name) => !OWN_FOLDERS.includes(name) && !hidden(name)),
    ...OWN_FOLDERS.flatMap((own) =>
      folder
        .folders(own)
        .filter((name) => !hidden(name))
        .map((name) => `${own}/${name}`),
    ),
  ];
  const inside = folders
    .sort()
    .flatMap((path) => visibleNames(folder, path).map((name) => lost(`${path}/${name}`)));
  return [...files, ...schemas, ...inside];
}

/** Infographics that are copies of others under another name: the same title and the same numbers. */
function copies(infographics: readonly NamedInfographic[], front: string): Problem[] {
  const said = ({ title, surveys }: NamedInfographic) =>
    JSON.stringify([title, surveys.map(({ shares, other }) => [shares, other])]);
  // The one on the front page is no copy.
  const order = infographics.toSorted((a, b) => Number(b.slug === front) - Number(a.slug === front));
  return order.flatMap((one, index) => {
    const first = order.slice(0, index).find((other) => said(other) === said(one));
    if (!first) return [];
    return [
      fileProblem(
        `data/infographics/${one.slug}.json`,
        `this is a copy of data/infographics/${first.slug}.json: the title and all numbers are the same`,
        'Write the title and the numbers of the new infographic, or remove this file.',
      ),
    ];
  });
}

/** Interface words of languages that the site does not have. */
function surplusStrings(folder: DataFolder, languages: readonly string[]): Problem[] {
  return visibleNames(folder, 'strings').flatMap((name) => {
    const code = name.replace(/\.json$/, '');
    if (!name.endsWith('.json') || languages.includes(code)) return [];
    return [
      fileProblem(
        `data/strings/${name}`,
        `${quoted(code)} is not among the languages of data/site.json`,
        `Add { "code": "${code}", "label": … } to "languages" there (${languageName(code)}), or remove this file.`,
      ),
    ];
  });
}

/** The interface words by language, and their problems; a language with problems is left out. */
function checkAllStrings(
  folder: DataFolder,
  languages: readonly string[],
): { strings: Record<string, Strings>; problems: Problem[] } {
  const strings: Record<string, Strings> = {};
  const problems: Problem[] = [];
  let example: Example | undefined;
  for (const language of languages) {
    const path = `strings/${language}.json`;
    const read = readText(folder, path);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const checked = checkStrings(read.text, `data/${path}`, language, example);
    problems.push(...checked.problems);
    if (!checked.value) continue;
    example ??= { language, words: checked.value };
    if (checked.problems.length === 0) strings[language] = checked.value;
  }
  problems.push(...surplusStrings(folder, languages));
  return { strings, problems };
}

/** The valid interface words of a data folder, by language code. */
export function stringsIn(folder: DataFolder, languages: readonly string[]): Record<string, Strings> {
  return checkAllStrings(folder, languages).strings;
}

/** Checks site.json against the infographics that are there. */
function checkSiteFile(folder: DataFolder): ReturnType<typeof checkSite> {
  const read = readText(folder, 'site.json');
  if ('problem' in read) return { problems: [read.problem] };
  // A file whose name is not valid has a problem of its own and is not proposed for the front page.
  const slugs = slugsIn(folder).filter((slug) => checkSlug(slug, []).length === 0);
  return checkSite(read.text, 'data/site.json', slugs);
}

/** Checks a data folder and returns its data and all problems; throws nothing about its content. */
export function inspectFolder(folder: DataFolder, options: CheckOptions = {}): Inspection {
  const site = checkSiteFile(folder);
  const problems = [...misnamedFiles(folder), ...misplaced(folder), ...site.problems];
  // With uncertain languages, every text of the other files would be reported.
  const languagesKnown = site.problems.every(({ path }) => path[0] !== 'languages');
  if (!site.value || !languagesKnown) return { data: undefined, problems };
  const languages = site.value.languages.map(({ code }) => code);
  const { strings, problems: stringProblems } = checkAllStrings(folder, languages);
  problems.push(...stringProblems);
  const infographics: NamedInfographic[] = [];
  for (const { name, slug } of infographicFiles(folder)) {
    const file = `data/infographics/${name}`;
    problems.push(...checkSlug(name, languages).map(({ message, hint }) => fileProblem(file, message, hint)));
    const read = readText(folder, `infographics/${name}`);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const checked = checkInfographic(read.text, file, languages, options, strings);
    problems.push(...checked.problems);
    if (checked.infographic) infographics.push({ ...checked.infographic, slug });
  }
  // A file whose name is not valid has been told so already.
  const named = infographics.filter(({ slug }) => checkSlug(slug, languages).length === 0);
  problems.push(...copies(named, site.value.front));
  // A file with problems may be in the language.
  const whole = infographics.length === infographicFiles(folder).length;
  for (const { message, hint } of whole ? emptyLanguages(languages, infographics) : [])
    problems.push(fileProblem('data/site.json', message, hint));
  return { data: { site: site.value, strings, infographics }, problems };
}
