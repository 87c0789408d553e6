// Dataset layer: the climb shows the first survey, and only numbers that are reported.
import type { Finding } from '../problems.ts';
import { idsAt, itemsAt, rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';

/** A climb that leaves out the first survey, and surveys of it that do not report its phase. */
export function topFindings(root: unknown): Finding[] {
  const phase = valueAt(root, ['top', 'phase']);
  const named = itemsAt(root, ['top', 'surveys']);
  const [drawn] = idsAt(root, ['surveys']).ids;
  if (typeof phase !== 'string' || drawn === undefined || named.length === 0) return [];
  const findings: Finding[] = named.flatMap(({ path, value }) => {
    const row = rowsAt(root, ['surveys']).find((one) => one.value.id === value);
    if (!row || valueAt(row.value, ['shares', phase]) !== null) return [];
    return [
      {
        path,
        message: `the survey ${quoted(String(value))} does not report a share for ${quoted(phase)}`,
        refersTo: [...row.path, 'shares', phase],
        hint: 'Remove this survey here, or choose a phase with a number.',
      },
    ];
  });
  if (named.every(({ value }) => value !== drawn))
    findings.push({
      path: ['top', 'surveys'],
      message: `the climb shows the first survey, ${quoted(drawn)}, but it is not named here`,
      hint: `Add ${quoted(drawn)} if a source says so of it; else remove "top".`,
    });
  return findings;
}
