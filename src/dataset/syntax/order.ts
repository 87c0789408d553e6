// Dataset layer: syntax errors in the order of tokens: commas, colons, names and values where others are expected.
import { getLocation } from 'jsonc-parser';
import type { Message } from '../problems.ts';
import { quoted } from '../words.ts';
import { lastBefore, lineFrom, replace } from './slip.ts';
import type { Slip } from './slip.ts';
import { oddWord } from './values.ts';

/** A comma before `offset` with no entry after it. */
export function danglingComma(text: string, offset: number): Slip | undefined {
  const comma = lastBefore(text, offset);
  if (text[comma] !== ',') return undefined;
  const closing = text.charAt(offset);
  const repaired = replace(text, comma, 1);
  if (closing === ',')
    return {
      offset: comma,
      message: { en: 'found two commas in a row', de: 'gefunden: zwei Kommas hintereinander' },
      hint: { en: 'Remove one of them.', de: 'Eines davon entfernen.' },
      repaired,
    };
  return {
    offset: comma,
    message:
      closing === ']'
        ? {
            en: 'found a comma before the closing ] of a list',
            de: 'gefunden: ein Komma vor dem schließenden ] einer Liste',
          }
        : {
            en: 'found a comma before the closing } of a group',
            de: 'gefunden: ein Komma vor der schließenden } einer Gruppe',
          },
    hint: {
      en: 'Remove the comma: there is none after the last entry.',
      de: 'Das Komma entfernen: Nach dem letzten Eintrag steht keines.',
    },
    repaired,
  };
}

const CHECK_LINE: Message = {
  en: 'Check the quotation marks and commas on this line.',
  de: 'Anführungszeichen und Kommas auf dieser Zeile prüfen.',
};

/** A closing sign of the wrong kind. */
function wrongClosing(offset: number, sign: '}' | ']'): Slip {
  const list = sign === '}';
  return {
    offset,
    message: {
      en: `found ${sign} where ${list ? 'a list [ is' : 'a group { is'} still open`,
      de: `gefunden: ${sign}, wo ${list ? 'eine Liste [' : 'eine Gruppe {'} noch offen ist`,
    },
    hint: {
      en: `Close it with ${list ? ']' : '}'} first.`,
      de: `Sie zuerst mit ${list ? ']' : '}'} schließen.`,
    },
  };
}

/** An entry at `offset` where the parser expects a comma or the end of the list or group. */
export function missingComma(text: string, offset: number): Slip {
  const sign = text.charAt(offset);
  const end = lastBefore(text, offset) + 1;
  if (sign === '%') return oddWord(text, offset);
  if (sign === '}' || sign === ']') return wrongClosing(offset, sign);
  if (/\d/.test(sign) && /[:,[]\s*-?0$/.test(text.slice(Math.max(0, offset - 40), offset))) {
    const number = Number(/^\d+(\.\d+)?/.exec(lineFrom(text, offset))?.[0]);
    return {
      offset: offset - 1,
      message: {
        en: 'found a number that begins with 0',
        de: 'gefunden: eine Zahl, die mit 0 beginnt',
      },
      hint: { en: `Write ${number}.`, de: `${number} schreiben.` },
    };
  }
  if (sign === ':' && typeof getLocation(text, offset).path.at(-1) === 'number')
    return {
      offset,
      message: {
        en: 'found a name with a colon inside a list [ that is still open',
        de: 'gefunden: ein Name mit Doppelpunkt in einer Liste [, die noch offen ist',
      },
      hint: {
        en: 'Close the list with ] before this name.',
        de: 'Die Liste vor diesem Namen mit ] schließen.',
      },
    };
  if (sign === ':')
    return {
      offset,
      message: { en: 'found a second colon', de: 'gefunden: ein zweiter Doppelpunkt' },
      hint: {
        en: 'Check the quotation marks on this line.',
        de: 'Die Anführungszeichen auf dieser Zeile prüfen.',
      },
    };
  if (offset > end && /["{[\d]/.test(sign))
    return {
      offset: end - 1,
      message: { en: 'a comma is missing after this', de: 'hinter dieser Stelle fehlt ein Komma' },
      hint: {
        en: 'Add a comma between the two entries.',
        de: 'Ein Komma zwischen den beiden Einträgen ergänzen.',
      },
      repaired: replace(text, end, 1, ','),
    };
  return {
    offset,
    message: {
      en: `found ${quoted(lineFrom(text, offset), 30)} where a comma or the end is expected`,
      de: `gefunden: ${quoted(lineFrom(text, offset), 30)}, wo ein Komma oder das Ende erwartet wird`,
    },
    hint: CHECK_LINE,
  };
}

/** An error in the order of tokens, where no comma is missing. */
export function orderSlip(text: string, offset: number, name: string): Slip {
  const sign = text.charAt(offset);
  const here = quoted(lineFrom(text, offset), 30);
  const nameAndValue = { en: 'Write "name": value.', de: '"Name": Wert schreiben.' };
  if (name === 'ColonExpected')
    return {
      offset: lastBefore(text, offset),
      message: {
        en: 'a colon is missing after this name',
        de: 'hinter diesem Namen fehlt ein Doppelpunkt',
      },
      hint: nameAndValue,
    };
  if (name === 'PropertyNameExpected')
    return {
      offset,
      message: {
        en: `expected a name in quotation marks, found ${here}`,
        de: `erwartet: ein Name in Anführungszeichen; gefunden: ${here}`,
      },
      hint: nameAndValue,
    };
  if (name === 'ValueExpected')
    return {
      offset: sign === '}' || sign === ']' || sign === ',' ? Math.max(0, lastBefore(text, offset)) : offset,
      message: { en: 'the value is missing', de: 'der Wert fehlt' },
      hint: {
        en: 'Write a number, null, or a text in quotation marks.',
        de: 'Eine Zahl, null oder einen Text in Anführungszeichen schreiben.',
      },
    };
  return {
    offset,
    message: {
      en: `found ${here} in a place where it does not belong`,
      de: `gefunden: ${here} an einer Stelle, an die es nicht gehört`,
    },
    hint: {
      en: 'Check the quotation marks, commas and brackets on this line and the one before.',
      de: 'Anführungszeichen, Kommas und Klammern auf dieser Zeile und der davor prüfen.',
    },
  };
}
