// Dataset layer: compares the keys of an object with those expected, and pairs a misspelt key with a missing one.
import { causeAt } from './fold.ts';
import type { Finding, Message, Path } from './problems.ts';
import { anyOf, meant, quoted } from './words.ts';

/** What the keys of one object stand for, such as phases or fields. */
export interface Kind {
  /** What a key is called, after "there is no": "field", in German with its "kein". */
  noun: Message;
  /** What to do about a missing one. */
  add: (name: string) => Message;
  /** What is expected at a missing one. */
  expected: (name: string) => Message;
  /** Whether the object has this key. */
  has: (name: string) => boolean;
  /** The causes that an unknown or a missing key is a sign of, and those that it may follow from. */
  unknown?: (name: string) => Pick<Finding, 'causes' | 'follows'>;
  missing?: (name: string) => Pick<Finding, 'causes' | 'follows'>;
}

/** The hint for an unknown key: the one that was meant, or all that may stand there. */
function unknownHint(near: string | undefined, all: readonly string[]): Message {
  if (near !== undefined) return { en: `Did you mean ${quoted(near)}?`, de: `Ist ${quoted(near)} gemeint?` };
  if (all.length === 0) return { en: 'Remove it.', de: 'Es entfernen.' };
  return {
    en: `Remove it, or use ${anyOf(all, 'en')}.`,
    de: `Es entfernen, oder ${anyOf(all, 'de')} verwenden.`,
  };
}

/** Findings about unknown and missing keys of the object at `path`; a misspelt key gives one finding, not two. */
export function compareKeys(
  path: Path,
  unknown: readonly string[],
  missing: readonly string[],
  all: readonly string[],
  kind: Kind,
): Finding[] {
  const open = new Set(missing);
  const findings: Finding[] = [];
  let left = missing;
  for (const key of unknown) {
    const near = meant(key, left) ?? meant(key, all);
    const { causes = [], follows = [] } = kind.unknown?.(key) ?? {};
    findings.push({
      path: [...path, key],
      atKey: true,
      message: {
        en: `there is no ${kind.noun.en} ${quoted(key)} here`,
        de: `hier gibt es ${kind.noun.de} ${quoted(key)}`,
      },
      hint: unknownHint(near, all),
      // What is missing under its right name follows from the misspelt one.
      causes: near !== undefined && !kind.has(near) ? [...causes, causeAt([...path, near])] : causes,
      follows,
    });
    if (near !== undefined && open.delete(near)) left = [...open];
  }
  for (const key of open) {
    const { causes = [], follows = [] } = kind.missing?.(key) ?? {};
    findings.push({
      path: [...path, key],
      message: {
        en: `expected ${kind.expected(key).en}, found nothing`,
        de: `erwartet: ${kind.expected(key).de}; gefunden: nichts`,
      },
      hint: kind.add(key),
      causes: [...causes, causeAt([...path, key])],
      follows,
    });
  }
  return findings;
}
