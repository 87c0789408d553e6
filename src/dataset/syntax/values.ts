// Dataset layer: syntax errors in values: words and numbers that JSON does not have.
import { quoted } from '../words.ts';
import { lastBefore, lineFrom, replace } from './slip.ts';
import type { Slip } from './slip.ts';

/** A word at `offset` that is no JSON value. */
export function oddWord(text: string, offset: number): Slip {
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
      repaired: replace(text, offset, 1),
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
      repaired: replace(text, offset, word.length, word.toLowerCase()),
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

/** A decimal comma or thousands comma before `offset`: in JSON, it ends the number. */
export function decimalComma(text: string, offset: number): Slip | undefined {
  const comma = lastBefore(text, offset);
  const [, whole] = /:\s*(-?\d+)\s*,$/.exec(text.slice(Math.max(0, comma - 30), comma + 1)) ?? [];
  const [digits] = /^\d+/.exec(text.slice(offset)) ?? [];
  if (text[comma] !== ',' || comma !== offset - 1 || whole === undefined || digits === undefined)
    return undefined;
  const slip = {
    offset: comma - whole.length,
    message: `found the number ${whole},${digits} with a comma`,
  };
  if (digits.length === 3)
    return {
      ...slip,
      hint: `Write ${whole}${digits} if it stands between thousands, or ${whole}.${digits} with a point.`,
    };
  return {
    ...slip,
    hint: `Write ${whole}.${digits} with a point.`,
    repaired: replace(text, comma, 1, '.'),
  };
}
