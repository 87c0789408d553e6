// Dataset layer: JSON that cannot be read, in plain words. Slips that are certain are mended in a copy of the same
// length, so that every other problem of the file can be told at the same time.
import { getLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { quoted } from './words.ts';

/** One slip in the writing of JSON, at an offset in the text. */
export interface Slip {
  offset: number;
  message: string;
  hint: string;
  /** The text of the same length without this slip; none if what was meant is not certain. */
  mended?: string;
}

/** What could be read of a text: the tree of the mended copy, and all slips up to the first that is not certain. */
export interface Reading {
  /** The text without its certain slips, as long as the text itself. */
  text: string;
  tree: Node | undefined;
  slips: Slip[];
}

const SMART_QUOTES = '“”„‟«»‹›‘’‚‛';
const OPTIONS = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** The text with `length` characters from `offset` on replaced by `by`, filled up with spaces. */
function replace(text: string, offset: number, length: number, by = ''): string {
  return text.slice(0, offset) + by.padEnd(length, ' ') + text.slice(offset + length);
}

/** Where the last character before `offset` stands that is no space; -1 if there is none. */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /\s/.test(text[at]!)) at -= 1;
  return at;
}

/** The rest of the line from `offset` on. */
function lineFrom(text: string, offset: number): string {
  return /^[^\r\n]*/.exec(text.slice(offset))![0];
}

/** Smart quotes around a name or a text, wherever the reader stumbled over them. */
function smartQuotes(text: string, offset: number): Slip | undefined {
  const line = lineFrom(text, offset);
  const pair = new RegExp(`^(["${SMART_QUOTES}])([^"\\\\]*?)(["${SMART_QUOTES}])(?=\\s*([,:}\\]]|$))`).exec(
    line,
  );
  if (!pair || (pair[1] === '"' && pair[3] === '"')) return undefined;
  const whole = `"${pair[2]}"`;
  return {
    offset,
    message: `found typographic quotation marks around ${quoted(pair[2]!)}`,
    hint: 'Write straight quotation marks " around names and texts; inside a text, all kinds are welcome.',
    mended: replace(text, offset, whole.length, whole),
  };
}

