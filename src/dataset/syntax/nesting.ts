// Dataset layer: the brackets of a JSON text, without parsing it: also of a text that no parser can read.

/** A bracket or brace, or the first sign of a line. */
export interface Sign {
  sign: string;
  offset: number;
  /** The line, counted from 0. */
  line: number;
  /** How many spaces or tabs the line begins with. */
  indent: number;
  /** Whether it is the first sign on its line. */
  leads: boolean;
}

/** The brackets of a text outside of quotation marks, and the first sign of each line that is not blank. */
export function* signsOf(text: string): Generator<Sign> {
  let [line, start, leads, inside] = [0, 0, true, false];
  let indent = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const sign = text.charAt(offset);
    if (sign === '\n' || (sign === '\r' && text[offset + 1] !== '\n')) {
      // A text ends on its line at the latest.
      [line, start, leads, inside] = [line + 1, offset + 1, true, false];
    } else if (inside) {
      if (sign === '\\') offset += 1;
      else if (sign === '"') inside = false;
    } else if (!/\s/.test(sign)) {
      if (leads) indent = offset - start;
      if (leads || '{}[]'.includes(sign)) yield { sign, offset, line, indent, leads };
      leads = false;
      inside = sign === '"';
    }
  }
}

/** The offset of the first bracket that is more than `most` brackets deep; undefined if there is none. */
export function tooDeep(text: string, most: number): number | undefined {
  let depth = 0;
  for (const { sign, offset } of signsOf(text)) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > most) return offset;
  }
  return undefined;
}

/** Whether each bracket has its partner. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const { sign } of signsOf(text)) {
    if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if ((sign === '}' || sign === ']') && open.pop() !== sign) return false;
  }
  return open.length === 0;
}
