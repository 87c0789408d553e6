// Editor tools: a report with colours for a terminal. The report itself has none.

const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const RED = '\u001b[31m';
const END = '\u001b[0m';

/** A report whose headline is bold, whose places are red and whose advice stands out from what was found. */
export function coloured(report: string): string {
  return report
    .split('\n')
    .map((line, index) => {
      if (index === 0) return `${BOLD}${line}${END}`;
      const place = /^( {2}(?:line \d+, column|Zeile \d+, Spalte) \d+)( {2}.*)$/.exec(line);
      if (place) return `${RED}${place[1]}${END}${BOLD}${place[2]}${END}`;
      return /^ {11}(?:expected|erwartet:)/.test(line) ? `${DIM}${line}${END}` : line;
    })
    .join('\n');
}
