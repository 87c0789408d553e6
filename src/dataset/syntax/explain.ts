// Dataset layer: a syntax error of the JSON parser in words.
import { printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { quoted } from '../words.ts';
import { bracketSlip } from './brackets.ts';
import { danglingComma, missingComma, orderSlip } from './order.ts';
import { closedStraight, missingQuote, openText, smartQuotes } from './quotes.ts';
import { lineFrom, replace } from './slip.ts';
import type { Slip } from './slip.ts';
import { decimalComma, oddWord } from './values.ts';

/** The innermost bracket or brace that is still open at the end of the text. */
function unclosed(text: string, tree: Node | undefined): Slip {
  let open = tree;
  for (let inner = tree; inner;) {
    // jsonc-parser leaves a negative length where it found no end.
    if ((inner.type === 'object' || inner.type === 'array') && inner.length < 0) open = inner;
    const last: Node | undefined = inner.type === 'property' ? inner.children?.[1] : inner.children?.at(-1);
    inner = last;
  }
  const at = open?.offset ?? 0;
  const list = text[at] === '[';
  return {
    offset: at,
    message: list
      ? {
          en: 'the list that opens with [ here is not closed',
          de: 'die Liste, die hier mit [ beginnt, ist nicht geschlossen',
        }
      : {
          en: 'the group that opens with { here is not closed',
          de: 'die Gruppe, die hier mit { beginnt, ist nicht geschlossen',
        },
    hint: list
      ? { en: 'Add the missing ] at its end.', de: 'Das fehlende ] an ihrem Ende ergänzen.' }
      : { en: 'Add the missing } at its end.', de: 'Die fehlende } an ihrem Ende ergänzen.' },
  };
}

/** The characters of an error, with those of a kind replaced by spaces. */
function blanked(text: string, { offset, length }: ParseError, signs: RegExp): string {
  return replace(text, offset, length, text.slice(offset, offset + length).replace(signs, ' '));
}

/** A token that the parser cannot read; undefined for errors in the order of tokens. */
function tokenSlip(text: string, error: ParseError, name: string): Slip | undefined {
  const { offset } = error;
  switch (name) {
    case 'InvalidSymbol':
      return smartQuotes(text, offset) ?? oddWord(text, offset);
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return oddWord(text, offset);
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return {
        offset,
        message: { en: 'found a comment', de: 'gefunden: ein Kommentar' },
        hint: {
          en: 'Remove it: JSON has no comments. The changelog is the place for reasons.',
          de: 'Ihn entfernen: JSON hat keine Kommentare. Gründe gehören in "changelog".',
        },
        repaired: blanked(text, error, /\S/g),
      };
    case 'UnexpectedEndOfString':
      return openText(text, offset);
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter': {
      const words = text.slice(offset, offset + error.length).replace(/^"|"$/g, '');
      return {
        offset,
        message: {
          en: `found a backslash \\ that means nothing in ${quoted(words, 40)}`,
          de: `gefunden: ein Rückstrich \\, der nichts bedeutet, in ${quoted(words, 40)}`,
        },
        hint: {
          en: 'Write \\\\ for a backslash, \\" for a straight quotation mark, or remove it.',
          de: '\\\\ für einen Rückstrich schreiben, \\" für ein gerades Anführungszeichen, oder ihn entfernen.',
        },
      };
    }
    case 'InvalidCharacter':
      return {
        offset,
        message: {
          en: 'found a tab or another control character inside a text',
          de: 'gefunden: ein Tabulator oder ein anderes Steuerzeichen in einem Text',
        },
        hint: { en: 'Replace it by a space.', de: 'Es durch ein Leerzeichen ersetzen.' },
        repaired: blanked(text, error, /[\u0000-\u001f]/g),
      };
    case 'EndOfFileExpected':
      return {
        offset,
        message: {
          en: `found ${quoted(lineFrom(text, offset), 30)} after the end of the data`,
          de: `gefunden: ${quoted(lineFrom(text, offset), 30)} nach dem Ende der Daten`,
        },
        hint: {
          en: 'Remove it, or the closing } too many before it.',
          de: 'Es entfernen, oder die überzählige } davor.',
        },
      };
  }
  return undefined;
}

/** The parser's first error in words, with the repaired text where it is certain what was meant. */
export function explain(text: string, error: ParseError, tree: Node | undefined): Slip {
  const { offset } = error;
  const name = printParseErrorCode(error.error);
  const sign = text.charAt(offset);
  if (offset >= text.length && /Expected$/.test(name)) return bracketSlip(text) ?? unclosed(text, tree);
  const straight = closedStraight(text, offset);
  if (straight) return straight;
  const oddQuotes = /Symbol|Colon|Comma|Property/.test(name) && missingQuote(text, offset);
  if (oddQuotes) return oddQuotes;
  const slip = name === 'EndOfFileExpected' ? undefined : tokenSlip(text, error, name);
  if (slip) return slip;
  const bracket = /[}\]]/.test(sign) ? bracketSlip(text) : undefined;
  if (bracket?.offset === offset) return bracket;
  const comma =
    sign === '}' || sign === ']' || sign === ',' ? danglingComma(text, offset) : decimalComma(text, offset);
  // What follows is about the order of tokens, which one bracket too few or too many can bring about far away.
  const certain = comma ?? bracketSlip(text);
  if (certain) return certain;
  if (name === 'EndOfFileExpected') return tokenSlip(text, error, name) ?? orderSlip(text, offset, name);
  return name === 'CommaExpected' ? missingComma(text, offset) : orderSlip(text, offset, name);
}
