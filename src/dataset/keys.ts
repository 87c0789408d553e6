// Dataset layer: compares the keys of an object with those expected, and pairs a misspelt key with a missing one.
import type { Finding, Path } from './problems.ts';
import { listed, meant, quoted } from './words.ts';

/** What the keys of one object stand for, such as phases or fields. */
export interface Kind {
  noun: string;
  /** What to do about a missing one. */
  add: (name: string) => string;
  /** What is expected at a missing one. */
  expected: (name: string) => string;
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
  for (const key of unknown) {
    const near = meant(key, [...open]) ?? meant(key, all);
    if (near) open.delete(near);
    findings.push({
      path: [...path, key],
      atKey: true,
      message: `there is no ${kind.noun} ${quoted(key)} here`,
      hint: near
        ? `Did you mean ${quoted(near)}?`
        : all.length > 0
          ? `Remove it, or use ${listed(
              all.map((name) => quoted(name)),
              'or',
            )}.`
          : 'Remove it.',
    });
  }
  for (const key of open)
    findings.push({
      path: [...path, key],
      message: `expected ${kind.expected(key)}, found nothing`,
      hint: kind.add(key),
    });
  return findings;
}
