// Workshop: a new infographic from a table, by the code of `npm run data -- new`. No DOM.
import { checkSlug } from '../../dataset/rules/slugs.ts';
import type { Message } from '../../dataset/problems.ts';
import { draftInfographic, type DraftSettings } from '../../tables/draft.ts';
import { readTable } from '../../tables/read.ts';
import { noRoom } from '../../tables/show.ts';
import { cellName, type Trouble } from '../../tables/table.ts';
import { understand, type ReadingOptions, type Understanding } from '../../tables/understand.ts';
import { formatted } from '../keeping/format.ts';

/** What a table says, or what keeps it from being read. */
export interface TableReading {
  understanding?: Understanding;
  /** The sheets of a workbook, the one that was read first. */
  sheets: string[];
  troubles: { where: string; message: Message; hint: Message }[];
}

/** What to do where nothing tells how the table stands: the form has a field for it. */
const CHOOSE: Message = {
  en: 'Choose below where the answers stand.',
  de: 'Wählen Sie unten, wo die Antworten stehen.',
};

/** A trouble as the form tells it. */
function told({ row, column, message, hint }: Trouble): TableReading['troubles'][number] {
  return { where: cellName(row, column), message, hint: hint.en.includes('--answers') ? CHOOSE : hint };
}

/** Reads a table from the bytes of a file, or from cells that were pasted. */
export async function readSource(
  source: string | Uint8Array,
  options: ReadingOptions,
  sheet?: string,
): Promise<TableReading> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { table, trouble } = await readTable(bytes, sheet);
  if (trouble) return { sheets: [], troubles: [told(trouble)] };
  const sheets = table.sheet ? [table.sheet.name, ...table.sheet.others] : [];
  const { understanding, troubles } = understand(table, options);
  const crowded = understanding && troubles.length === 0 ? noRoom(understanding) : undefined;
  if (crowded) return { sheets, troubles: [{ where: '', message: crowded, hint: { en: '', de: '' } }] };
  return {
    sheets,
    troubles: troubles.map(told),
    ...(understanding && troubles.length === 0 ? { understanding } : {}),
  };
}

/** The text of a new infographic's file: what the table does not say is a gap. */
export function newText(understanding: Understanding, settings: DraftSettings): string {
  return formatted(JSON.stringify(draftInfographic(understanding, settings)));
}

/** Why a name cannot be that of a new infographic; undefined if it can. */
export function nameFault(
  name: string,
  languages: readonly string[],
  taken: readonly string[],
): Message | undefined {
  if (taken.includes(name))
    return {
      en: 'There is an infographic or a draft of this name.',
      de: 'Eine Infografik oder einen Entwurf dieses Namens gibt es schon.',
    };
  return name.includes('.') || checkSlug(name, languages).length > 0
    ? {
        en: 'Small letters a to z, digits and single hyphens; no name of another part of the site.',
        de: 'Kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche; kein Name eines anderen Teils der Website.',
      }
    : undefined;
}
