// Editor tools: npm run data. Takes the shares of an infographic to a spreadsheet and back, and brings old files up to date.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseTree } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { checkInfographic } from '../dataset/infographic.ts';
import type { CheckOptions } from '../dataset/infographic.ts';
import { report } from '../dataset/problems.ts';
import { choose } from '../dataset/words.ts';
import { infographicSlugs, stringsOf } from '../dataset/load.ts';
import { applyChanges } from './applyChanges.ts';
import { migrate } from './migrate.ts';
import { readText, refusal, Refused, writeText } from './mishaps.ts';
import { openSite } from './openSite.ts';
import { withDrawing } from './room.ts';
import { ChangedMeanwhile, replaceFile } from './safeWrite.ts';
import { changeTable, fromSheet, toSheet } from './sheet.ts';
import { inSheet } from './sheetProblems.ts';
import { today } from './today.ts';

const USAGE = `npm run data -- export <name> [file.csv] [--semicolon] [--yes]
    writes the shares of data/infographics/<name>.json as a table for a spreadsheet;
    --semicolon for spreadsheets that expect one, --yes to replace an older table
npm run data -- import <name> file.csv [--yes]
    reads the table back, shows what changes and asks before writing
npm run data -- migrate [name] [--yes]
    brings files of an older version to the present one: all of data/infographics, or one
`;

/** The world outside the command. */
export interface Surroundings extends CheckOptions {
  /** The data folder. */
  root: string;
  /** The folder that file names given on the command line are relative to. */
  folder: string;
  /** Today, as year-month-day. */
  day: string;
  /** Asks a yes-or-no question. */
  ask: (question: string) => Promise<boolean>;
  print: (text: string) => void;
}

const UNTOUCHED = 'Nothing was changed.';

/** One infographic as it is on disk, checked. */
function open(name: string, world: Surroundings) {
  const { root } = world;
  const slugs = infographicSlugs(root);
  if (!slugs.includes(name))
    throw new Refused(`There is no data/infographics/${name}.json. ${choose(name, slugs)}\n`);
  const languages = openSite(root, UNTOUCHED).languages.map(({ code }) => code);
  const path = join(root, 'infographics', `${name}.json`);
  const file = `data/infographics/${name}.json`;
  const strings = stringsOf(root, languages);
  const check = (text: string) =>
    checkInfographic(text, file, languages, { ...world, today: world.day }, strings);
  const text = readText(path, file, UNTOUCHED);
  // Characters that are not UTF-8 would be lost when the file is written.
  if (text.includes('\ufffd'))
    throw new Refused(`${file} is not saved as "UTF-8". Save it so first. ${UNTOUCHED}\n`);
  const { infographic, problems } = check(text);
  if (!infographic) throw new Refused(report(problems, UNTOUCHED));
  const own = languages.filter((code) => infographic.languages?.includes(code) ?? true);
  return { path, file, text, infographic, languages: own, strings, check };
}

function exportSheet(
  name: string,
  target: string | undefined,
  flags: Set<string>,
  world: Surroundings,
): void {
  const { infographic, languages } = open(name, world);
  const shown = target ?? `${name}.csv`;
  const path = resolve(world.folder, shown);
  const csv = toSheet(infographic, languages[0] ?? 'en', flags.has('--semicolon') ? ';' : ',');
  if (!flags.has('--yes') && existsSync(path) && readText(path, shown, UNTOUCHED) !== csv)
    throw new Refused(
      `${shown} is already there and different. Give another name, or add --yes to replace it.\n`,
    );
  writeText(path, shown, csv, UNTOUCHED);
  world.print(`${shown} is written. Change numbers only, then: npm run data -- import ${name} ${shown}\n`);
}

