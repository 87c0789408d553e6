// Dataset layer: the rule of the self-check is consistent: every phase can be reached, and more points never lead to
// an earlier phase.
import { possibleOutcomes, type CountedQuestion } from '../outcomes.ts';
import type { Finding, Path } from '../problems.ts';
import { idsAt, rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';
import { countedQuestions, hasStages, isCount, questionFindings } from './questions.ts';

const RULE: Path = ['check', 'rule'];

/** One row of the rule whose numbers can be read. */
export interface RuleRow {
  path: Path;
  phase: string;
  atLeast: number;
  everyStage: number;
}

/** The rows of the rule; undefined if one of them is not valid. */
export function ruleRows(root: unknown): RuleRow[] | undefined {
  const list = valueAt(root, RULE);
  const rows = rowsAt(root, RULE).flatMap(({ path, value: { phase, atLeast, everyStage = 0 } }) =>
    typeof phase === 'string' && isCount(atLeast) && isCount(everyStage)
      ? [{ path, phase, atLeast, everyStage }]
      : [],
  );
  return Array.isArray(list) && rows.length === list.length ? rows : undefined;
}

/** Rows that ask for points in stages where there are none. */
function rowsWithoutStages(root: unknown): Finding[] {
  if (hasStages(root)) return [];
  return (ruleRows(root) ?? []).flatMap(({ path, everyStage }): Finding[] =>
    everyStage === 0
      ? []
      : [
          {
            path: [...path, 'everyStage'],
            message: `asks for ${everyStage} in every stage, but the file has no stages`,
            hint: 'Remove it: the points simply add up.',
          },
        ],
  );
}

/** Rows of the rule that are missing, repeated, or not in the order of the phases. */
function ruleOrder(rows: readonly RuleRow[], phases: readonly string[], staged: boolean): Finding[] {
  const findings: Finding[] = [];
  let before = -1;
  const seen = new Map<string, Path>();
  for (const { path, phase } of rows) {
    const at = phases.indexOf(phase);
    const first = seen.get(phase);
    if (first)
      findings.push({
        path: [...path, 'phase'],
        message: `the phase ${quoted(phase)} already has a row in the rule`,
        refersTo: first,
        hint: 'Keep one row for each phase.',
      });
    else if (at >= 0 && at < before)
      findings.push({
        path: [...path, 'phase'],
        message: `the phase ${quoted(phase)} stands after a further one, so more points could lead back`,
        hint: 'Put the rows in the order of the phases, from least to most.',
      });
    seen.set(phase, first ?? path);
    before = Math.max(before, at);
  }
  for (const phase of phases)
    if (!seen.has(phase))
      findings.push({
        path: RULE,
        atKey: true,
        message: `the rule has no row for the phase ${quoted(phase)}, so nobody can reach it`,
        hint: `Add { "phase": "${phase}", "atLeast": …${staged ? ', "everyStage": …' : ''} }.`,
      });
  return findings;
}

/** Rows that ask for less than the row above, and phases that no answers lead to. */
function ruleReach(rows: readonly RuleRow[], questions: CountedQuestion[] | undefined): Finding[] {
  const findings: Finding[] = [];
  const [floor] = rows;
  for (const field of ['atLeast', 'everyStage'] as const) {
    if (floor && floor[field] > 0)
      findings.push({
        path: [...floor.path, field],
        message: `the first phase asks for ${floor[field]}, but whoever has less must be somewhere too`,
        hint: 'Write 0.',
      });
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      if (above && row[field] < above[field])
        findings.push({
          path: [...row.path, field],
          message: `${quoted(row.phase)} asks for ${row[field]}, less than ${quoted(above.phase)} above it with ${above[field]}`,
          hint: `Write at least ${above[field]}: each phase asks for as much as the one before, or more.`,
        });
    });
  }
  if (findings.length > 0 || !questions) return findings;
  const all = possibleOutcomes(questions);
  const staged = questions.some(({ stage }) => stage !== '');
  const most = Math.max(...all.map(({ total }) => total));
  const mostLeast = Math.max(...all.map(({ least }) => least));
  const ends = new Set(
    all.map((result) =>
      rows.findLastIndex((row) => result.total >= row.atLeast && result.least >= row.everyStage),
    ),
  );
  rows.forEach((row, index) => {
    if (ends.has(index)) return;
    const tooMuch = row.atLeast > most || row.everyStage > mostLeast;
    findings.push({
      path: row.path,
      message: tooMuch
        ? `no answers reach ${quoted(row.phase)}: the most is ${most} points${staged ? `, and ${mostLeast} in every stage` : ''}`
        : `no answers end in ${quoted(row.phase)}: whoever reaches it also reaches another phase`,
      hint: tooMuch
        ? 'Lower what it asks for, or give more points.'
        : 'Ask for more in the phases after it, or for less here.',
    });
  });
  return findings;
}

/** Problems of the self-check: those of its questions, and order and reach of the rule's rows. */
export function selfCheckFindings(root: unknown): Finding[] {
  const rows = ruleRows(root);
  const { ids, whole } = idsAt(root, ['phases']);
  const unknown = rows?.some(({ phase }) => !ids.includes(phase));
  const order = rows && whole && !unknown ? ruleOrder(rows, [...new Set(ids)], hasStages(root)) : [];
  return [
    ...questionFindings(root),
    ...rowsWithoutStages(root),
    ...order,
    ...(rows && order.length === 0 ? ruleReach(rows, countedQuestions(root)) : []),
  ];
}
