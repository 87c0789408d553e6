// Dataset layer: syntax errors in values: words and numbers that JSON does not have.
import { inQuotes, quoted } from '../words.ts';
import type { Message } from '../problems.ts';
import { lastBefore, lineFrom, replace } from './slip.ts';
import type { Slip } from './slip.ts';

/** What to do where something else than a number stands for one. */
export const NULL_OR_NUMBER: Message = {
  en: 'Write null where the source is silent, or the number as published.',
  de: 'null schreiben, wo die Quelle nichts angibt, sonst die Zahl wie veröffentlicht.',
};

/** A word at `offset` that may be a text, or a part of one, without its quotation marks. */
function withoutMarks(text: string, offset: number, word: string): Slip {
  if (word.startsWith("'"))
    return {
      offset,
      message: { en: 'found a single quotation mark', de: 'gefunden: ein einfaches Anführungszeichen' },
      hint: {
        en: 'Write double quotation marks " around names and texts.',
        de: 'Namen und Texte zwischen doppelte Anführungszeichen " setzen.',
      },
    };
  if (text[offset - 1] === '"')
    return {
      offset: offset - 1,
      message: {
        en: `a straight quotation mark ends the text before ${quoted(word)}`,
        de: `ein gerades Anführungszeichen beendet den Text vor ${inQuotes(word, 'de')}`,
      },
      hint: {
        en: 'Inside a text, write typographic quotation marks, or \\" for a straight one.',
        de: 'Im Text typographische Anführungszeichen schreiben, oder \\" für ein gerades.',
      },
    };
  return {
    offset,
    message: {
      en: `found ${quoted(word)} without quotation marks`,
      de: `gefunden: ${quoted(word)} ohne Anführungszeichen`,
    },
    hint: {
      en: 'Put texts and names into straight quotation marks, or remove it.',
      de: 'Texte und Namen zwischen gerade Anführungszeichen setzen, oder es entfernen.',
    },
  };
}

/** A word at `offset` that is no JSON value. */
export function oddWord(text: string, offset: number): Slip {
  const line = lineFrom(text, offset);
  const word = /^[^\s,:{}[\]"]+/.exec(line)?.[0] ?? line.slice(0, 1);
  const before = lastBefore(text, offset);
  if (/^(<{7}|={7}|>{7})/.test(line))
    return {
      offset,
      message: {
        en: `found ${quoted(line, 30)}: two versions of the file have not been merged`,
        de: `gefunden: ${quoted(line, 30)}; zwei Fassungen der Datei sind nicht zusammengeführt`,
      },
      hint: {
        en: 'Keep one of the two versions and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
        de: 'Eine der beiden Fassungen behalten und die Zeilen entfernen, die mit <<<<<<<, ======= und >>>>>>> beginnen.',
      },
    };
  if (word === '%')
    return {
      offset,
      message: {
        en: 'found a per cent sign after a number',
        de: 'gefunden: ein Prozentzeichen hinter einer Zahl',
      },
      hint: { en: 'Write the number without the sign.', de: 'Die Zahl ohne das Zeichen schreiben.' },
      repaired: replace(text, offset, 1),
    };
  const number = /^[+]?(\d*\.?\d+|\d+\.)%?$/.exec(word);
  if (number && /[:,[]/.test(text[before] ?? ''))
    return {
      offset,
      message: {
        en: `found the number ${quoted(word)}, which JSON cannot read`,
        de: `gefunden: die Zahl ${quoted(word)}, die JSON so nicht lesen kann`,
      },
      hint: { en: `Write ${Number(number[1])}.`, de: `${Number(number[1])} schreiben.` },
    };
  if (/^[-+]?(nan|infinity|undefined|none|nil|n\/?a|k\.?a\.?|-+|–|—|\?)$/i.test(word))
    return {
      offset,
      message: {
        en: `found ${quoted(word)}, which is not a value`,
        de: `gefunden: ${quoted(word)}; das ist kein Wert`,
      },
      hint: NULL_OR_NUMBER,
    };
  if (/^(true|false|null)$/i.test(word))
    return {
      offset,
      message: { en: `found ${quoted(word)}`, de: `gefunden: ${quoted(word)}` },
      hint: {
        en: `Write ${word.toLowerCase()} in small letters.`,
        de: `${word.toLowerCase()} klein schreiben.`,
      },
      repaired: replace(text, offset, word.length, word.toLowerCase()),
    };
  return withoutMarks(text, offset, word);
}

/** A decimal comma or thousands comma before `offset`: in JSON, it ends the number. */
export function decimalComma(text: string, offset: number): Slip | undefined {
  const comma = lastBefore(text, offset);
  const [, whole] = /:\s*(-?\d+)\s*,$/.exec(text.slice(Math.max(0, comma - 30), comma + 1)) ?? [];
  const [digits] = /^\d+/.exec(text.slice(offset)) ?? [];
  if (text[comma] !== ',' || comma !== offset - 1 || whole === undefined || digits === undefined)
    return undefined;
  const slip = {
    offset: comma - whole.length,
    message: {
      en: `found the number ${whole},${digits} with a comma`,
      de: `gefunden: die Zahl ${whole},${digits} mit einem Komma`,
    },
  };
  if (digits.length === 3)
    return {
      ...slip,
      hint: {
        en: `Write ${whole}${digits} if it stands between thousands, or ${whole}.${digits} with a point.`,
        de: `${whole}${digits} schreiben, wenn es ein Tausendertrennzeichen ist, sonst ${whole}.${digits} mit einem Punkt.`,
      },
    };
  return {
    ...slip,
    hint: {
      en: `Write ${whole}.${digits} with a point.`,
      de: `${whole}.${digits} mit einem Punkt schreiben.`,
    },
    repaired: replace(text, comma, 1, '.'),
  };
}
