// Dataset layer: a syntax error of the JSON parser in words.
import { getLocation, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { quoted } from '../words.ts';
import { closedStraight, missingQuote, openText, smartQuotes } from './quotes.ts';
import { lastBefore, lineFrom, replace } from './slip.ts';
import type { Slip } from './slip.ts';
import { decimalComma, oddWord } from './values.ts';

/** A comma before `offset` with no entry after it. */
function danglingComma(text: string, offset: number): Slip | undefined {
  const comma = lastBefore(text, offset);
  if (text[comma] !== ',') return undefined;
  const closing = text.charAt(offset);
  const twice = closing === ',';
  return {
    offset: comma,
    message: twice
      ? 'found two commas in a row'
      : `found a comma before the closing ${closing === ']' ? '] of a list' : '} of a group'}`,
    hint: twice ? 'Remove one of them.' : 'Remove the comma: there is none after the last entry.',
    repaired: replace(text, comma, 1),
  };
}

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
  const [sign, other, noun] = text[at] === '[' ? ['[', ']', 'list'] : ['{', '}', 'group'];
  return {
    offset: at,
    message: `the ${noun} that opens with ${sign} here is not closed`,
    hint: `Add the missing ${other} at its end.`,
  };
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
        message: 'found a comment',
        hint: 'Remove it: JSON has no comments. The changelog is the place for reasons.',
        repaired: replace(
          text,
          offset,
          error.length,
          text.slice(offset, offset + error.length).replace(/\S/g, ' '),
        ),
      };
    case 'UnexpectedEndOfString':
      return openText(text, offset);
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return {
        offset,
        message: `found a backslash \\ that means nothing in ${quoted(text.slice(offset, offset + error.length).replace(/^"|"$/g, ''), 40)}`,
        hint: 'Write \\\\ for a backslash, \\" for a straight quotation mark, or remove it.',
      };
    case 'InvalidCharacter':
      return {
        offset,
        message: 'found a tab or another control character inside a text',
        hint: 'Replace it by a space.',
        repaired: replace(
          text,
          offset,
          error.length,
          text.slice(offset, offset + error.length).replace(/[\u0000-\u001f]/g, ' '),
        ),
      };
    case 'EndOfFileExpected':
      return {
        offset,
        message: `found ${quoted(lineFrom(text, offset), 30)} after the end of the data`,
        hint: 'Remove it, or the closing } too many before it.',
      };
  }
  return undefined;
}

/** An entry at `offset` where the parser expects a comma or the end of the list or group. */
function missingComma(text: string, offset: number): Slip {
  const sign = text.charAt(offset);
  const end = lastBefore(text, offset) + 1;
  if (sign === '%') return oddWord(text, offset);
  if (sign === '}' || sign === ']')
    return {
      offset,
      message: `found ${sign} where ${sign === '}' ? 'a list [ is' : 'a group { is'} still open`,
      hint: `Close it with ${sign === '}' ? ']' : '}'} first.`,
    };
  if (/\d/.test(sign) && /[:,[]\s*-?0$/.test(text.slice(0, offset)))
    return {
      offset: offset - 1,
      message: 'found a number that begins with 0',
      hint: `Write ${Number(/^\d+(\.\d+)?/.exec(text.slice(offset))?.[0])}.`,
    };
  if (sign === ':' && typeof getLocation(text, offset).path.at(-1) === 'number')
    return {
      offset,
      message: 'found a name with a colon inside a list [ that is still open',
      hint: 'Close the list with ] before this name.',
    };
  if (sign === ':')
    return { offset, message: 'found a second colon', hint: 'Check the quotation marks on this line.' };
  if (offset > end && /["{[\d]/.test(sign))
    return {
      offset: end - 1,
      message: 'a comma is missing after this',
      hint: 'Add a comma between the two entries.',
      repaired: replace(text, end, 1, ','),
    };
  return {
    offset,
    message: `found ${quoted(lineFrom(text, offset), 30)} where a comma or the end is expected`,
    hint: 'Check the quotation marks and commas on this line.',
  };
}

/** The parser's first error in words, with the repaired text where it is certain what was meant. */
export function explain(text: string, error: ParseError, tree: Node | undefined): Slip {
  const { offset } = error;
  const name = printParseErrorCode(error.error);
  const sign = text.charAt(offset);
  if (offset >= text.length && /Expected$/.test(name)) return unclosed(text, tree);
  const straight = closedStraight(text, offset);
  if (straight) return straight;
  const oddQuotes = /Symbol|Colon|Comma|Property/.test(name) && missingQuote(text, offset);
  if (oddQuotes) return oddQuotes;
  const slip = tokenSlip(text, error, name);
  if (slip) return slip;
  const dangling =
    sign === '}' || sign === ']' || sign === ',' ? danglingComma(text, offset) : decimalComma(text, offset);
  if (dangling) return dangling;
  if (name === 'CommaExpected') return missingComma(text, offset);
  if (name === 'ColonExpected')
    return {
      offset: lastBefore(text, offset),
      message: 'a colon is missing after this name',
      hint: 'Write "name": value.',
    };
  if (name === 'PropertyNameExpected')
    return {
      offset,
      message: `expected a name in quotation marks, found ${quoted(lineFrom(text, offset), 30)}`,
      hint: 'Write "name": value.',
    };
  if (name === 'ValueExpected')
    return {
      offset: sign === '}' || sign === ']' || sign === ',' ? Math.max(0, lastBefore(text, offset)) : offset,
      message: 'the value is missing',
      hint: 'Write a number, null, or a text in quotation marks.',
    };
  return {
    offset,
    message: `found ${quoted(lineFrom(text, offset), 30)} in a place where it does not belong`,
    hint: 'Check the quotation marks, commas and brackets on this line and the one before.',
  };
}
