// Dataset layer: the one loader. Reads a data folder from disk and hands on checked data, or refuses with a report.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { placeOf } from './json.ts';
import { checkInfographic } from './infographic.ts';
import type { CheckOptions } from './infographic.ts';
import { DataError } from './problems.ts';
import type { Problem } from './problems.ts';
import type { Infographic, Site } from './schema.ts';
import { checkSite } from './site.ts';
import { checkSlug } from './rules/slugs.ts';
import { checkStrings } from './strings.ts';
import type { Example, Strings } from './strings.ts';
import { languageName, quoted } from './words.ts';

export { DataError } from './problems.ts';
export type { Problem } from './problems.ts';

/** An infographic with its address: the file's name without .json. */
export type NamedInfographic = Infographic & { slug: string };

/** Everything in a data folder, checked. */
export interface Data {
  site: Site;
  /** The interface words by language code, then by key; words that are not in order are left out. */
  strings: Record<string, Strings>;
  infographics: NamedInfographic[];
  /** Sentences that state an older number than the data; always empty unless drafting. */
  stale: Problem[];
}

/** How to load. */
export interface LoadOptions extends CheckOptions {
  /** While writing (the dev server): sentences that still state an old number are listed, not refused. */
  draft?: boolean;
}

/** What could be read of a data folder, and everything there is to mend in it. */
export interface Inspection {
  data: Omit<Data, 'stale'> | undefined;
  problems: Problem[];
}

/** A problem with a file as a whole. */
function whole(file: string, says: string, todo: string): Problem {
  return { file, line: 1, column: 1, path: [], where: 'the file', says, todo };
}

/** Reads files of one data folder and keeps what is wrong with their encoding. */
class Folder {
  readonly problems: Problem[] = [];
  readonly #root: string;

  constructor(root: string | URL) {
    this.#root = typeof root === 'string' ? root : fileURLToPath(root);
  }

  /** The names of the files in a subfolder, in order; hidden ones are left out. */
  names(folder: string): string[] {
    try {
      return readdirSync(join(this.#root, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort();
    } catch {
      return [];
    }
  }

  /** The text of a file; undefined with a problem noted if it cannot be read. */
  read(path: string): string | undefined {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(join(this.#root, path));
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const [says, todo] = missing
        ? ['there is no such file', 'Bring it back, or add it.']
        : [
            'the file cannot be read',
            'Close it in other programs, and check that it is no folder and that you may read it.',
          ];
      this.problems.push(whole(`data/${path}`, says, todo));
      return undefined;
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const broken = text.indexOf('\ufffd');
    if (broken < 0) return text;
    this.problems.push({
      ...whole(
        `data/${path}`,
        'found a character that is not written in UTF-8',
        'Save the file as "UTF-8": in VS Code, click the encoding at the bottom right.',
      ),
      ...placeOf(text, broken),
    });
    return undefined;
  }
}

/** The files of the infographics in a data folder. */
function infographicFiles(folder: Folder): { name: string; slug: string }[] {
  return folder
    .names('infographics')
    .filter((name) => /\.json$/i.test(name))
    .map((name) => ({ name, slug: name.replace(/\.json$/i, '') }));
}

/** Files with a hidden ending after .json, which nothing reads. */
function misnamed(folder: Folder): Problem[] {
  return folder
    .names('infographics')
    .filter((name) => /\.json\.\w+$/i.test(name))
    .map((name) =>
      whole(
        `data/infographics/${name}`,
        'the file is not read, because its name does not end in .json',
        `Rename it to ${name.replace(/(\.json)\.\w+$/i, '$1')}, or move it to another folder.`,
      ),
    );
}

/** The names of the infographics in a data folder, without .json. */
export function infographicSlugs(root: string | URL): string[] {
  return infographicFiles(new Folder(root)).map(({ slug }) => slug);
}

/** The words of every language whose file is in order. */
function readStrings(folder: Folder, languages: readonly string[]): Record<string, Strings> {
  const all: Record<string, Strings> = {};
  let example: Example | undefined;
  for (const language of languages) {
    const text = folder.read(`strings/${language}.json`);
    if (text === undefined) continue;
    const { value, problems } = checkStrings(text, `data/strings/${language}.json`, example);
    folder.problems.push(...problems);
    if (!value) continue;
    example ??= { language, words: value };
    if (problems.length === 0) all[language] = value;
  }
  for (const name of folder.names('strings')) {
    const code = name.replace(/\.json$/, '');
    if (!name.endsWith('.json') || languages.includes(code)) continue;
    folder.problems.push(
      whole(
        `data/strings/${name}`,
        `${quoted(code)} is not among the languages of data/site.json`,
        `Add { "code": "${code}", "label": … } to "languages" there (${languageName(code)}), or remove this file.`,
      ),
    );
  }
  return all;
}

/** The interface words of a data folder by language, as far as they can be read. */
export function stringsOf(root: string | URL, languages: readonly string[]): Record<string, Strings> {
  return readStrings(new Folder(root), languages);
}

/** Reads a data folder and tells everything there is to mend in it; throws nothing about its content. */
export function inspectData(root: string | URL, options: CheckOptions = {}): Inspection {
  const folder = new Folder(root);
  const files = infographicFiles(folder);
  // A file whose name is to be mended is told there, and not proposed here.
  folder.problems.push(...misnamed(folder));
  const slugs = files.map(({ slug }) => slug).filter((slug) => checkSlug(slug, []).length === 0);
  const siteText = folder.read('site.json');
  const site = siteText === undefined ? undefined : checkSite(siteText, 'data/site.json', slugs);
  if (site) folder.problems.push(...site.problems);
  // Languages that are not certain would only lead to complaints about every text.
  const languagesKnown = site?.problems.every(({ path }) => path[0] !== 'languages');
  if (!site?.value || !languagesKnown) return { data: undefined, problems: folder.problems };
  const languages = site.value.languages.map(({ code }) => code);
  const strings = readStrings(folder, languages);
  const infographics: NamedInfographic[] = [];
  for (const { name, slug } of files) {
    const file = `data/infographics/${name}`;
    folder.problems.push(...checkSlug(name, languages).map(({ says, todo }) => whole(file, says, todo)));
    const text = folder.read(`infographics/${name}`);
    if (text === undefined) continue;
    const { infographic, problems } = checkInfographic(text, file, languages, options, strings);
    folder.problems.push(...problems);
    if (infographic) infographics.push({ ...infographic, slug });
  }
  return { data: { site: site.value, strings, infographics }, problems: folder.problems };
}

/** Reads and checks a data folder; throws a DataError whose message is the full report. */
export function loadData(root: string | URL, options: LoadOptions = {}): Data {
  const { data, problems } = inspectData(root, options);
  const stale = options.draft ? problems.filter((problem) => problem.stale) : [];
  if (!data || problems.length > stale.length) throw new DataError(problems);
  return { ...data, stale };
}
