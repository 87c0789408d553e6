// Editor tools: the check's problems with the numbers of a table, at the cells of the table.
import { inLanguage } from '../dataset/problems.ts';
import type { Path, Problem } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import { cellName, columnName } from '../tables/table.ts';

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
      return { line, column, where: `column ${columnName(column)}, ${survey}` };
    if (column > 0 && line > 0)
      return { line, column, where: `cell ${cellName(line, column)}, ${key}, ${survey}` };
  }
  if (list === 'surveys' && field === 'other') {
    const survey = infographic.surveys[Number(index)];
    const id = survey?.other?.[Number(key)]?.id ?? '';
    const column = (rows[0]?.indexOf(survey?.id ?? '') ?? -1) + 1;
    const line = rowOf(id);
    if (column > 0 && line > 0)
      return { line, column, where: `cell ${cellName(line, column)}, ${id}, ${survey?.id}` };
  }
  const phase = list === 'phases' ? infographic.phases[Number(index)]?.id : undefined;
  const line = phase === undefined ? 0 : rowOf(phase);
  if (line > 0) return { line, column: 1, where: `row ${line}, ${phase}` };
  return { line: 1, column: 1, where: 'the whole table' };
}

/** What is wrong with the numbers of a table, and what to do about it there. */
function wordsFor({ path, refersTo, message, hint, where }: Problem): Pick<Problem, 'message' | 'hint'> {
  if (path[0] === 'surveys' && ['shares', 'sum', 'rest'].includes(String(path[2])))
    return {
      message,
      // What a survey says of its sum stands in the infographic's file, not in the table.
      hint: inLanguage(hint, 'en').replace(
        /(write "(?:sum|rest)": "[a-z-]+")/,
        "$1 in this survey of the infographic's file",
      ),
    };
  if (path[0] === 'highlights' && refersTo)
    return {
      message: 'this number is a highlight and cannot be left out',
      hint: `Write the number, or first change the infographic's file at ${where}.`,
    };
  if (path[0] === 'changelog')
    return {
      message: 'it changes more numbers than one changelog entry has room for',
      hint: 'Remove some of the columns and import them later.',
    };
  return {
    message: `with these numbers, ${refersTo ? inLanguage(message, 'en').replace(/ \(line \d+\)$/, '') : inLanguage(message, 'en')}`,
    hint: `${inLanguage(hint, 'en')} Do this first, in the infographic's file at ${where}.`,
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
