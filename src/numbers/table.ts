// Numbers layer: the shares as spreadsheet cells, one row per phase or answer outside their order and one column per survey, in one language.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Strings } from '../dataset/strings.ts';
import { formatCell, formatNumber } from '../model/format.ts';
import { distribution } from '../model/distribution.ts';
import { outsideAnswers, say } from '../model/stages.ts';

/** The rows of cells. Numbers as the language writes them; empty if the source does not report them. */
export function cells(infographic: NamedInfographic, lang: string, strings: Strings): string[][] {
  const { phases, surveys } = infographic;
  const rests = surveys.map((survey) => distribution(phases, survey).rest);
  const cell = (value: number | null) => (value === null ? '' : formatCell(lang, value));
  return [
    [strings['numbers.phase'], ...surveys.map(({ label }) => say(label, lang))],
    ...phases.map((phase) => [
      say(phase.short, lang),
      ...surveys.map(({ shares }) => cell(shares[phase.id] ?? null)),
    ]),
    ...outsideAnswers(infographic).map(({ id, label }) => [
      say(label, lang),
      ...surveys.map(({ other = [] }) => cell(other.find((answer) => answer.id === id)?.share ?? null)),
    ]),
    ...(rests.some((rest) => rest !== null) ? [[strings['numbers.restRow'], ...rests.map(cell)]] : []),
    [strings['numbers.size'], ...surveys.map(({ sampleSize }) => cell(sampleSize))],
    [strings['numbers.asked'], ...surveys.map(({ asked }) => asked ?? '')],
    [strings['numbers.published'], ...surveys.map(({ published }) => published ?? '')],
  ];
}

/** The cells as text to paste into a spreadsheet: tabs between cells, one line per row. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

/** A size in bytes as text in kB of 1000 bytes, for example "208 kB"; at least 1 kB. */
export function fileSize(lang: string, bytes: number): string {
  return `${formatNumber(lang, Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`;
}
