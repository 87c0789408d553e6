// Tables: a table from the bytes of a file, whatever a spreadsheet has written, or the true reason why it is refused.
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { readDelimited } from './delimited.ts';
import { fileTrouble, withoutEmptyEnds } from './table.ts';
import type { Table, TableReading } from './table.ts';

/** The largest file that is read, in bytes. A table of answers has a few thousand. */
export const MOST_BYTES = 5_000_000;
/** The most bytes that a workbook may have once it is unpacked. */
const MOST_UNPACKED = 40_000_000;
/** The most rows and columns that a table of answers has. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 500;

const SAVE_AS_CSV = {
  en: 'In Excel choose File > Save As > "CSV UTF-8".',
  de: 'In Excel Datei > Speichern unter > „CSV UTF-8“ wählen.',
};

const SHARES_ALONE = {
  en: 'Copy the table with the shares alone into a new file: one row for each answer.',
  de: 'Nur die Tabelle mit den Anteilen in eine neue Datei kopieren: eine Zeile je Antwort.',
};

/** Bytes as megabytes in words, in each language. */
function megabytes(size: number): { en: string; de: string } {
  const rounded = Math.round(size / 1e5) / 10;
  const [en, de] = ['en', 'de'].map((language) => `${rounded.toLocaleString(language)} MB`);
  return { en: en ?? '', de: de ?? '' };
}

/** The refusal of a file for its size in bytes; undefined if it is not too large. */
export function refusalBySize(size: number): TableReading | undefined {
  if (size <= MOST_BYTES) return undefined;
  const [has, most] = [megabytes(size), megabytes(MOST_BYTES)];
  return fileTrouble(
    {
      en: `the file has ${has.en}, and at most ${most.en} are read`,
      de: `die Datei hat ${has.de}, gelesen werden höchstens ${most.de}`,
    },
    SHARES_ALONE,
  );
}

/** The refusal of a workbook that would fill the memory once it is unpacked; nothing is unpacked to find out. */
function refusalUnpacked(bytes: Uint8Array): TableReading | undefined {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  if (size <= MOST_UNPACKED) return undefined;
  const [has, most] = [megabytes(size), megabytes(MOST_UNPACKED)];
  return fileTrouble(
    {
      en: `the Excel file is packed: unpacked it has ${has.en}, and at most ${most.en} are read`,
      de: `die Excel-Datei ist gepackt: Entpackt hat sie ${has.de}, gelesen werden höchstens ${most.de}`,
    },
    SHARES_ALONE,
  );
}

/** Whether the bytes begin so; -1 stands for any byte. */
function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => byte < 0 || bytes[index] === byte);
}

/** A cell of a workbook as text: numbers with a point and without the noise of binary fractions, days as year-month-day. */
function cellText(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).trim() : '';
}

/** Whether a sheet may hold a table, and is no title page: several rows have more than one cell. */
function mayBeTable(rows: readonly (readonly string[])[]): boolean {
  return rows.filter((row) => row.filter(Boolean).length > 1).length > 1;
}

/** The table of an .xlsx workbook: of the sheet that is named, else of the first one that may hold a table. */
async function readXlsx(bytes: Uint8Array, wanted: string | undefined): Promise<TableReading> {
  let sheets: { name: string; rows: string[][] }[];
  try {
    const large = refusalUnpacked(bytes);
    if (large) return large;
    const copy = new Uint8Array(bytes);
    sheets = (await readWorkbook(copy.buffer)).map(({ sheet, data }) => ({
      name: sheet,
      rows: withoutEmptyEnds(data.map((row) => row.map(cellText))),
    }));
  } catch {
    return fileTrouble(
      {
        en: 'this is an Excel file that cannot be read: it is damaged, or protected by a password',
        de: 'das ist eine Excel-Datei, die sich nicht lesen lässt: Sie ist beschädigt oder mit einem Kennwort geschützt',
      },
      { en: `Open it in Excel. ${SAVE_AS_CSV.en}`, de: `Sie in Excel öffnen. ${SAVE_AS_CSV.de}` },
    );
  }
  const full = sheets.filter(({ rows }) => rows.length > 0);
  const sheet =
    wanted === undefined
      ? (full.find(({ rows }) => mayBeTable(rows)) ?? full[0])
      : full.find(({ name }) => name === wanted);
  const names = full.map(({ name }) => `"${name}"`).join(', ');
  if (!sheet && wanted !== undefined)
    return fileTrouble(
      {
        en: `there is no sheet "${wanted}" with anything in it`,
        de: `es gibt kein Blatt „${wanted}“, auf dem etwas steht`,
      },
      { en: `Use one of ${names}.`, de: `Eines von diesen nehmen: ${names}.` },
    );
  return {
    table: {
      rows: sheet?.rows ?? [],
      sheet: {
        name: sheet?.name ?? '',
        others: full.filter((one) => one !== sheet).map(({ name }) => name),
      },
    },
  };
}

