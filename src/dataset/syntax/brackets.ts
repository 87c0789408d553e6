// Dataset layer: the likely place of one bracket too few or too many, by the indentation of the lines. A parser notices
// such a slip only where the text stops making sense, often far away.
import type { Message } from '../problems.ts';
import { lastBefore } from './slip.ts';
import type { Slip } from './slip.ts';
import { isBalanced, signsOf } from './nesting.ts';
import type { Sign } from './nesting.ts';

/** A bracket that is open, with what its lines have shown so far. */
interface Open extends Sign {
  /** The first line inside. */
  child?: Sign;
  /** The first line that is deeper inside than the others, without a bracket that would explain it. */
  deeper?: Sign | undefined;
}

/** The sign that closes what another opens. */
function closingOf({ sign }: Sign): '}' | ']' {
  return sign === '{' ? '}' : ']';
}

/** What a bracket encloses, in German with its article in the nominative. */
function nounOf(sign: string): { en: string; de: string } {
  return /[{}]/.test(sign) ? { en: 'group', de: 'die Gruppe' } : { en: 'list', de: 'die Liste' };
}

/** A closing sign that is missing, probably at the end of the last line before `offset`. */
function missingClosing(text: string, open: Open, offset: number, more: boolean): Slip {
  const at = Math.max(0, lastBefore(text, offset));
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
  const [sign, noun] = [closingOf(open), nounOf(open.sign)];
  const written = more ? `${sign},` : sign;
  return {
    offset: at,
    message: {
      en: `a ${sign} is missing, probably after line ${line}: the ${noun.en} that opens in line ${open.line + 1} is not closed`,
      de: `es fehlt ${sign}, wahrscheinlich nach Zeile ${line}: ${noun.de}, die in Zeile ${open.line + 1} beginnt, ist nicht geschlossen`,
    },
    hint: {
      en: `Write ${written} at the end of line ${line}, or on a line of its own after it.`,
      de: `${written} an das Ende von Zeile ${line} schreiben, oder danach auf eine eigene Zeile.`,
    },
  };
}

/** A closing sign that is probably one too many. */
function surplus({ sign, offset, line }: Sign): Slip {
  return {
    offset,
    message: {
      en: `this ${sign} is probably one too many: nothing is open here that it could close`,
      de: `dieses ${sign} ist wahrscheinlich eines zu viel: Hier ist nichts offen, was es schließen könnte`,
    },
    hint: {
      en: `Remove it from line ${line + 1}, or find the bracket too many before it.`,
      de: `Es aus Zeile ${line + 1} entfernen, oder die überzählige Klammer davor suchen.`,
    },
  };
}

/** An opening sign that is missing, probably before the sign `before`. */
function missingOpening(closing: Sign, before: Sign): Slip {
  const open = closing.sign === '}' ? '{' : '[';
  const noun = nounOf(open);
  return {
    offset: before.offset,
    message: {
      en: `a ${open} is missing, probably before line ${before.line + 1}: a ${noun.en} ends in line ${closing.line + 1} that begins nowhere`,
      de: `es fehlt ${open}, wahrscheinlich vor Zeile ${before.line + 1}: ${noun.de}, die in Zeile ${closing.line + 1} endet, beginnt nirgends`,
    },
    hint: {
      en: `Write ${open} at the end of the line before line ${before.line + 1}, or on a line of its own.`,
      de: `${open} an das Ende der Zeile vor Zeile ${before.line + 1} schreiben, oder auf eine eigene Zeile.`,
    },
  };
}

/** A closing sign of the other kind than the bracket that it stands under. */
function otherKind(closing: Sign, open: Open): Slip {
  const [sign, noun] = [closingOf(open), nounOf(open.sign)];
  return {
    offset: closing.offset,
    message: {
      en: `found ${closing.sign}, but the ${noun.en} that opens in line ${open.line + 1} closes with ${sign}`,
      de: `gefunden: ${closing.sign}; aber ${noun.de}, die in Zeile ${open.line + 1} beginnt, schließt mit ${sign}`,
    },
    hint: { en: `Write ${sign} here.`, de: `Hier ${sign} schreiben.` },
  };
}

