// Dataset layer: one problem in a data file, and the report that editors read. Plain text, no colours, no files.
import { visible } from './visible.ts';

/** Where something stands in a data file: keys and positions from the root on. */
export type Path = readonly (string | number)[];

/** A language of the editors' tools. */
export type ToolLanguage = 'en' | 'de';

/** A sentence for editors in each language of the tools. */
export type Message = Record<ToolLanguage, string>;

/** A message in one language. */
export function inLanguage(message: Message, language: ToolLanguage): string {
  return message[language];
}

/** The message that a function makes for each language of the tools. */
export function inEach(say: (language: ToolLanguage) => string): Message {
  return { en: say('en'), de: say('de') };
}

/** A piece of a sentence, and what may stand in its place. */
export interface Offer {
  words: string;
  instead: string;
}

/** What a check has found; its line is not known yet. */
export interface Finding {
  path: Path;
  /** Point at the key in front of the value, not at the value. */
  atKey?: boolean;
  /** Another place in the file that the message is about; its line is added to the message. */
  refersTo?: Path;
  /** What was expected and what was found, in one sentence without a full stop. */
  message: Message;
  /** The next action, as a whole sentence. */
  hint: Message;
  /** The text states an outdated number: refused by check and build, only listed by the dev server. */
  stale?: boolean;
  /** A place of a draft that is still to be written: listed apart; check and build refuse it, the dev server shows it. */
  gap?: boolean;
  /** For a sentence with an outdated number: the words that state it, and the same words with the number of now. */
  offer?: Offer;
  /** The causes that this finding is a sign of: of all findings with the same cause, one is told (see fold.ts). */
  causes?: readonly string[];
  /** Causes from which this finding follows, if another finding is a sign of one of them. */
  follows?: readonly string[];
  /** The finding stands where its causes are to be mended: it is told before others with the same causes. */
  origin?: boolean;
}

/** A place that is counted with a problem, because it follows from the same cause. */
export interface Folded {
  file: string;
  line: number;
}

/** A finding with its place in a file; line and column count from 1. */
export interface Problem extends Finding {
  /** The file as seen from the project's folder, such as data/site.json. */
  file: string;
  line: number;
  column: number;
  /** The path in words, with the row's own name: surveys "US + UK, 2011" > shares > pilot. */
  where: Message;
  /** The places that follow from this one, in the order of the files and lines. */
  folded?: readonly Folded[];
}

/** The most problems that a report prints; the rest is counted. */
export const MOST_SHOWN = 50;
/** The most lines that are named for the places which follow from a problem. */
const MOST_LINES = 8;

/** "1 problem", "2 problems"; numbers from 1,000 on as the language writes them. */
function count(number: number, language: ToolLanguage, one: string, many: string): string {
  return `${number.toLocaleString(language)} ${number === 1 ? one : many}`;
}

/** The headline of a report: which file has how many problems. */
function headline(files: readonly string[], problems: number, language: ToolLanguage): string {
  const [first = ''] = files;
  if (language === 'de') {
    const number = count(problems, 'de', 'Fehler', 'Fehler');
    return files.length === 1
      ? `${visible(first)} hat ${number}.`
      : `${count(files.length, 'de', 'Datei hat', 'Dateien haben')} ${number}.`;
  }
  const number = count(problems, 'en', 'problem', 'problems');
  return files.length === 1
    ? `${visible(first)} has ${number}.`
    : `${count(files.length, 'en', 'file has', 'files have')} ${number}.`;
}

/** The sentence on the places that follow from a problem, with the first of their lines; nothing if there are none. */
export function followUp({ file, folded = [] }: Problem, language: ToolLanguage): string {
  if (folded.length === 0) return '';
  const here = [...new Set(folded.filter((one) => one.file === file).map(({ line }) => line))].sort(
    (a, b) => a - b,
  );
  const files = new Set(folded.map((one) => one.file).filter((name) => name !== file)).size;
  const lines = `${here.slice(0, MOST_LINES).join(', ')}${here.length > MOST_LINES ? ' …' : ''}`;
  if (language === 'de') {
    const places = [
      here.length > 0 ? `${here.length === 1 ? 'Zeile' : 'Zeilen'} ${lines}` : '',
      files > 0 ? `in ${count(files, 'de', 'anderen Datei', 'anderen Dateien')}` : '',
    ].filter(Boolean);
    return `${count(folded.length, 'de', 'weitere Stelle folgt', 'weitere Stellen folgen')} daraus (${places.join('; ')}).`;
  }
  const places = [
    here.length > 0 ? `${here.length === 1 ? 'line' : 'lines'} ${lines}` : '',
    files > 0 ? `in ${count(files, 'en', 'other file', 'other files')}` : '',
  ].filter(Boolean);
  return `${count(folded.length, 'en', 'more place follows', 'more places follow')} from this (${places.join('; ')}).`;
}

