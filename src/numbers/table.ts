// Numbers layer: the shares as cells to paste into a spreadsheet, phases down, surveys across, in one language.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Strings } from '../dataset/strings.ts';
import { formatCell, formatNumber } from '../model/format.ts';
import { say } from '../model/stages.ts';

/** The rows of cells: numbers as the language writes them, empty where the source is silent. */
export function cells({ phases, surveys }: NamedInfographic, lang: string, words: Strings): string[][] {
  const plain = (value: number | null) => (value === null ? '' : formatCell(lang, value));
  return [
    [words['numbers.phase'], ...surveys.map(({ label }) => say(label, lang))],
    ...phases.map((phase) => [
      say(phase.label, lang),
      ...surveys.map(({ shares }) => plain(shares[phase.id] ?? null)),
    ]),
    [words['numbers.size'], ...surveys.map(({ sampleSize }) => plain(sampleSize))],
    [words['numbers.asked'], ...surveys.map(({ asked }) => asked ?? '')],
    [words['numbers.published'], ...surveys.map(({ published }) => published)],
  ];
}

/** The cells as text that spreadsheets take apart: a tab between cells, a line per row. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

/** A size in bytes in words, in kB of 1000 bytes, for example "208 kB". */
export function fileSize(lang: string, bytes: number): string {
  return `${formatNumber(lang, Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`;
}
