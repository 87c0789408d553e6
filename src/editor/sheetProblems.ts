// Editor tools: the check's problems with the numbers of a table, at the cells of the table.
import type { Message, Path, Problem } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import { cellName, columnName } from '../tables/table.ts';

const PARTS = { column: 'Spalte', cell: 'Zelle', row: 'Zeile' } as const;

/** A part of the table in words, with what it is for. */
function named(part: keyof typeof PARTS, ...names: (string | number | undefined)[]): Message {
  return { en: `${part} ${names.join(', ')}`, de: `${PARTS[part]} ${names.join(', ')}` };
}

/** Where a part of the infographic stands in its table: a column of shares, one share, a phase's row, or nowhere. */
function placeOf(
  path: Path,
  rows: readonly string[][],
  infographic: Infographic,
): Pick<Problem, 'line' | 'column' | 'where'> {
  const [list, index, field, key] = path;
  const rowOf = (phase: string) => rows.findIndex((row, at) => at > 0 && row[0] === phase) + 1;
  if (list === 'surveys' && ['shares', 'sum', 'rest'].includes(String(field))) {
    const survey = infographic.surveys[Number(index)]?.id ?? '';
    const column = (rows[0]?.indexOf(survey) ?? -1) + 1;
    const line = key === undefined ? 1 : rowOf(String(key));
    if (column > 0 && key === undefined)
      return { line, column, where: named('column', columnName(column), survey) };
    if (column > 0 && line > 0)
      return { line, column, where: named('cell', cellName(line, column), key, survey) };
  }
  if (list === 'surveys' && field === 'other') {
    const survey = infographic.surveys[Number(index)];
    const id = survey?.other?.[Number(key)]?.id ?? '';
    const column = (rows[0]?.indexOf(survey?.id ?? '') ?? -1) + 1;
    const line = rowOf(id);
    if (column > 0 && line > 0)
      return { line, column, where: named('cell', cellName(line, column), id, survey?.id ?? '') };
  }
  const phase = list === 'phases' ? infographic.phases[Number(index)]?.id : undefined;
  const line = phase === undefined ? 0 : rowOf(phase);
  if (line > 0) return { line, column: 1, where: named('row', line, phase ?? '') };
  return { line: 1, column: 1, where: { en: 'the whole table', de: 'die ganze Tabelle' } };
}

/** What is wrong with the numbers of a table, and what to do about it there. */
function wordsFor({ path, refersTo, message, hint, where }: Problem): Pick<Problem, 'message' | 'hint'> {
  if (path[0] === 'surveys' && ['shares', 'sum', 'rest'].includes(String(path[2])))
    return {
      message,
      // What a survey says of its sum stands in the infographic's file, not in the table.
      hint: {
        en: hint.en.replace(
          /(write "(?:sum|rest)": "[a-z-]+")/,
          "$1 in this survey of the infographic's file",
        ),
        de: hint.de.replace(
          /("(?:sum|rest)": "[a-z-]+" schreiben)/,
          'in der Datei der Infografik bei dieser Umfrage $1',
        ),
      },
    };
  if (path[0] === 'highlights' && refersTo)
    return {
      message: {
        en: 'this number is a highlight and cannot be left out',
        de: 'diese Zahl ist hervorgehoben und kann nicht fehlen',
      },
      hint: {
        en: `Write the number, or first change the infographic's file at ${where.en}.`,
        de: `Die Zahl schreiben, oder zuerst die Datei der Infografik ändern: ${where.de}.`,
      },
    };
  if (path[0] === 'changelog')
    return {
      message: {
        en: 'it changes more numbers than one changelog entry has room for',
        de: 'sie ändert mehr Zahlen, als in einen Eintrag des Changelogs passen',
      },
      hint: {
        en: 'Remove some of the columns and import them later.',
        de: 'Einige Spalten entfernen und später importieren.',
      },
    };
  const said = {
    en: refersTo ? message.en.replace(/ \(line \d+\)$/, '') : message.en,
    de: refersTo ? message.de.replace(/ \(Zeile \d+\)$/, '') : message.de,
  };
  return {
    message: { en: `with these numbers, ${said.en}`, de: `mit diesen Zahlen: ${said.de}` },
    hint: {
      en: `${hint.en} Do this first, in the infographic's file at ${where.en}.`,
      de: `${hint.de} Das zuerst tun, in der Datei der Infografik: ${where.de}.`,
    },
  };
}

/**
 * What the check finds with a table's numbers in the infographic, told where the table is to be mended. No line of the
 * infographic's own file is named: what was refused is not written there.
 */
export function inSheet(
  problems: readonly Problem[],
  rows: readonly string[][],
  infographic: Infographic,
  file: string,
): Problem[] {
  const told = problems.map((problem): Problem => {
    const { path, refersTo } = problem;
    const place = placeOf(path[0] === 'highlights' && refersTo ? refersTo : path, rows, infographic);
    return { file, path: [], ...place, ...wordsFor(problem) };
  });
  // What is wrong in several languages may be one thing in the table.
  return [...new Map(told.map((problem) => [JSON.stringify(problem), problem])).values()];
}