/** The first bytes of pictures: PNG, JPEG, GIF. */
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** What a file is that is no table, by its first bytes or its text. */
function otherKind(bytes: Uint8Array, head: string): TableReading | undefined {
  const refused = (en: string, de: string, hint = SAVE_AS_CSV) => fileTrouble({ en, de }, hint);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused('this is a file of an old Excel (.xls)', 'das ist eine Datei eines alten Excel (.xls)', {
      en: 'Save it as .xlsx, or as "CSV UTF-8".',
      de: 'Sie als .xlsx oder als „CSV UTF-8“ speichern.',
    });
  if (PICTURES.some((first) => startsWith(bytes, first)))
    return refused('this is a picture, not a table', 'das ist ein Bild, keine Tabelle');
  if (
    startsWith(bytes, [0xff, 0xfe]) ||
    startsWith(bytes, [0xfe, 0xff]) ||
    bytes.subarray(0, 400).includes(0)
  )
    return refused(
      'the file is saved in UTF-16 ("Unicode text")',
      'die Datei ist in UTF-16 gespeichert („Unicode-Text“)',
    );
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]))
    return refused(
      head.includes('opendocument.spreadsheet')
        ? 'this is a spreadsheet of LibreOffice (.ods)'
        : 'this is a ZIP archive, not a table',
      head.includes('opendocument.spreadsheet')
        ? 'das ist eine Tabelle von LibreOffice (.ods)'
        : 'das ist ein ZIP-Archiv, keine Tabelle',
      { en: 'Save the table as .xlsx, or as CSV.', de: 'Die Tabelle als .xlsx oder als CSV speichern.' },
    );
  if (head.startsWith('%PDF')) return refused('this is a PDF', 'das ist eine PDF-Datei');
  if (/^\s*(<!doctype|<html|<table|<\?xml)/i.test(head))
    return refused('this is a web page, not a table', 'das ist eine Webseite, keine Tabelle');
  return undefined;
}

/** A table that is plainly no table of answers, or an empty one. */
function unfit({ rows }: Table): TableReading | undefined {
  if (rows.length === 0)
    return fileTrouble(
      { en: 'the file is empty', de: 'die Datei ist leer' },
      { en: 'Save the table again.', de: 'Die Tabelle noch einmal speichern.' },
    );
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length <= MOST_ROWS && columns <= MOST_COLUMNS) return undefined;
  return fileTrouble(
    {
      en: `the table has ${rows.length} rows and ${columns} columns`,
      de: `die Tabelle hat ${rows.length} Zeilen und ${columns} Spalten`,
    },
    {
      en: 'These may be single answers. Use the table of their shares: one row for each answer.',
      de: 'Das können einzelne Antworten sein. Die Tabelle ihrer Anteile nehmen: eine Zeile je Antwort.',
    },
  );
}

/** The table in a file's bytes. `sheet` names the sheet of a workbook, if not the first one is meant. */
export async function readTable(bytes: Uint8Array, sheet?: string): Promise<TableReading> {
  const large = refusalBySize(bytes.length);
  if (large) return large;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const zipped = startsWith(bytes, [0x50, 0x4b, 3, 4]);
  const workbook = zipped && new TextDecoder('latin1').decode(bytes).includes('xl/');
  const other = workbook ? undefined : otherKind(bytes, head);
  if (other) return other;
  let reading: TableReading;
  if (workbook) reading = await readXlsx(bytes, sheet);
  else {
    try {
      reading = readDelimited(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return fileTrouble(
        {
          en: 'the file is not saved in UTF-8, so that umlauts and the like cannot be read',
          de: 'die Datei ist nicht in UTF-8 gespeichert, sodass sich Umlaute nicht lesen lassen',
        },
        SAVE_AS_CSV,
      );
    }
  }
  return (reading.table && unfit(reading.table)) ?? reading;
}
