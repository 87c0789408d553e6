// Tables: what was understood of a table, in words and as a small table for a terminal.
import { inLanguage } from '../dataset/problems.ts';
import type { Message, ToolLanguage } from '../dataset/problems.ts';
import type { Understanding } from './understand.ts';

const KINDS: Record<string, Message> = {
  'dont-know': { en: 'don’t know', de: 'weiß nicht' },
  'no-answer': { en: 'no answer', de: 'keine Angabe' },
  refused: { en: 'refused', de: 'verweigert' },
  other: { en: 'other', de: 'Sonstiges' },
};

/** Rows of cells in columns; numbers in all columns but the first stand at the right. */
export function inColumns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, [...cell].length)));
  return rows
    .map((row) => {
      const cells = row.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      );
      return `  ${cells.join('   ').trimEnd()}\n`;
    })
    .join('');
}

/** A number as people in this language write it; a dash for none. */
function written(value: number | null | undefined, language: ToolLanguage): string {
  return typeof value === 'number'
    ? new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)
    : '–';
}

/** How readers of the notes say what they want otherwise: with options of a command, or with controls beside the notes. */
export type By = 'options' | 'controls';

/** What was understood as a table: the names of the surveys first, then each answer with its shares, then the bases. */
export function understoodRows({ answers, surveys }: Understanding, language: ToolLanguage): string[][] {
  const rows = [...answers.filter(({ other }) => !other), ...answers.filter(({ other }) => other)].map(
    ({ name, shares }) => [name, ...shares.map((share) => written(share, language))],
  );
  const title = inLanguage({ en: 'asked (n)', de: 'befragt (n)' }, language);
  const bases = surveys.some(({ base }) => base !== undefined)
    ? [[title, ...surveys.map(({ base }) => written(base, language))]]
    : [];
  return [['', ...surveys.map(({ name }) => name)], ...rows, ...bases];
}

/** What was understood in words, with every remark. */
export function understoodNotes({ answers, surveys, swapped, remarks }: Understanding, by: By): Message[] {
  const phases = answers.filter(({ other }) => !other);
  const outside = answers.filter(({ other }) => other);
  const isOption = by === 'options';
  return [
    ...(swapped
      ? [{ en: 'The answers stand in the columns.', de: 'Die Antworten stehen in den Spalten.' }]
      : []),
    {
      en: `${phases.length} answers in order, from least to most: "${phases[0]?.name ?? ''}" to "${phases.at(-1)?.name ?? ''}". ${isOption ? 'The other way round: --reverse.' : 'If it is the other way round, choose “reversed order”.'}`,
      de: `${phases.length} Antworten in ihrer Reihenfolge, von am wenigsten bis am meisten: „${phases[0]?.name ?? ''}“ bis „${phases.at(-1)?.name ?? ''}“. ${isOption ? 'Umgekehrt: --reverse.' : 'Ist es umgekehrt, wählen Sie „umgekehrte Reihenfolge“.'}`,
    },
    ...outside.map(({ name, other = 'other' }) => ({
      en: `"${name}" stands outside the order, as an answer of the kind "${KINDS[other]?.en}" (${other}).`,
      de: `„${name}“ steht außerhalb der Reihenfolge, als Antwort der Art „${KINDS[other]?.de}“ (${other}).`,
    })),
    ...(surveys.length > 1
      ? [
          {
            en: `The first survey is drawn: "${surveys[0]?.name ?? ''}". The others are compared with it. To draw another one, put it first in the table.`,
            de: `Gezeichnet wird die erste Umfrage: „${surveys[0]?.name ?? ''}“. Die anderen werden mit ihr verglichen. Soll eine andere gezeichnet werden, sie in der Tabelle an die erste Stelle setzen.`,
          },
          ...(surveys.every(({ name }) => /\b(19|20)\d\d\b/.test(name))
            ? [
                {
                  en: `Are they waves of one survey, with the same question and method? Then ${isOption ? 'write "series": "name" into each' : 'fill in the field “Series” of each'}, the same name in all: they are drawn in time.`,
                  de: `Sind es Wellen einer Befragung, mit gleicher Frage und Methode? Dann ${isOption ? 'in jede "series": "name" schreiben' : 'bei jeder das Feld „Reihe“ ausfüllen'}, überall denselben Namen: So werden sie in der Zeit gezeichnet.`,
                },
              ]
            : []),
        ]
      : []),
    ...remarks,
  ];
}

/** What was understood, for a terminal: answers, surveys, shares, bases, and every remark. Ends with a line break. */
export function shown(understanding: Understanding, language: ToolLanguage): string {
  const notes = understoodNotes(understanding, 'options').map((note) => `- ${inLanguage(note, language)}\n`);
  return `${inColumns(understoodRows(understanding, language))}\n${notes.join('')}`;
}

/** Why so many answers and surveys have no place in one infographic; undefined if they have. */
export function noRoom({ answers, surveys }: Understanding): Message | undefined {
  const phases = answers.filter(({ other }) => !other).length;
  const outside = answers.length - phases;
  if (phases < 3)
    return {
      en: `The table has ${phases} answers in order; a drawing needs at least three. Are rows missing?`,
      de: `Die Tabelle hat ${phases} Antworten in einer Reihenfolge; eine Zeichnung braucht mindestens drei. Fehlen Zeilen?`,
    };
  if (phases > 7)
    return {
      en: `The table has ${phases} answers in order, and the drawing has room for 7. Put two neighbours together in the table: add their shares, and name both in the name, such as "rather + very good". No finding is lost, and the page shows what was put together.`,
      de: `Die Tabelle hat ${phases} Antworten in einer Reihenfolge, die Zeichnung hat Platz für 7. In der Tabelle zwei benachbarte zusammenlegen: ihre Anteile zusammenzählen und beide im Namen nennen, etwa „eher + sehr gut“. So geht kein Ergebnis verloren, und die Seite zeigt, was zusammengelegt ist.`,
    };
  if (outside > 3 || phases + outside > 8)
    return {
      en: `The table has ${outside} answers outside the order; beside ${phases} phases there is room for ${Math.min(3, 8 - phases)}. Put some of them together as one row "Other".`,
      de: `Die Tabelle hat ${outside} Antworten außerhalb der Reihenfolge; neben ${phases} Phasen ist Platz für ${Math.min(3, 8 - phases)}. Einige zu einer Zeile „Sonstiges“ zusammenlegen.`,
    };
  if (surveys.length > 10)
    return {
      en: `The table has ${surveys.length} surveys, and an infographic has room for 10. Keep those that readers should compare.`,
      de: `Die Tabelle hat ${surveys.length} Umfragen, eine Infografik hat Platz für 10. Die behalten, die Leserinnen und Leser vergleichen sollen.`,
    };
  return undefined;
}