async function importSheet(
  name: string,
  source: string,
  flags: Set<string>,
  world: Surroundings,
): Promise<void> {
  const { path, file, text, infographic, languages, strings, check } = open(name, world);
  const wordless = languages.find((language) => !strings[language]);
  if (wordless !== undefined)
    throw new Refused(
      `data/strings/${wordless}.json is not in order, and the changelog entry needs its words. See npm run check. ${UNTOUCHED}\n`,
    );
  const own = Object.fromEntries(Object.entries(strings).filter(([code]) => languages.includes(code)));
  const csv = readText(resolve(world.folder, source), source, UNTOUCHED);
  const { changes, problems } = fromSheet(csv, infographic, source);
  if (problems.length > 0) throw new Refused(report(problems, UNTOUCHED));
  if (changes.length === 0) {
    world.print(`${source} has the numbers that are already there. ${UNTOUCHED}\n`);
    return;
  }
  world.print(`${changeTable(changes)}\n`);
  const changed = await applyChanges(text, infographic, changes, own, world.day);
  const checked = check(changed);
  if (!checked.infographic) {
    // Sentences that state the old numbers are not reported: nothing is written, so they are still right.
    const hard = checked.problems.filter(({ stale }) => !stale);
    throw new Refused(report(inSheet(hard, csv, infographic, source), UNTOUCHED));
  }
  const question = `Write ${changes.length === 1 ? 'this change' : `these ${changes.length} changes`}? [y/N] `;
  if (!flags.has('--yes') && !(await world.ask(question))) throw new Refused(`${UNTOUCHED}\n`);
  try {
    replaceFile(path, text, changed);
  } catch (error) {
    throw existsSync(path) ? refusal(error, 'write', path, file, UNTOUCHED) : new ChangedMeanwhile(path);
  }
  world.print(`${file} is written, with a changelog entry: say there why the numbers changed.\n`);
  if (checked.problems.length > 0)
    world.print(
      `\n${report(checked.problems, 'The numbers are written; these sentences still state old ones.')}`,
    );
}

/** Brings one file to the present schema; false if it needed nothing. */
async function migrateFile(slug: string, flags: Set<string>, world: Surroundings): Promise<boolean> {
  const languages = openSite(world.root, UNTOUCHED).languages.map(({ code }) => code);
  const path = join(world.root, 'infographics', `${slug}.json`);
  const file = `data/infographics/${slug}.json`;
  const text = readText(path, file, UNTOUCHED);
  const slips: ParseError[] = [];
  parseTree(text, slips);
  if (slips.length > 0)
    throw new Refused(`${file} cannot be read as JSON. Mend it first, see npm run check. ${UNTOUCHED}\n`);
  const { text: migrated, changes } = await migrate(text, languages);
  if (changes.length === 0) return false;
  world.print(`${file}\n${changes.map((change) => `  ${change}\n`).join('')}`);
  if (!flags.has('--yes') && !(await world.ask('Write this? [y/N] '))) throw new Refused(`${UNTOUCHED}\n`);
  try {
    replaceFile(path, text, migrated);
  } catch (error) {
    throw existsSync(path) ? refusal(error, 'write', path, file, UNTOUCHED) : new ChangedMeanwhile(path);
  }
  world.print(`${file} is written. See npm run check.\n`);
  return true;
}

async function migrateFiles(
  name: string | undefined,
  flags: Set<string>,
  world: Surroundings,
): Promise<void> {
  const slugs = infographicSlugs(world.root);
  if (name !== undefined && !slugs.includes(name))
    throw new Refused(`There is no data/infographics/${name}.json. ${choose(name, slugs)}\n`);
  let written = false;
  for (const slug of name === undefined ? slugs : [name])
    if (await migrateFile(slug, flags, world)) written = true;
  if (!written) world.print(`Nothing is of an older version. ${UNTOUCHED}\n`);
}

/** Runs the command with its arguments and returns its exit code; a refusal leaves every file as it was. */
export async function data(args: readonly string[], world: Surroundings): Promise<0 | 1> {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')));
  const [action, name, file, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const unknown = [...flags].filter((flag) => flag !== '--yes' && flag !== '--semicolon');
  try {
    if (unknown.length > 0 || rest.length > 0) throw new Refused(USAGE);
    if (action === 'export' && name) exportSheet(name, file, flags, world);
    else if (action === 'import' && name && file) await importSheet(name, file, flags, world);
    else if (action === 'migrate' && !file) await migrateFiles(name, flags, world);
    else throw new Refused(USAGE);
    return 0;
  } catch (error) {
    if (error instanceof ChangedMeanwhile)
      world.print(`The file was changed while you were asked. ${UNTOUCHED} Please start again.\n`);
    else if (error instanceof Refused) world.print(error.message);
    else throw error;
    return 1;
  }
}

/** Asks in the terminal; no answer is a no. */
async function askInTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<string>((done) => terminal.once('close', () => done('')));
  const answer = await Promise.race([terminal.question(question), closed]);
  terminal.close();
  return /^(y|yes|j|ja)$/i.test(answer.trim());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await data(process.argv.slice(2), {
    ...(await withDrawing()),
    root: fileURLToPath(new URL('../../data', import.meta.url)),
    folder: process.env.INIT_CWD ?? process.cwd(),
    day: today(),
    ask: askInTerminal,
    print: (text) => void process.stdout.write(text),
  });
}
