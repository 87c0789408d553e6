// Dataset layer: one problem in a data file, and the report that editors read. Plain text, no colours, no files.

/** Where something stands in a data file: keys and positions from the root on. */
export type Path = readonly (string | number)[];

/** A language of the editors' tools. */
export type ToolLanguage = 'en' | 'de';

/** A sentence for editors in each language of the tools. */
export type Message = Record<ToolLanguage, string>;

/** A message in one language. */
export function inLanguage(message: Message | string, language: ToolLanguage): string {
  return typeof message === 'string' ? message : message[language];
}

/** What a check has found; its line is not known yet. */
export interface Finding {
  path: Path;
  /** Point at the key in front of the value, not at the value. */
  atKey?: boolean;
  /** Another place in the file that the message is about; its line is added to the message. */
  refersTo?: Path;
  /** What was expected and what was found, in one sentence without a full stop. */
  message: Message | string;
  /** The next action, as a whole sentence. */
  hint: Message | string;
  /** The text states an outdated number: refused by check and build, only listed by the dev server. */
  stale?: boolean;
  /** A place of a draft that is still to be written: listed apart; check and build refuse it, the dev server shows it. */
  gap?: boolean;
}

/** A finding with its place in a file; line and column count from 1. */
export interface Problem extends Finding {
  /** The file as seen from the project's folder, such as data/site.json. */
  file: string;
  line: number;
  column: number;
  /** The path in words, with the row's own name: surveys "US + UK, 2011" > shares > pilot. */
  where: string;
}

/** "1 problem", "2 problems". */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The headline of a report: which file has how many problems. */
function headline(files: readonly string[], problems: number): string {
  if (files.length === 1) return `${files[0]} has ${count(problems, 'problem')}.`;
  return `${files.length} files have ${count(problems, 'problem')}.`;
}

/** "12 gaps left to fill" in a language. */
function gapCount(number: number, language: ToolLanguage): string {
  if (language === 'de')
    return number === 1 ? '1 Lücke ist noch zu füllen' : `${number} Lücken sind noch zu füllen`;
  return `${count(number, 'gap')} left to fill`;
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
          `  ${language === 'de' ? 'Zeile' : 'line'} ${line}  ${where}: ${inLanguage(message, language)}\n`,
      );
    return `${file}: ${gapCount(own.length, language)}.\n\n${rows.join('')}`;
  });
  const said = inLanguage(consequence, language);
  return `${blocks.join('\n')}${said && `\n${said}\n`}`;
}

/** The report of all problems, file by file and in the order of the lines, and below it of the gaps in drafts. */
export function report(
  all: readonly Problem[],
  consequence = 'Nothing was built.',
  language: ToolLanguage = 'en',
): string {
  const gaps = all.filter(({ gap }) => gap);
  const problems = all.filter(({ gap }) => !gap);
  if (gaps.length > 0 && problems.length === 0) return gapReport(gaps, consequence, language);
  if (gaps.length > 0) return `${report(problems, consequence, language)}\n${gapReport(gaps, '', language)}`;
  const files = [...new Set(problems.map((problem) => problem.file))];
  const blocks = files.map((file) => {
    const own = problems
      .filter((problem) => problem.file === file)
      .sort((a, b) => a.line - b.line || a.column - b.column);
    const lines = own.map((problem) =>
      [
        `  line ${problem.line}, column ${problem.column}  ${problem.where}`,
        `           ${inLanguage(problem.message, language)}`,
        `           ${inLanguage(problem.hint, language)}`,
      ].join('\n'),
    );
    return (files.length > 1 ? [file, ...lines] : lines).join('\n\n');
  });
  return [`${headline(files, problems.length)} ${consequence}`, ...blocks].join('\n\n') + '\n';
}

/** Thrown when data is refused. The message is the whole report, and so is the stack, so that no stack is printed. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(report(problems));
    this.name = 'DataError';
    this.problems = problems;
    this.stack = this.message;
  }
}
