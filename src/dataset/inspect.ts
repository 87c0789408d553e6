// Dataset layer: the check of a whole data folder: site, interface words and infographics. Knows no disk.
import { readArchive } from './archive.ts';
import { fileProblem, readText, visibleNames } from './fileText.ts';
import type { DataFolder } from './fileText.ts';
import { checkInfographic } from './infographic.ts';
import type { CheckOptions } from './infographic.ts';
import { folded } from './fold.ts';
import { MOVED_FILE, movedFrom } from './moved.ts';
import type { Moved } from './moved.ts';
import type { Problem } from './problems.ts';
import { causeOfSite } from './shape/languages.ts';
import { checkSlug } from './rules/slugs.ts';
import type { Infographic, Site } from './schema.ts';
import { strays } from './strays.ts';
import { checkSite } from './site.ts';
import { checkStrings } from './strings.ts';
import type { Example, Strings } from './strings.ts';
import type { Version } from './version.ts';
import { languageName, quoted } from './words.ts';

/**
 * An infographic with its slug: the file's name without .json. A version from the archive has its number in `frozen`, by
 * which its words and its drawing are found; on a site, a present one has in `version` that of its numbers, once the archive
 * has any.
 */
export type NamedInfographic = Infographic & { slug: string; frozen?: number; version?: number };

/** Everything in a data folder, checked. */
export interface Data {
  site: Site;
  /** The interface words by language code, then by key; languages with problems are left out. */
  strings: Record<string, Strings>;
  infographics: NamedInfographic[];
  /** What became of infographics that are no longer at their address. */
  moved: Moved;
  /** The versions of infographics, the oldest first, by slug; also of those that were removed. */
  archive: Record<string, Version[]>;
  /** Sentences that state an outdated number, and gaps; always empty unless drafting. */
  stale: Problem[];
}

