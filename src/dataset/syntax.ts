// Dataset layer: reads JSON and explains its syntax errors in words. Certain errors are repaired in a copy of the same
// length, so that the file's other problems can be reported at the same time.
import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { explain } from './syntax/explain.ts';
import type { Slip } from './syntax/slip.ts';

/** The tree of the repaired text, and all syntax errors up to the first that could not be repaired. */
export interface Reading {
  /** The repaired text, as long as the original. */
  text: string;
  tree: Node | undefined;
  slips: Slip[];
}

const OPTIONS = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
/** After this many repairs the rest of the file is not read. */
const MOST_SLIPS = 50;

/** Reads a JSON text, repairing what it can. */
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
    // The parser also reports what follows from an error; the first one in the text is the cause.
    const first = errors.sort((a, b) => a.offset - b.offset)[0];
    if (!first) return { text, tree, slips };
    const slip = explain(text, first, tree);
    slips.push(slip);
    if (slip.repaired === undefined || slip.repaired === text || slips.length >= MOST_SLIPS)
      return { text, tree, slips };
    text = slip.repaired;
  }
}
