// Dataset layer: reads JSON and explains its syntax errors in words. Certain errors are repaired in a copy of the same
// length, so that the file's other problems can be reported at the same time.
import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { explain } from './syntax/explain.ts';
import { tooDeep } from './syntax/nesting.ts';
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
/** How deep brackets may stand in brackets; the schemas need less than ten. */
const MOST_NESTED = 100;

/** Reads a JSON text, repairing what it can. */
export function readJson(original: string): Reading {
  const slips: Slip[] = [];
  let text = original;
  if (text.startsWith('\ufeff')) {
    slips.push({
      offset: 0,
      message: {
        en: 'the file begins with an invisible byte order mark',
        de: 'die Datei beginnt mit einer unsichtbaren Byte-Reihenfolge-Marke (BOM)',
      },
      hint: {
        en: 'Save it as "UTF-8" without BOM: in VS Code, click the encoding at the bottom right.',
        de: 'Sie als "UTF-8" ohne BOM speichern: in VS Code unten rechts auf die Codierung klicken.',
      },
    });
    text = ` ${text.slice(1)}`;
  }
  if (text.trim() === '')
    return {
      text,
      tree: undefined,
      slips: [
        ...slips,
        {
          offset: 0,
          message: { en: 'the file is empty', de: 'die Datei ist leer' },
          hint: { en: 'Bring back its last version.', de: 'Ihre letzte Fassung zurückholen.' },
        },
      ],
    };
  const deep = tooDeep(text, MOST_NESTED);
  if (deep !== undefined)
    return {
      text,
      tree: undefined,
      slips: [
        ...slips,
        {
          offset: deep,
          message: {
            en: `more than ${MOST_NESTED} brackets are open here, one inside the other`,
            de: `hier sind mehr als ${MOST_NESTED} Klammern ineinander offen`,
          },
          hint: {
            en: 'Remove the brackets too many, or bring back the last version of the file.',
            de: 'Die überzähligen Klammern entfernen, oder die letzte Fassung der Datei zurückholen.',
          },
        },
      ],
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
