// Dataset layer: every place of an infographic's file where an id stands: in its own list, in references, in keys, in the
// names of cited numbers, and in addresses inside texts. No files.
import { parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import type { Path } from './problems.ts';
import { isObject } from './raw.ts';

/** Where the ids of a kind stand, as patterns of paths: [] is any position, * any key. */
interface Kind {
  own: string[];
  named: string[];
  /** Objects whose keys are ids of this kind. */
  keys?: string[];
  /** At which part of a cited number's name it stands, for names with so many parts. */
  cited?: { part: number; parts: number }[];
}

/** The kinds of ids of an infographic. */
const KINDS = {
  phase: {
    own: ['phases.[].id', 'surveys.[].other.[].id'],
    named: ['highlights.[].phase', 'top.phase', 'check.rule.[].phase'],
    keys: ['surveys.[].shares'],
    cited: [{ part: 1, parts: 2 }],
  },
  survey: {
    own: ['surveys.[].id'],
    named: [
      'highlights.[].survey',
      'top.surveys.[]',
      'figures.[].surveys.[]',
      'check.groups.[].options.[].survey',
    ],
    cited: [{ part: 0, parts: 2 }],
  },
  source: {
    own: ['sources.[].id'],
    named: [
      'surveys.[].sources.[]',
      'figures.[].sources.[]',
      'notes.[].sources.[]',
      'top.sources.[]',
      'check.origin.source',
    ],
  },
  figure: {
    own: ['figures.[].id'],
    named: ['opening.[].figures.[]', 'sections.[].figures.[]'],
    cited: [{ part: 0, parts: 3 }],
  },
  stage: { own: ['stages.[].id'], named: ['check.questions.[].stage'] },
  section: { own: ['opening.[].id', 'sections.[].id'], named: [] },
  note: { own: ['notes.[].id'], named: [] },
  question: { own: ['check.questions.[].id'], named: ['check.questions.[].sets.[]'] },
} as const satisfies Record<string, Kind>;

/** A kind of id. */
export type IdKind = keyof typeof KINDS;
export const ID_KINDS = Object.keys(KINDS) as IdKind[];

/** The pattern of a path. */
function pattern(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
}

/** The kind of the id at a path, and whether it is the entry's own or names another entry; undefined elsewhere. */
export function idPlaceAt(path: Path): { kind: IdKind; own: boolean } | undefined {
  const at = pattern(path);
  for (const kind of ID_KINDS) {
    const { own, named }: Kind = KINDS[kind];
    if (own.includes(at)) return { kind, own: true };
    if (named.includes(at)) return { kind, own: false };
  }
  return undefined;
}

/** The ids of a kind that a file has, in its order. */
export function idsOfKind(root: unknown, kind: IdKind): string[] {
  const found: string[] = [];
  const follow = (value: unknown, steps: readonly string[]): void => {
    const [step, ...rest] = steps;
    if (step === undefined) {
      if (typeof value === 'string') found.push(value);
    } else if (step === '[]') {
      if (Array.isArray(value)) value.forEach((entry: unknown) => follow(entry, rest));
    } else if (isObject(value)) follow(value[step], rest);
  };
  for (const own of KINDS[kind].own) follow(root, own.split('.'));
  return [...new Set(found)];
}

/** A piece of the file's text that changes. */
interface Edit {
  offset: number;
  length: number;
  text: string;
}

/** Calls `visit` for every string and every key in a tree, with its path. */
function walk(
  node: Node | undefined,
  path: Path,
  visit: (node: Node, path: Path, isKey: boolean) => void,
): void {
  if (!node) return;
  if (node.type === 'array') node.children?.forEach((child, index) => walk(child, [...path, index], visit));
  else if (node.type === 'object')
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key) continue;
      visit(key, path, true);
      walk(value, [...path, String(key.value)], visit);
    }
  else if (node.type === 'string') visit(node, path, false);
}

/** The kinds of which a file has this id. */
export function kindsOfId(text: string, id: string): IdKind[] {
  const found = new Set<IdKind>();
  walk(parseTree(text), [], (node, path, isKey) => {
    if (isKey || node.value !== id) return;
    for (const kind of ID_KINDS)
      if ((KINDS[kind].own as readonly string[]).includes(pattern(path))) found.add(kind);
  });
  return [...found];
}

/** The name of a cited number with an id in it renamed. */
function cited(name: string, { cited: places = [] }: Kind, from: string, to: string): string {
  const parts = name.split('.');
  const place = places.find((one) => one.parts === parts.length);
  return place && parts[place.part] === from ? parts.with(place.part, to).join('.') : name;
}

/** Signs after which an id in an address has not ended. */
const ID_GOES_ON = '(?![a-z0-9-])';

/** A text in which addresses that end in an id, such as #presence or /result/pilot/, have the new one; only those that begin with `before`. */
export function inAddresses(text: string, from: string, to: string, before = ''): string {
  return text.replace(
    new RegExp(`(${before}[^\\s"]*(?:#(?:source-)?|/result/))${from}${ID_GOES_ON}`, 'g'),
    `$1${to}`,
  );
}

/** A file's text with an id of a kind renamed everywhere, and in how many places. */
export function renamed(
  text: string,
  kind: IdKind,
  from: string,
  to: string,
): { text: string; places: number } {
  const places: Kind = KINDS[kind];
  const edits: Edit[] = [];
  const change = (node: Node, value: string) =>
    edits.push({ offset: node.offset, length: node.length, text: JSON.stringify(value) });
  walk(parseTree(text), [], (node, path, isKey) => {
    const value = String(node.value);
    const at = pattern(path);
    if (isKey) {
      if (value === from && places.keys?.includes(at)) change(node, to);
      return;
    }
    const isCite = path.at(-2) === 'cites';
    const isPlace = places.own.includes(at) || places.named.includes(at);
    const next = isCite
      ? cited(value, places, from, to)
      : isPlace && value === from
        ? to
        : inAddresses(value, from, to);
    if (next !== value) change(node, next);
  });
  const changed = edits
    .toSorted((a, b) => b.offset - a.offset)
    .reduce(
      (all, { offset, length, text: piece }) => all.slice(0, offset) + piece + all.slice(offset + length),
      text,
    );
  return { text: changed, places: edits.length };
}
