// Dataset layer: syntax errors with quotation marks.
import { inQuotes, quoted } from '../words.ts';
import { lineFrom, lineStart, replace } from './slip.ts';
import type { Slip } from './slip.ts';

const TYPOGRAPHIC = '“”„‟«»‹›‘’‚‛';

/** Whether a JSON text is inside quotation marks at its end; escaped characters are skipped. */
function endsInsideText(line: string): boolean {
  return line.replace(/\\./g, '').split('"').length % 2 === 0;
}

/** A name or text in typographic quotation marks at `offset`. */
export function smartQuotes(text: string, offset: number): Slip | undefined {
  const line = lineFrom(text, offset);
  const pair = new RegExp(`^(["${TYPOGRAPHIC}])([^"\\\\]*?)(["${TYPOGRAPHIC}])(?=\\s*([,:}\\]]|$))`).exec(
    line,
  );
  if (!pair) return undefined;
  const [, opening, words = '', closing] = pair;
  if (opening === '"' && closing === '"') return undefined;
  const whole = `"${words}"`;
  return {
    offset,
    message: {
      en: `found typographic quotation marks around ${quoted(words)}`,
      de: `gefunden: typographische Anführungszeichen um ${quoted(words)}`,
    },
    hint: {
      en: 'Write straight quotation marks " around names and texts; inside a text, all kinds are welcome.',
      de: 'Namen und Texte zwischen gerade Anführungszeichen " setzen; im Text sind alle Arten erlaubt.',
    },
    causes: ['typographic quotation marks'],
    repaired: replace(text, offset, whole.length, whole),
  };
}

/** A text at `offset` that does not end on its line. */
export function openText(text: string, offset: number): Slip {
  return (
    smartQuotes(text, offset) ?? {
      offset,
      message: {
        en: `the text that begins with ${quoted(lineFrom(text, offset + 1), 30)} does not end on its line`,
        de: `der Text, der mit ${inQuotes(lineFrom(text, offset + 1), 'de', 30)} beginnt, endet nicht auf seiner Zeile`,
      },
      hint: {
        en: 'Add the missing quotation mark " at its end; a text stays on one line.',
        de: 'Das fehlende Anführungszeichen " an seinem Ende ergänzen; ein Text bleibt auf einer Zeile.',
      },
    }
  );
}

/** A German opening mark („) inside a text before `offset` on the same line, closed by a straight mark. */
export function closedStraight(text: string, offset: number): Slip | undefined {
  const start = lineStart(text, offset);
  for (const [pair, words] of text.slice(start, offset).matchAll(/„([^"“”„\\]*)"/g)) {
    const at = text.indexOf(pair, start);
    if (!endsInsideText(text.slice(start, at))) continue;
    const end = at + pair.length - 1;
    return {
      offset: end,
      message: {
        en: `a straight quotation mark ends the text after ${quoted(`„${words}`, 30)}`,
        de: `ein gerades Anführungszeichen beendet den Text nach ${quoted(`„${words}`, 30)}`,
      },
      hint: { en: 'Write “ there: „…“ is a pair.', de: 'Dort “ schreiben: „…“ gehört zusammen.' },
      causes: ['straight quotation mark after „'],
      repaired: replace(text, end, 1, '“'),
    };
  }
  return undefined;
}

/** An odd number of straight quotation marks on the line with `offset`. */
export function missingQuote(text: string, offset: number): Slip | undefined {
  const start = lineStart(text, offset);
  const line = lineFrom(text, start);
  if (new RegExp(`[${TYPOGRAPHIC}]`).test(line)) return undefined;
  if (!endsInsideText(line)) return undefined;
  return {
    offset,
    message: {
      en: 'a quotation mark " is missing on this line, or there is one too many',
      de: 'auf dieser Zeile fehlt ein Anführungszeichen ", oder es ist eines zu viel',
    },
    hint: {
      en: 'Names and texts have one " before and one after them; inside a text, write \\" or use typographic ones.',
      de: 'Vor und hinter Namen und Texten steht je ein "; im Text \\" oder typographische Zeichen schreiben.',
    },
  };
}