/** One problem in three or four lines. */
function entry(problem: Problem, language: ToolLanguage): string {
  const { line, column, where, message, hint } = problem;
  const place = language === 'de' ? `Zeile ${line}, Spalte ${column}` : `line ${line}, column ${column}`;
  return [
    `  ${place}  ${visible(where[language])}`,
    ...[message[language], hint[language], followUp(problem, language)]
      .filter((sentence) => sentence !== '')
      .map((sentence) => `           ${visible(sentence)}`),
  ].join('\n');
}

/** The problems by file, in the order in which the files first appear. */
function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = files.get(problem.file);
    if (known) known.push(problem);
    else files.set(problem.file, [problem]);
  }
  return files;
}

/** "12 gaps left to fill" in a language. */
function gapCount(number: number, language: ToolLanguage): string {
  if (language === 'de')
    return number === 1 ? '1 Lücke ist noch zu füllen' : `${number} Lücken sind noch zu füllen`;
  return `${count(number, 'en', 'gap', 'gaps')} left to fill`;
}

/** What is still to be written in drafts: a line for each gap, file by file. */
export function gapReport(
  gaps: readonly Problem[],
  consequence: Message | string,
  language: ToolLanguage = 'en',
): string {
  const blocks = [...Map.groupBy(gaps, ({ file }) => file)].map(([file, own]) => {
    const rows = own
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .map(
        ({ line, where, message }) =>
          `  ${language === 'de' ? 'Zeile' : 'line'} ${line}  ${visible(where[language])}: ${visible(message[language])}\n`,
      );
    return `${visible(file)}: ${gapCount(own.length, language)}.\n\n${rows.join('')}`;
  });
  const said = typeof consequence === 'string' ? consequence : consequence[language];
  return `${blocks.join('\n')}${said && `\n${said}\n`}`;
}

/** What was not done because of the problems, if nothing else is said. */
const NOT_BUILT: Message = { en: 'Nothing was built.', de: 'Es wurde nichts gebaut.' };

/**
 * The report of the first problems, file by file and in the order of the lines, with the count of the rest, and below it
 * of the gaps in drafts.
 */
export function report(
  all: readonly Problem[],
  consequence: Message | string = NOT_BUILT,
  language: ToolLanguage = 'en',
): string {
  const gaps = all.filter(({ gap }) => gap);
  const problems = all.filter(({ gap }) => !gap);
  if (gaps.length > 0 && problems.length === 0) return gapReport(gaps, consequence, language);
  if (gaps.length > 0) return `${report(problems, consequence, language)}\n${gapReport(gaps, '', language)}`;
  const files = byFile(problems);
  let room = MOST_SHOWN;
  const blocks = [...files].flatMap(([file, own]) => {
    if (room === 0) return [];
    const shown = own.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, room);
    room -= shown.length;
    const entries = shown.map((problem) => entry(problem, language));
    return (files.size > 1 ? [visible(file), ...entries] : entries).join('\n\n');
  });
  const left = problems.length - Math.min(problems.length, MOST_SHOWN);
  const rest = {
    en: `${count(left, 'en', 'more problem is', 'more problems are')} not shown. Mend these first, then check again.`,
    de: `${count(left, 'de', 'weiterer Fehler wird', 'weitere Fehler werden')} nicht gezeigt. Zuerst diese beheben, dann noch einmal prüfen.`,
  };
  const said = typeof consequence === 'string' ? consequence : consequence[language];
  return (
    [
      `${headline([...files.keys()], problems.length, language)} ${said}`,
      ...blocks,
      ...(left > 0 ? [rest[language]] : []),
    ].join('\n\n') + '\n'
  );
}

/** Thrown when data is refused. The message is the whole report, and so is the stack, so that no stack is printed. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], language: ToolLanguage = 'en') {
    super(report(problems, NOT_BUILT, language));
    this.name = 'DataError';
    this.problems = problems;
    this.stack = this.message;
  }
}
