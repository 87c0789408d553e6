// Dataset layer: the rule of the self-check is consistent: every phase can be reached, and more points never lead to
// an earlier phase.
import { possibleOutcomes } from '../outcomes.ts';
import type { Finding, Path } from '../problems.ts';
import { idsAt, rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';

const QUESTIONS: Path = ['check', 'questions'];
const RULE: Path = ['check', 'rule'];

/** One row of the rule whose numbers can be read. */
export interface RuleRow {
  path: Path;
  phase: string;
  atLeast: number;
  everyStage: number;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** The rows of the rule; undefined if one of them is not valid. */
export function ruleRows(root: unknown): RuleRow[] | undefined {
  const list = valueAt(root, RULE);
  const rows = rowsAt(root, RULE).flatMap(({ path, value: { phase, atLeast, everyStage } }) =>
    typeof phase === 'string' && isCount(atLeast) && isCount(everyStage)
      ? [{ path, phase, atLeast, everyStage }]
      : [],
  );
  return Array.isArray(list) && rows.length === list.length ? rows : undefined;
}

/** The points of each question's answers by stage; undefined if one of them is not valid. */
export function pointsByStage(root: unknown): Map<string, number[][]> | undefined {
  const list = valueAt(root, QUESTIONS);
  const stages = new Map<string, number[][]>();
  for (const { path, value } of rowsAt(root, QUESTIONS)) {
    const options = rowsAt(root, [...path, 'options']);
    const points = options.map((option) => option.value.points).filter(isCount);
    if (typeof value.stage !== 'string' || points.length === 0 || points.length !== options.length)
      return undefined;
    stages.set(value.stage, [...(stages.get(value.stage) ?? []), points]);
  }
  return Array.isArray(list) && stages.size > 0 ? stages : undefined;
}

/** Answers that give fewer points than the one above them. */
function answerOrder(root: unknown): Finding[] {
  return rowsAt(root, QUESTIONS).flatMap((question) => {
    let before = 0;
    return rowsAt(root, [...question.path, 'options']).flatMap(({ path, value }): Finding[] => {
      const points = value.points;
      if (!isCount(points)) return [];
      const falls = points < before;
      const message = `this answer gives ${points}, less than the one above it with ${before}`;
      before = points;
      return falls
        ? [
            {
              path: [...path, 'points'],
              message,
              hint: 'Put the answers in order from least to most points.',
            },
          ]
        : [];
    });
  });
}

/** Stages that no question asks about. */
function unaskedStages(root: unknown): Finding[] {
  const asked = new Set(rowsAt(root, QUESTIONS).map(({ value }) => value.stage));
  const { ids, whole } = idsAt(root, ['stages']);
  if (
    !whole ||
    !Array.isArray(valueAt(root, QUESTIONS)) ||
    [...asked].some((stage) => !ids.includes(String(stage)))
  )
    return [];
  return ids
    .filter((id) => !asked.has(id))
    .map((id) => ({
      path: QUESTIONS,
      atKey: true,
      message: `no question asks about the stage ${quoted(id)}`,
      hint: `Add a question with "stage": "${id}".`,
    }));
}

/** Rows of the rule that are missing, repeated, or not in the order of the phases. */
function ruleOrder(rows: readonly RuleRow[], phases: readonly string[]): Finding[] {
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
        hint: `Add { "phase": "${phase}", "atLeast": …, "everyStage": … }.`,
      });
  return findings;
}

/** Rows that ask for less than the row above, and phases that no answers lead to. */
function ruleReach(rows: readonly RuleRow[], stages: Map<string, number[][]> | undefined): Finding[] {
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
  if (findings.length > 0 || !stages) return findings;
  const all = possibleOutcomes(stages.values());
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
        ? `no answers reach ${quoted(row.phase)}: the most is ${most} points, and ${mostLeast} in every stage`
        : `no answers end in ${quoted(row.phase)}: whoever reaches it also reaches another phase`,
      hint: tooMuch
        ? 'Lower what it asks for, or give more points.'
        : 'Ask for more in the phases after it, or for less here.',
    });
  });
  return findings;
}

/** Problems of the self-check: order of answers, stages without questions, order and reach of the rule's rows. */
export function selfCheckFindings(root: unknown): Finding[] {
  const rows = ruleRows(root);
  const { ids, whole } = idsAt(root, ['phases']);
  const unknown = rows?.some(({ phase }) => !ids.includes(phase));
  const order = rows && whole && !unknown ? ruleOrder(rows, [...new Set(ids)]) : [];
  return [
    ...answerOrder(root),
    ...unaskedStages(root),
    ...order,
    ...(rows && order.length === 0 ? ruleReach(rows, pointsByStage(root)) : []),
  ];
}