/** A value in which a name with a colon follows a name with a colon: its group has no {. */
function groupWithoutBrace(text: string, { line, offset }: Sign): Slip | undefined {
  const start = text.lastIndexOf('\n', offset) + 1;
  const found = /"\s*:\s*(?="[^"\\]*"\s*:)/.exec(text.slice(start, offset));
  if (!found) return undefined;
  const at: Message = {
    en: `a { is missing in line ${line + 1}: a name with a colon follows a name with a colon`,
    de: `in Zeile ${line + 1} fehlt {: Auf einen Namen mit Doppelpunkt folgt ein Name mit Doppelpunkt`,
  };
  return {
    offset: start + found.index + found[0].length,
    message: at,
    hint: { en: 'Write { before the second name.', de: '{ vor den zweiten Namen schreiben.' },
  };
}

/** What is wrong with a closing sign, by the indentation of its line and of the bracket that it would close. */
function closingSlip(text: string, closing: Sign, open: Open | undefined): Slip | undefined {
  if (!open) return surplus(closing);
  const fits = closingOf(open) === closing.sign;
  if (open.line === closing.line || closing.indent === open.indent)
    return fits ? undefined : otherKind(closing, open);
  if (closing.indent < open.indent) return missingClosing(text, open, closing.offset, false);
  const { child, deeper } = open;
  const first = deeper ?? (child && child.indent > closing.indent ? child : undefined);
  return first ? missingOpening(closing, first) : surplus(closing);
}

/** The lines inside an open bracket, and what is wrong with a line that does not begin with a closing sign. */
function lineSlip(text: string, first: Sign, open: Open): Slip | undefined {
  if (first.indent <= open.indent) return missingClosing(text, open, first.offset, true);
  open.child ??= first;
  if (first.indent > open.child.indent) open.deeper ??= first;
  else open.deeper = undefined;
  return undefined;
}

/** The first slip that the indentation shows; undefined if the brackets are in order or the lines are not indented. */
export function bracketSlip(text: string): Slip | undefined {
  const slip = firstSlip(text);
  return slip && { ...slip, unsureOfRows: true };
}

/** The first slip that the lines show. */
function firstSlip(text: string): Slip | undefined {
  if (!/^[^\S\r\n]*[{[][\r\n]+[^\S\r\n]+\S/.test(text.trimStart()) || isBalanced(text)) return undefined;
  const stack: Open[] = [];
  // Closing signs at the end of a deeper line: one is a slip, several are a way of writing.
  const trailing: Slip[] = [];
  for (const sign of signsOf(text)) {
    const open = stack.at(-1);
    const closes = sign.sign === '}' || sign.sign === ']';
    if (
      closes &&
      open &&
      open.line !== sign.line &&
      sign.indent > open.indent &&
      !/[}\]]/.test(firstOf(text, sign))
    ) {
      trailing.push(groupWithoutBrace(text, sign) ?? surplus(sign));
      stack.pop();
      continue;
    }
    const slip = closes
      ? closingSlip(text, sign, open)
      : sign.leads && open && open.line !== sign.line
        ? lineSlip(text, sign, open)
        : undefined;
    if (slip) return trailing.length === 1 ? trailing[0] : slip;
    if (closes) stack.pop();
    else if (sign.sign === '{' || sign.sign === '[') stack.push({ ...sign });
  }
  const open = stack.at(-1);
  if (!open) return undefined;
  return stack.length === 1 ? missingClosing(text, open, text.length, false) : cutOff(text, stack.length);
}

/** The first sign on the line of another. */
function firstOf(text: string, { offset }: Sign): string {
  return text
    .slice(text.lastIndexOf('\n', offset) + 1, offset + 1)
    .trimStart()
    .charAt(0);
}

/** A text that ends while several brackets are open. */
function cutOff(text: string, open: number): Slip {
  return {
    offset: Math.max(0, lastBefore(text, text.length)),
    message: {
      en: `the file ends too early: ${open} brackets are still open`,
      de: `die Datei endet zu früh: ${open} Klammern sind noch offen`,
    },
    hint: {
      en: 'Bring back its last version, or add what is missing at its end.',
      de: 'Ihre letzte Fassung zurückholen, oder am Ende ergänzen, was fehlt.',
    },
  };
}
