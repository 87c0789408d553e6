// Dataset layer: one message for each cause. Findings name their causes by keys; what follows from a finding, or has the
// same cause, is counted with it and not told by itself. Knows no rule and no file.
import type { Finding, Folded, Path, Problem } from './problems.ts';

/** The cause "the value at this path is missing or not as it should be". */
export function causeAt(path: Path): string {
  return `at ${JSON.stringify(path)}`;
}

/** The cause "the lists of this name have no row with this id". */
export function causeMissing(list: string, id: string): string {
  return `no ${list} ${id}`;
}

/** The cause "this row of the lists of this name is new or renamed, and others do not know it yet". */
export function causeNew(list: string, id: string): string {
  return `new ${list} ${id}`;
}

/** The cause "rows of the list at this path share an id". */
export function causeTwice(list: Path): string {
  return `twice ${JSON.stringify(list)}`;
}

/** The cause "this id is not written as ids are". */
export function causeWriting(id: string): string {
  return `id ${id}`;
}

/** The lower is told first: origins before what follows from them, outdated sentences last. */
function rank({ origin, stale }: Finding): number {
  return (stale ? 2 : 0) + (origin ? 0 : 1);
}

/** The finding to be told for each cause. */
function leaders<One extends Finding>(findings: readonly One[]): Map<string, One> {
  const leading = new Map<string, One>();
  for (const finding of findings)
    for (const cause of finding.causes ?? []) {
      const known = leading.get(cause);
      if (!known || rank(finding) < rank(known)) leading.set(cause, finding);
    }
  return leading;
}

/** The finding that another one is told with: the last in its chain of causes; itself if it has no cause but its own. */
function rootOf<One extends Finding>(finding: One, leading: ReadonlyMap<string, One>): One {
  const passed = new Set<One>([finding]);
  let at = finding;
  for (;;) {
    const next = [...(at.follows ?? []), ...(at.causes ?? [])]
      .map((cause) => leading.get(cause))
      // A fault never follows from an outdated sentence.
      .find((one) => one !== undefined && !passed.has(one) && (!one.stale || at.stale));
    if (!next) return at;
    passed.add(next);
    at = next;
  }
}

/** A finding with those that follow from it, which are not told. */
export interface Group<One extends Finding> {
  told: One;
  folded: One[];
}

/** Findings in their order, each with those that follow from it or have the same cause. Takes linear time. */
export function fold<One extends Finding>(findings: readonly One[]): Group<One>[] {
  const leading = leaders(findings);
  const groups = new Map<One, One[]>();
  for (const finding of findings) {
    const root = rootOf(finding, leading);
    const folded = groups.get(root) ?? [];
    groups.set(root, folded);
    if (root !== finding) folded.push(finding);
  }
  return findings.flatMap((told) => {
    const folded = groups.get(told);
    return folded ? [{ told, folded }] : [];
  });
}

/** Causes that several files may have in common begin like this. */
export const SHARED = 'site ';

/** The places that are counted with a problem: each path once, without its own. */
function placesOf(told: Problem, members: readonly Problem[]): Folded[] {
  const key = ({ file, path }: Problem) => JSON.stringify([file, path]);
  const seen = new Set([key(told)]);
  return members.flatMap((member) => {
    const further = member.folded ?? [];
    if (seen.has(key(member))) return further;
    seen.add(key(member));
    return [{ file: member.file, line: member.line }, ...further];
  });
}

/** The problems to tell, with the places that follow from each. Causes inside one file are forgotten. */
export function folded(problems: readonly Problem[]): Problem[] {
  return fold(problems).map(({ told, folded: members }) => {
    const { causes = [], follows, origin, folded: before = [], ...problem } = told;
    const places = [...before, ...placesOf(told, members)];
    const shared = causes.filter((cause) => cause.startsWith(SHARED));
    const further = follows?.filter((cause) => cause.startsWith(SHARED)) ?? [];
    return {
      ...problem,
      ...(shared.length > 0 ? { causes: shared, ...(origin ? { origin } : {}) } : {}),
      ...(further.length > 0 ? { follows: further } : {}),
      ...(places.length > 0 ? { folded: places } : {}),
    };
  });
}
