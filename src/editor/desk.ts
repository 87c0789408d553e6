// Editor tools: what the commands of npm run data share: the world around them, an infographic on disk, asking, writing.
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GAP_MARK } from '../dataset/gaps.ts';
import { checkInfographic } from '../dataset/infographic.ts';
import type { CheckedInfographic, CheckOptions } from '../dataset/infographic.ts';
import { infographicSlugs, stringsOf } from '../dataset/load.ts';
import { inLanguage, report } from '../dataset/problems.ts';
import type { Message, Problem, ToolLanguage } from '../dataset/problems.ts';
import { checkSlug } from '../dataset/rules/slugs.ts';
import { choose } from '../dataset/words.ts';
import { readTable, refusalBySize } from '../tables/read.ts';
import type { Table, Trouble } from '../tables/table.ts';
import { cellName } from '../tables/table.ts';
import { readBytes, readText, refusal, Refused, writeText } from './mishaps.ts';
import { openSite } from './openSite.ts';
import { ChangedMeanwhile, replaceFile } from './safeWrite.ts';

/** The world outside a command. */
export interface Surroundings extends CheckOptions {
  /** The data folder. */
  root: string;
  /** The folder that file names given on the command line are relative to. */
  folder: string;
  /** Today, as year-month-day. */
  day: string;
  /** The language of messages; English if left out. */
  language?: ToolLanguage;
  /** Asks a yes-or-no question. */
  ask: (question: string) => Promise<boolean>;
  print: (text: string) => void;
}

/** The options of all commands. */
export interface Options {
  yes?: boolean;
  semicolon?: boolean;
  reverse?: boolean;
  /** The language that the names in a table are in. */
  names?: string;
  /** Where the answers of a table stand: rows or columns. */
  answers?: string;
  /** The sheet of a workbook. */
  sheet?: string;
  /** The phase after which a new one stands. */
  after?: string;
  /** Some of the site's languages, with commas, for an infographic that does not have all. */
  languages?: string;
  /** The kind of an id that several lists have. */
  kind?: string;
  /** The language whose texts a new one is translated from. */
  like?: string;
}

/** One of the commands: its words after the name, its options and the world. */
export type Command = (
  words: readonly string[],
  options: Options,
  world: Surroundings,
) => Promise<void> | void;

const UNTOUCHED: Message = { en: 'Nothing was changed.', de: 'Nichts wurde geändert.' };

/** A message in the language of the world. */
export function tell({ language = 'en' }: Surroundings, message: Message): string {
  return inLanguage(message, language);
}

/** "Nothing was changed." in the language of the world. */
export function untouched(world: Surroundings): string {
  return tell(world, UNTOUCHED);
}

/** A refusal that ends with "Nothing was changed." */
export function refuse(world: Surroundings, message: Message): Refused {
  return new Refused(`${tell(world, message)} ${untouched(world)}\n`);
}

/** The report of problems in the language of the world. */
export function reported(
  world: Surroundings,
  problems: readonly Problem[],
  consequence: Message = UNTOUCHED,
): string {
  return report(problems, tell(world, consequence), world.language ?? 'en');
}

/** The codes of the site's languages, the main one first; throws a refusal if site.json is not in order. */
export function siteLanguages(world: Surroundings): string[] {
  return openSite(world.root, untouched(world)).languages.map(({ code }) => code);
}

/** Throws a refusal if there is no infographic of this name. */
export function mustExist(name: string, world: Surroundings): void {
  const slugs = infographicSlugs(world.root);
  if (!slugs.includes(name))
    throw new Refused(
      `${tell(world, { en: 'There is no', de: 'Es gibt kein' })} data/infographics/${name}.json. ${tell(world, choose(name, slugs))}\n`,
    );
}

/** Throws a refusal if a name cannot be that of a new infographic. */
export function mustBeFree(name: string, world: Surroundings): void {
  const [problem] = checkSlug(name, siteLanguages(world));
  if (problem) throw new Refused(`${tell(world, problem.message)}. ${tell(world, problem.hint)}\n`);
  if (existsSync(join(world.root, 'infographics', `${name}.json`)))
    throw refuse(world, {
      en: `data/infographics/${name}.json is already there.`,
      de: `data/infographics/${name}.json gibt es schon.`,
    });
}

/** An infographic as it is on disk. */
export interface Opened {
  path: string;
  /** The file's name for messages. */
  file: string;
  text: string;
  languages: string[];
  strings: ReturnType<typeof stringsOf>;
  check: (text: string) => CheckedInfographic;
}

