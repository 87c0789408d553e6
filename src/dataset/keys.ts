// Dataset layer: compares the names in front of values with those expected, and pairs a wrong one with a missing one.
import type { Finding, Path } from './problems.ts';
import { listed, meant, quoted } from './words.ts';

/** What the names of one group are called, such as phase or field. */
export interface Kind {
  noun: string;
  /** What to do about a missing one. */
  add: (name: string) => string;
  /** What is expected at a missing one. */
  expected: (name: string) => string;
}

/** Unknown and missing names of the object at `path`; a misspelt one is told once, not twice. */
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