/** A value that is not written as JSON writes it. */
function oddWord(text: string, offset: number): Slip {
  const line = lineFrom(text, offset);
  const word = /^[^\s,:{}[\]"]+/.exec(line)?.[0] ?? line.slice(0, 1);
  const before = lastBefore(text, offset);
  if (/^(<{7}|={7}|>{7})/.test(line))
    return {
      offset,
      message: `found ${quoted(line, 30)}: two versions of the file have not been merged`,
      hint: 'Keep one of the two versions and remove the lines that start with <<<<<<<, ======= and >>>>>>>.',
    };
  if (word === '%')
    return {
      offset,
      message: 'found a per cent sign after a number',
      hint: 'Write the number without the sign.',
      mended: replace(text, offset, 1),
    };
  const number = /^[+]?(\d*\.?\d+|\d+\.)%?$/.exec(word);
  if (number && /[:,[]/.test(text[before] ?? ''))
    return {
      offset,
      message: `found the number ${quoted(word)}, which JSON cannot read`,
      hint: `Write ${Number(number[1])}.`,
    };
  if (/^[-+]?(nan|infinity|undefined|none|nil|n\/?a|k\.?a\.?|-+|–|—|\?)$/i.test(word))
    return {
      offset,
      message: `found ${quoted(word)}, which is not a value`,
      hint: 'Write null where the source is silent, or the number as published.',
    };
  if (/^(true|false|null)$/i.test(word))
    return {
      offset,
      message: `found ${quoted(word)}`,
      hint: `Write ${word.toLowerCase()} in small letters.`,
      mended: replace(text, offset, word.length, word.toLowerCase()),
    };
  if (word.startsWith("'"))
    return {
      offset,
      message: 'found a single quotation mark',
      hint: 'Write double quotation marks " around names and texts.',
    };
  if (text[offset - 1] === '"')
    return {
      offset: offset - 1,
      message: `a straight quotation mark ends the text before ${quoted(word)}`,
      hint: 'Inside a text, write typographic quotation marks, or \\" for a straight one.',
    };
  return {
    offset,
    message: `found ${quoted(word)} without quotation marks`,
    hint: 'Put texts and names into straight quotation marks, or remove it.',
  };
}

/** A text whose second quotation mark is missing. */
function openText(text: string, offset: number): Slip {
  return (
    smartQuotes(text, offset) ?? {
      offset,
      message: `the text that begins with ${quoted(lineFrom(text, offset + 1), 30)} does not end on its line`,
      hint: 'Add the missing quotation mark " at its end; a text stays on one line.',
    }
  );
}

/** A low quotation mark inside a text, closed by a straight one before the place where the reader stumbled. */
function closedStraight(text: string, offset: number): Slip | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  for (const [pair, words] of text.slice(start, offset).matchAll(/„([^"“”„\\]*)"/g)) {
    const at = text.indexOf(pair, start);
    const inText = text.slice(start, at).replace(/\\./g, '').split('"').length % 2 === 0;
    if (!inText) continue;
    const end = at + pair.length - 1;
    return {
      offset: end,
      message: `a straight quotation mark ends the text after ${quoted(`„${words}`, 30)}`,
      hint: 'Write “ there: „…“ is a pair.',
      mended: replace(text, end, 1, '“'),
    };
  }
  return undefined;
}

/** A line on which the straight quotation marks are not pairs. */
function missingQuote(text: string, offset: number): Slip | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = lineFrom(text, start);
  if (new RegExp(`[${SMART_QUOTES}]`).test(line)) return undefined;
  if (line.replace(/\\./g, '').split('"').length % 2 === 1) return undefined;
  return {
    offset,
    message: 'a quotation mark " is missing on this line, or there is one too many',
    hint: 'Names and texts have one " before and one after them; inside a text, write \\" or use typographic ones.',
  };
}

/** A comma with nothing behind it. */
function danglingComma(text: string, offset: number): Slip | undefined {
  const comma = lastBefore(text, offset);
  if (text[comma] !== ',') return undefined;
  const closing = text[offset];
  const twice = closing === ',';
  return {
    offset: comma,
    message: twice
      ? 'found two commas in a row'
      : `found a comma before the closing ${closing === ']' ? '] of a list' : '} of a group'}`,
    hint: twice ? 'Remove one of them.' : 'Remove the comma: there is none after the last entry.',
    mended: replace(text, comma, 1),
  };
}

/** A comma between two digits, which ends the number in JSON. */
function decimalComma(text: string, offset: number): Slip | undefined {
  const comma = lastBefore(text, offset);
  const whole = /:\s*(-?\d+)\s*,$/.exec(text.slice(Math.max(0, comma - 30), comma + 1));
  const digits = /^\d+/.exec(text.slice(offset));
  if (text[comma] !== ',' || comma !== offset - 1 || !whole || !digits) return undefined;
  if (digits[0].length === 3)
    return {
      offset: comma - whole[1]!.length,
      message: `found the number ${whole[1]},${digits[0]} with a comma`,
      hint: `Write ${whole[1]}${digits[0]} if it stands between thousands, or ${whole[1]}.${digits[0]} with a point.`,
    };
  return {
    offset: comma - whole[1]!.length,
    message: `found the number ${whole[1]},${digits[0]} with a comma`,
    hint: `Write ${whole[1]}.${digits[0]} with a point.`,
    mended: replace(text, comma, 1, '.'),
  };
}

/** The bracket or brace that is still open at the end of the text. */
function unclosed(text: string, tree: Node | undefined): Slip {
  let open = tree;
  for (let inner = tree; inner;) {
    // The reader leaves a length below nought where it found no end.
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

/** Puts the first stumble of the reader into words. */
function explain(text: string, error: ParseError, tree: Node | undefined): Slip {
  const { offset } = error;
  const name = printParseErrorCode(error.error);
  const sign = text[offset];
  if (offset >= text.length && /Expected$/.test(name)) return unclosed(text, tree);
  const straight = closedStraight(text, offset);
  if (straight) return straight;
  const oddQuotes = /Symbol|Colon|Comma|Property/.test(name) && missingQuote(text, offset);
  if (oddQuotes) return oddQuotes;
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
        mended: replace(
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
        mended: replace(
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
  const dangling =
    sign === '}' || sign === ']' || sign === ',' ? danglingComma(text, offset) : decimalComma(text, offset);
  if (dangling) return dangling;
  if (name === 'CommaExpected') {
    const end = lastBefore(text, offset) + 1;
    if (sign === '%') return oddWord(text, offset);
    if (sign === '}' || sign === ']')
      return {
        offset,
        message: `found ${sign} where ${sign === '}' ? 'a list [ is' : 'a group { is'} still open`,
        hint: `Close it with ${sign === '}' ? ']' : '}'} first.`,
      };
    if (/\d/.test(sign ?? '') && /[:,[]\s*-?0$/.test(text.slice(0, offset)))
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
    if (offset > end && /["{[\d]/.test(sign ?? ''))
      return {
        offset: end - 1,
        message: 'a comma is missing after this',
        hint: 'Add a comma between the two entries.',
        mended: replace(text, end, 1, ','),
      };
    return {
      offset,
      message: `found ${quoted(lineFrom(text, offset), 30)} where a comma or the end is expected`,
      hint: 'Check the quotation marks and commas on this line.',
    };
  }
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

/** Reads JSON and tells its slips in words. */
export function readJson(original: string): Reading {
  const slips: Slip[] = [];
  let text = original;
  if (text.startsWith('\ufeff')) {
    slips.push({
      offset: 0,
      message: 'the file begins with an invisible byte order mark',
      hint: 'Save it as "UTF-8" without BOM: in VS Code, click the encoding at the bottom right.',
    });
    text = ` ${text.slice(1)}`;
  }
  if (text.trim() === '')
    return {
      text,
      tree: undefined,
      slips: [...slips, { offset: 0, message: 'the file is empty', hint: 'Bring back its last version.' }],
    };
  for (;;) {
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, OPTIONS);
    // The reader reports unread words where they begin and what they lead to elsewhere: the first in the text is the cause.
    const first = errors.sort((a, b) => a.offset - b.offset)[0];
    if (!first) return { text, tree, slips };
    const slip = explain(text, first, tree);
    slips.push(slip);
    if (slip.mended === undefined || slip.mended === text || slips.length >= 50) return { text, tree, slips };
    text = slip.mended;
  }
}