/** One infographic as it is on disk; throws a refusal if it cannot be read. */
export function openFile(name: string, world: Surroundings): Opened {
  mustExist(name, world);
  const languages = siteLanguages(world);
  const path = join(world.root, 'infographics', `${name}.json`);
  const file = `data/infographics/${name}.json`;
  const strings = stringsOf(world.root, languages);
  const text = readText(path, file, untouched(world));
  // Characters that are not UTF-8 would be lost when the file is written.
  if (text.includes('\ufffd'))
    throw refuse(world, {
      en: `${file} is not saved as "UTF-8". Save it so first.`,
      de: `${file} ist nicht als „UTF-8“ gespeichert. Die Datei zuerst so speichern.`,
    });
  return {
    path,
    file,
    text,
    languages,
    strings,
    check: (changed) => checkInfographic(changed, file, languages, { ...world, today: world.day }, strings),
  };
}

/** One infographic as it is on disk, checked; throws a refusal with its problems if it has any but gaps. */
export function openChecked(name: string, world: Surroundings) {
  const opened = openFile(name, world);
  const { infographic, problems } = opened.check(opened.text);
  if (!infographic)
    throw new Refused(
      reported(
        world,
        problems.filter(({ gap }) => !gap),
      ),
    );
  const languages = opened.languages.filter((code) => infographic.languages?.includes(code) ?? true);
  return { ...opened, languages, infographic };
}

/** What is wrong with a table, as problems of a file that are told at its cells. */
export function tableProblems(troubles: readonly Trouble[], file: string): Problem[] {
  return troubles.map(({ row, column, message, hint }) => ({
    file,
    path: [],
    line: row,
    column,
    where: { en: `cell ${cellName(row, column)}`, de: `Zelle ${cellName(row, column)}` },
    message,
    hint,
  }));
}

/** A row of a table in words; the first one stands for the file. */
function rowWords(row: number): Message {
  return row > 1 ? { en: `row ${row}`, de: `Zeile ${row}` } : { en: 'the file', de: 'die Datei' };
}

/** The table in a file; throws a refusal if it cannot be read. */
export async function openTable(source: string, options: Options, world: Surroundings): Promise<Table> {
  const path = resolve(world.folder, source);
  // Not read at all if it is too large.
  const large = existsSync(path) ? refusalBySize(statSync(path).size) : undefined;
  const { table, trouble } =
    large ?? (await readTable(readBytes(path, source, untouched(world)), options.sheet));
  if (trouble)
    throw new Refused(
      reported(world, [
        {
          ...trouble,
          file: source,
          path: [],
          line: trouble.row,
          where: rowWords(trouble.row),
        },
      ]),
    );
  return table;
}

/** Asks unless --yes was given; throws a refusal after a no. */
export async function agree(question: Message, options: Options, world: Surroundings): Promise<void> {
  const answers = tell(world, { en: '[y/N]', de: '[j/N]' });
  if (!options.yes && !(await world.ask(`${tell(world, question)} ${answers} `)))
    throw new Refused(`${untouched(world)}\n`);
}

/** Replaces a file's text, if it still is `before`; throws a refusal if that cannot be done. */
export function writeOver(
  path: string,
  file: string,
  before: string,
  after: string,
  world: Surroundings,
): void {
  try {
    replaceFile(path, before, after);
  } catch (error) {
    throw existsSync(path)
      ? refusal(error, 'write', path, file, untouched(world))
      : new ChangedMeanwhile(path);
  }
}

/** Writes a new file below the data folder; throws a refusal if that cannot be done. */
export function writeNew(path: string, text: string, world: Surroundings): void {
  writeText(join(world.root, path), `data/${path}`, text, untouched(world));
}

/** How many gaps and problems a written file still has, and what comes next. */
export function whatIsLeft(problems: readonly Problem[], world: Surroundings): string {
  const gaps = problems.filter(({ gap }) => gap).length;
  const hard = problems.filter(({ gap }) => !gap);
  const left = tell(world, {
    en: `${gaps} gaps are left to fill: search for ${GAP_MARK} in the file. "npm run dev" shows the draft, "npm run check" lists the gaps.\n`,
    de: `${gaps} Lücken sind zu füllen: In der Datei nach „${GAP_MARK}“ suchen. „npm run dev“ zeigt den Entwurf, „npm run check“ nennt die Lücken.\n`,
  });
  const rest: Message = { en: 'This is left to mend:', de: 'Das bleibt noch zu klären:' };
  return `${gaps > 0 ? left : ''}${hard.length > 0 ? `\n${reported(world, hard, rest)}` : ''}`;
}
