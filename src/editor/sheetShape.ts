// Editor tools: what is wrong with the form of a table that is read back: where it starts, and rows and columns that do
// not belong to it. No files.
import type { Message } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import { meant, quoted } from '../dataset/words.ts';
import { namesBase, namesTotal } from '../tables/answers.ts';
import type { Complaints } from './complaints.ts';

/** A message and its hint. */
interface Words {
  message: Message;
  hint: Message;
}

/** The heading of the first column. */
const HEADING = 'phase';

/** The position of the header, which is the first row; undefined with a complaint if the table does not begin there. */
export function startOf(
  rows: readonly string[][],
  { phases, surveys }: Infographic,
  complaints: Complaints,
): number | undefined {
  const [header = []] = rows;
  const isPhase = (name: string) => phases.some(({ id }) => id === name);
  const isSurvey = (name: string) => surveys.some(({ id }) => id === name);
  if (header.filter(isPhase).length > 1 || rows.filter(([name = '']) => isSurvey(name)).length > 1) {
    complaints.add(
      1,
      1,
      '',
      {
        en: 'rows and columns are swapped: the phases stand in the columns',
        de: 'Zeilen und Spalten sind vertauscht: Die Phasen stehen in den Spalten',
      },
      {
        en: 'Turn the table (in Excel: Copy, then Paste Special > Transpose).',
        de: 'Die Tabelle drehen (in Excel: Kopieren, dann Inhalte einfügen > Transponieren).',
      },
    );
    return undefined;
  }
  if (header[0] === HEADING) return 0;
  const below = rows.findIndex(([name]) => name === HEADING);
  if (below > 0)
    complaints.add(
      1,
      1,
      '',
      {
        en: `the table starts in row ${below + 1}, with the heading "${HEADING}"`,
        de: `die Tabelle beginnt in Zeile ${below + 1}, mit der Überschrift „${HEADING}“`,
      },
      { en: 'Remove the rows above it.', de: 'Die Zeilen darüber entfernen.' },
    );
  else
    complaints.add(
      1,
      1,
      '',
      {
        en: `expected the heading "${HEADING}", found ${header[0] ? quoted(header[0]) : 'an empty cell'}`,
        de: `hier gehört die Überschrift „${HEADING}“ hin, es steht ${header[0] ? `„${header[0]}“` : 'nichts'}`,
      },
      {
        en: 'Start from a fresh export and keep its first row and its first column.',
        de: 'Mit einem neuen Export beginnen, und die erste Zeile und die erste Spalte behalten.',
      },
    );
  return undefined;
}

/** What to do about a column of a survey that the infographic does not have. */
export function strangeColumn(name: string, ids: readonly string[], slug: string): Words {
  const near = meant(name, ids);
  if (name === '')
    return {
      message: { en: 'the heading of this column is empty', de: 'die Überschrift dieser Spalte ist leer' },
      hint: {
        en: 'Write the id of its survey, or remove the column.',
        de: 'Die id der Umfrage schreiben, oder die Spalte entfernen.',
      },
    };
  return {
    message: { en: `there is no survey ${quoted(name)}`, de: `es gibt keine Umfrage „${name}“` },
    hint: near
      ? { en: `Did you mean ${quoted(near)}?`, de: `Ist „${near}“ gemeint?` }
      : {
          en: `Remove the column, or add the survey first: npm run data -- add survey ${slug} with a table of its shares.`,
          de: `Die Spalte entfernen, oder die Umfrage zuerst hinzufügen: npm run data -- add survey ${slug} mit einer Tabelle ihrer Anteile.`,
        },
  };
}

/** What to do about a row that is none of the infographic's answers: a total, a footnote, or an answer that is new. */
export function strangeRow(
  cells: readonly string[],
  row: number,
  ids: readonly string[],
  slug: string,
): Words {
  const [name = ''] = cells;
  const remove = { en: `Remove row ${row}.`, de: `Zeile ${row} entfernen.` };
  if (namesTotal(name))
    return { message: { en: `row ${row} is a total`, de: `Zeile ${row} ist eine Summe` }, hint: remove };
  if (namesBase(name))
    return {
      message: {
        en: `row ${row} says how many were asked`,
        de: `Zeile ${row} sagt, wie viele befragt wurden`,
      },
      hint: remove,
    };
  if (cells.slice(2).every((cell) => cell === ''))
    return {
      message: {
        en: `row ${row} has a text and no numbers: ${quoted(cells.find(Boolean) ?? '')}`,
        de: `Zeile ${row} hat einen Text und keine Zahlen: „${cells.find(Boolean) ?? ''}“`,
      },
      hint: remove,
    };
  const near = meant(name, ids);
  return {
    message: { en: `there is no phase ${quoted(name)}`, de: `es gibt keine Phase „${name}“` },
    hint: near
      ? { en: `Did you mean ${quoted(near)}?`, de: `Ist „${near}“ gemeint?` }
      : {
          en: `Remove the row, or add the phase first: npm run data -- add phase ${slug} ${quoted(name)}.`,
          de: `Die Zeile entfernen, oder die Phase zuerst hinzufügen: npm run data -- add phase ${slug} "${name}".`,
        },
  };
}
