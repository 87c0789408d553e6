// Editor tools: npm run data. Finds the command that is meant and runs it; the commands are in commands/.
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Message } from '../dataset/problems.ts';
import { addPhase } from './commands/addPhase.ts';
import { addSurvey } from './commands/addSurvey.ts';
import { exportTable } from './commands/exportTable.ts';
import { importTable } from './commands/importTable.ts';
import { addLanguage, removeLanguage } from './commands/languages.ts';
import { migrateFiles } from './commands/migrateFiles.ts';
import { deleteInfographic, renameInfographic } from './commands/moveInfographic.ts';
import { newInfographic } from './commands/newInfographic.ts';
import { publishVersions } from './commands/publish.ts';
import { renameId } from './commands/renameId.ts';
import { tell, untouched } from './desk.ts';
import type { Command, Options, Surroundings } from './desk.ts';
import { toolLanguage } from '../dataset/toolLanguage.ts';
import { Refused } from './mishaps.ts';
import { endWithReader } from './pipe.ts';
import { withDrawing } from './room.ts';
import { ChangedMeanwhile } from './safeWrite.ts';
import { today } from './today.ts';

export type { Surroundings } from './desk.ts';

const USAGE: Message = {
  en: `npm run data -- new <name> table.csv|table.xlsx
    starts data/infographics/<name>.json from a table; shows what it understood and asks
    --reverse: from most to least; --answers rows|columns; --names <language>; --sheet <name>;
    --languages de: in this language of the site only
npm run data -- add survey <name> [table]
    adds the surveys of a table that are not there yet, or one that is all gaps
npm run data -- add phase <name> "Name of the phase" [--after <phase>]
npm run data -- export <name> [file.csv] [--semicolon] [--yes]
    writes the shares of data/infographics/<name>.json as a table for a spreadsheet;
    --semicolon for spreadsheets that expect one, --yes to replace an older table
npm run data -- import <name> table.csv|table.xlsx [--yes]
    reads the table back, shows what changes and asks before writing
npm run data -- rename id <name> <old> <new> [--kind phase]
    renames an id everywhere at once
npm run data -- rename <name> <new>, or delete <name>
    old addresses lead to the new one, or say that the infographic was removed
npm run data -- add language <code> [--like en], or remove language <code>
    for the whole site: texts to translate become gaps, or the language is taken out everywhere
npm run data -- migrate [name] [--yes]
    brings files of an older version to the present one: all of data/infographics, or one
npm run data -- publish [name] [--yes]
    keeps the present numbers and words as a version that others can embed; after a new entry in
    the changelog that changes numbers
All of them: --yes answers the question, --lang de speaks German.
`,
  de: `npm run data -- new <Name> tabelle.csv|tabelle.xlsx
    beginnt data/infographics/<Name>.json mit einer Tabelle; zeigt, was verstanden wurde, und fragt
    --reverse: von am meisten bis am wenigsten; --answers rows|columns (Antworten in Zeilen oder Spalten);
    --names <Sprache> der Namen; --sheet <Blatt>; --languages de: nur in dieser Sprache der Website
npm run data -- add survey <Name> [Tabelle]
    fügt die Umfragen einer Tabelle hinzu, die es noch nicht gibt, oder eine aus lauter Lücken
npm run data -- add phase <Name> "Name der Phase" [--after <Phase>]
npm run data -- export <Name> [datei.csv] [--semicolon] [--yes]
    schreibt die Anteile von data/infographics/<Name>.json als Tabelle;
    --semicolon für ein deutsches Excel, --yes ersetzt eine ältere Tabelle
npm run data -- import <Name> tabelle.csv|tabelle.xlsx [--yes]
    liest die Tabelle zurück, zeigt, was sich ändert, und fragt vor dem Schreiben
npm run data -- rename id <Name> <alt> <neu> [--kind phase]
    benennt eine id überall auf einmal um
npm run data -- rename <Name> <neu>, oder delete <Name>
    alte Adressen führen zur neuen oder sagen, dass die Infografik entfernt wurde
npm run data -- add language <Code> [--like de], oder remove language <Code>
    für die ganze Website: Texte zum Übersetzen werden Lücken, oder die Sprache verschwindet überall
npm run data -- migrate [Name] [--yes]
    bringt Dateien einer älteren Fassung auf den heutigen Stand: alle oder eine
npm run data -- publish [Name] [--yes]
    bewahrt die heutigen Zahlen und Wörter als Version auf, die andere einbetten können; nach einem
    neuen Eintrag in changelog, der Zahlen ändert
Bei allen: --yes beantwortet die Frage, --lang en spricht Englisch.
`,
};

/** The commands by their first words, with the least and the most words that follow. */
const COMMANDS: readonly { words: string; least: number; most: number; run: Command }[] = [
  { words: 'export', least: 1, most: 2, run: exportTable },
  { words: 'import', least: 2, most: 2, run: importTable },
  { words: 'migrate', least: 0, most: 1, run: migrateFiles },
  { words: 'new', least: 2, most: 2, run: newInfographic },
  { words: 'publish', least: 0, most: 1, run: publishVersions },
  { words: 'add survey', least: 1, most: 2, run: addSurvey },
  { words: 'add phase', least: 2, most: 2, run: addPhase },
  { words: 'add language', least: 1, most: 1, run: addLanguage },
  { words: 'remove language', least: 1, most: 1, run: removeLanguage },
  { words: 'rename id', least: 3, most: 3, run: renameId },
  { words: 'rename', least: 2, most: 2, run: renameInfographic },
  { words: 'delete', least: 1, most: 1, run: deleteInfographic },
];

const OPTIONS = {
  yes: { type: 'boolean' },
  semicolon: { type: 'boolean' },
  reverse: { type: 'boolean' },
  names: { type: 'string' },
  answers: { type: 'string' },
  sheet: { type: 'string' },
  after: { type: 'string' },
  kind: { type: 'string' },
  languages: { type: 'string' },
  like: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** The words and options of a command line; undefined if an option is unknown or has no value. */
function parsed(args: readonly string[]): { words: string[]; options: Options } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { lang: _, ...options } = values;
    return { words: positionals, options };
  } catch {
    return undefined;
  }
}

/** Runs the command with its arguments and returns its exit code; a refusal leaves every file as it was. */
export async function data(args: readonly string[], world: Surroundings): Promise<0 | 1> {
  try {
    const { words, options } = parsed(args) ?? { words: [], options: {} };
    const command = COMMANDS.find((one) => `${words.join(' ')} `.startsWith(`${one.words} `));
    const rest = words.slice(command?.words.split(' ').length);
    if (!command || rest.length < command.least || rest.length > command.most)
      throw new Refused(tell(world, USAGE));
    await command.run(rest, options, world);
    return 0;
  } catch (error) {
    if (error instanceof ChangedMeanwhile)
      world.print(
        `${tell(world, { en: 'The file was changed while you were asked.', de: 'Die Datei wurde geändert, während die Frage stand.' })} ${untouched(world)} ${tell(world, { en: 'Please start again.', de: 'Bitte noch einmal beginnen.' })}\n`,
      );
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
  endWithReader();
  const args = process.argv.slice(2);
  process.exitCode = await data(args, {
    ...(await withDrawing()),
    root: fileURLToPath(new URL('../../data', import.meta.url)),
    folder: process.env.INIT_CWD ?? process.cwd(),
    day: today(),
    language: toolLanguage(args, process.env),
    ask: askInTerminal,
    print: (text) => void process.stdout.write(text),
  });
}