/** The data that could be read, undefined if site.json is not valid, and all problems. */
export interface Inspection {
  data: Omit<Data, 'stale'> | undefined;
  problems: Problem[];
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

/** Languages of the site in which there is no infographic: their pages would have nothing to show. */
function emptyLanguages(languages: readonly string[], infographics: readonly NamedInfographic[]): Problem[] {
  const has = (code: string) => infographics.some((one) => one.languages?.includes(code) ?? true);
  return languages
    .filter((code) => !has(code))
    .map((code) =>
      fileProblem(
        'data/site.json',
        {
          en: `no infographic is in ${languageName(code)} (${quoted(code)})`,
          de: `keine Infografik hat die Sprache ${quoted(code)}`,
        },
        {
          en: `Translate one and add ${quoted(code)} to its "languages", or remove the language from "languages" here.`,
          de: `Eine übersetzen und ${quoted(code)} bei ihren "languages" ergänzen, oder die Sprache hier aus "languages" entfernen.`,
        },
      ),
    );
}

/** Infographics that are copies of others under another name: the same title and the same numbers. */
function copies(infographics: readonly NamedInfographic[], front: string): Problem[] {
  const said = ({ title, surveys }: NamedInfographic) =>
    JSON.stringify([title, surveys.map(({ shares, other }) => [shares, other])]);
  // The one on the front page is no copy.
  const order = infographics.toSorted((a, b) => Number(b.slug === front) - Number(a.slug === front));
  const known = new Map<string, NamedInfographic>();
  return order.flatMap((one) => {
    const first = known.get(said(one));
    if (!first) {
      known.set(said(one), one);
      return [];
    }
    return [
      fileProblem(
        `data/infographics/${one.slug}.json`,
        {
          en: `this is a copy of data/infographics/${first.slug}.json: the title and all numbers are the same`,
          de: `das ist eine Kopie von data/infographics/${first.slug}.json: Titel und alle Zahlen sind gleich`,
        },
        {
          en: 'Write the title and the numbers of the new infographic, or remove this file.',
          de: 'Titel und Zahlen der neuen Infografik schreiben, oder diese Datei entfernen.',
        },
      ),
    ];
  });
}

/** Interface words of languages that the site does not have. */
function surplusStrings(folder: DataFolder, languages: readonly string[]): Problem[] {
  return visibleNames(folder, 'strings').flatMap((name) => {
    const code = name.replace(/\.json$/, '');
    if (!name.endsWith('.json') || languages.includes(code)) return [];
    const entry = `{ "code": "${code}", "label": … }`;
    const problem = fileProblem(
      `data/strings/${name}`,
      {
        en: `${quoted(code)} is not among the languages of data/site.json`,
        de: `${quoted(code)} steht nicht unter den Sprachen von data/site.json`,
      },
      {
        en: `Add ${entry} to "languages" there (${languageName(code)}), or remove this file.`,
        de: `${entry} dort unter "languages" ergänzen (${languageName(code, 'de')}), oder diese Datei entfernen.`,
      },
    );
    return [{ ...problem, causes: [causeOfSite(code)], origin: true }];
  });
}

/** What to do about a language of the site that has no file of words; nothing if the file is there. */
function wordless(folder: DataFolder, path: string, language: string): Partial<Problem> {
  if (folder.read(path) !== 'missing') return {};
  return {
    message: {
      en: `data/site.json has the language ${quoted(language)}, but there is no such file`,
      de: `data/site.json hat die Sprache ${quoted(language)}, aber diese Datei gibt es nicht`,
    },
    hint: {
      en: 'Add it, with the words of another language translated, or remove the language there.',
      de: 'Sie mit den übersetzten Wörtern einer anderen Sprache anlegen, oder die Sprache dort entfernen.',
    },
  };
}

/** The interface words by language, and their problems; a language with problems is left out. */
function checkAllStrings(
  folder: DataFolder,
  languages: readonly string[],
): { strings: Record<string, Strings>; problems: Problem[] } {
  const strings: Record<string, Strings> = {};
  const problems: Problem[] = [];
  const examples: Example[] = [];
  for (const language of languages) {
    const path = `strings/${language}.json`;
    const read = readText(folder, path);
    if ('problem' in read) {
      problems.push({
        ...read.problem,
        ...wordless(folder, path, language),
        causes: [causeOfSite(language)],
        origin: true,
      });
      continue;
    }
    const checked = checkStrings(read.text, `data/${path}`, language, examples);
    problems.push(...checked.problems);
    if (!checked.value) continue;
    examples.push({ language, words: checked.value });
    if (checked.problems.every(({ gap }) => gap)) strings[language] = checked.value;
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
  const problems = [...strays(folder), ...site.problems];
  // With uncertain languages, every text of the other files would be reported.
  const languagesKnown = site.problems.every(({ path }) => path[0] !== 'languages');
  if (!site.value || !languagesKnown) return { data: undefined, problems };
  const languages = site.value.languages.map(({ code }) => code);
  const { strings, problems: stringProblems } = checkAllStrings(folder, languages);
  problems.push(...stringProblems);
  const moved = movedFrom(folder.read(MOVED_FILE), slugsIn(folder));
  const gone = Object.entries(moved.value).flatMap(([slug, one]) => ('removed' in one ? [slug] : []));
  const { archive, problems: kept } = readArchive(folder, [...slugsIn(folder), ...gone], languages, strings);
  problems.push(...kept);
  const infographics: NamedInfographic[] = [];
  for (const { name, slug } of infographicFiles(folder)) {
    const file = `data/infographics/${name}`;
    problems.push(...checkSlug(name, languages).map(({ message, hint }) => fileProblem(file, message, hint)));
    const read = readText(folder, `infographics/${name}`);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const checked = checkInfographic(read.text, file, languages, options, strings, archive[slug]);
    problems.push(...checked.problems);
    if (checked.infographic) infographics.push({ ...checked.infographic, slug });
  }
  // A file whose name is not valid has been told so already.
  const named = infographics.filter(({ slug }) => checkSlug(slug, languages).length === 0);
  problems.push(...copies(named, site.value.front));
  // A file with problems may be in the language.
  if (infographics.length > 0 && infographics.length === infographicFiles(folder).length)
    problems.push(...emptyLanguages(languages, infographics));
  problems.push(...moved.problems);
  const data = { site: site.value, strings, infographics, moved: moved.value, archive };
  return { data, problems: folded(problems) };
}
