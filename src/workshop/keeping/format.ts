// Workshop: the text of a file formatted as the project's data files are: as Prettier does with JSON, 110 characters wide.
// Prettier itself would be half of the page; the development server uses it, and a test compares the two.
import { parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';

/** The most characters in a line. */
const WIDTH = 110;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}/u;

/** How many columns a text takes. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += /\p{M}|\p{Cf}/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

/** Prints the tree of one text. */
class Printer {
  readonly #text: string;
  readonly #flat = new Map<Node, string | null>();

  constructor(text: string) {
    this.#text = text;
  }

  #source({ offset, length }: Node): string {
    return this.#text.slice(offset, offset + length);
  }

  /** Whether an object is written with a line break before its first field: then it stays so. */
  #isOpen(node: Node): boolean {
    const [first] = node.children ?? [];
    return first !== undefined && this.#text.slice(node.offset, first.offset).includes('\n');
  }

  /** Whether a list has several entries which are all objects, or all lists, of several parts: one line for each. */
  #isTable({ children = [] }: Node): boolean {
    const [first] = children;
    return (
      children.length > 1 &&
      (first?.type === 'object' || first?.type === 'array') &&
      children.every(({ type, children: parts = [] }) => type === first.type && parts.length > 1)
    );
  }

  /** A node in one line; null if it cannot stand in one. */
  flat(node: Node): string | null {
    const known = this.#flat.get(node);
    if (known !== undefined) return known;
    const made = this.#makeFlat(node);
    this.#flat.set(node, made);
    return made;
  }

  #makeFlat(node: Node): string | null {
    const { type, children = [] } = node;
    if (type === 'property') {
      const [key, value] = children;
      const inner = value ? this.flat(value) : '';
      return key && inner !== null ? `${this.#source(key)}: ${inner}` : null;
    }
    if (type !== 'object' && type !== 'array') return this.#source(node);
    const [start, end] = type === 'object' ? ['{', '}'] : ['[', ']'];
    if (children.length === 0) return start + end;
    if (type === 'object' ? this.#isOpen(node) : this.#isTable(node)) return null;
    const parts = children.map((child) => this.flat(child));
    if (parts.includes(null)) return null;
    return type === 'object' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`;
  }

  /** A node at a column; `after` is how many signs follow it in its last line. */
  print(node: Node, indent: string, column: number, after: number): string {
    const flat = this.flat(node);
    if (flat !== null && column + widthOf(flat) + after <= WIDTH) return flat;
    const { type, children = [] } = node;
    if (type === 'property') {
      const [key, value] = children;
      const name = key ? `${this.#source(key)}: ` : '';
      return value ? name + this.print(value, indent, column + widthOf(name), after) : name;
    }
    if (type !== 'object' && type !== 'array') return this.#source(node);
    const inner = `${indent}  `;
    if (type === 'array' && children.length > 1 && children.every((child) => child.type === 'number'))
      return `[\n${this.#filled(children, inner)}\n${indent}]`;
    const lines = children.map((child, index) => {
      const isLast = index === children.length - 1;
      const printed = this.print(child, inner, inner.length, isLast ? 0 : 1);
      return `${inner}${printed}${isLast ? '' : `,${this.#blankAfter(child)}`}`;
    });
    return type === 'object' ? `{\n${lines.join('\n')}\n${indent}}` : `[\n${lines.join('\n')}\n${indent}]`;
  }

  /** An empty line after an entry, where the text has one. */
  #blankAfter({ offset, length }: Node): string {
    return /^\s*,[^\S\n]*\n[^\S\n]*\r?\n/.test(this.#text.slice(offset + length)) ? '\n' : '';
  }

  /** Numbers in lines that are as full as can be. */
  #filled(numbers: readonly Node[], indent: string): string {
    const lines: string[] = [];
    numbers.forEach((number, index) => {
      const text = this.#source(number) + (index === numbers.length - 1 ? '' : ',');
      const last = lines.at(-1);
      if (last !== undefined && `${last} ${text}`.length <= WIDTH)
        lines[lines.length - 1] = `${last} ${text}`;
      else lines.push(indent + text);
    });
    return lines.join('\n');
  }
}

/** The text of a JSON file, formatted; as it is where it is no JSON. The ends of its lines stay. */
export function formatted(text: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const plain = text.replaceAll('\r\n', '\n');
  const tree = parseTree(plain);
  if (!tree || !isJson(plain)) return text;
  return `${new Printer(plain).print(tree, '', 0, 0)}\n`.replaceAll('\n', eol);
}

/** Whether a text is JSON. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
