// Dataset layer: the rule of the self-check is consistent: every phase can be reached, and more points never lead to
// an earlier phase; yes/no questions and groups refer to what exists.
import { possibleOutcomes, setBy, type CountedQuestion } from '../outcomes.ts';
import type { Finding, Path } from '../problems.ts';
import { idsAt, itemsAt, repeatsAmong, rowsAt, valueAt } from '../raw.ts';
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
  const rows = rowsAt(root, RULE).flatMap(({ path, value: { phase, atLeast, everyStage = 0 } }) =>
    typeof phase === 'string' && isCount(atLeast) && isCount(everyStage)
      ? [{ path, phase, atLeast, everyStage }]
      : [],
  );
  return Array.isArray(list) && rows.length === list.length ? rows : undefined;
}

/** Whether a question is to be answered with yes or no. */
function isYesNo(question: Record<string, unknown>): boolean {
  return question.yes !== undefined && question.options === undefined;
}

/** The questions with the points of their answers; undefined if one of them is not valid. */
export function countedQuestions(root: unknown): CountedQuestion[] | undefined {
  const list = valueAt(root, QUESTIONS);
  const staged = hasStages(root);
  const questions = rowsAt(root, QUESTIONS).flatMap(({ path, value }): CountedQuestion[] => {
    const { id, stage = '', yes } = value;
    if (typeof id !== 'string' || typeof stage !== 'string' || (staged && stage === '')) return [];
    if (isYesNo(value)) {
      const sets = itemsAt(root, [...path, 'sets']).map((item) => String(item.value));
      return isCount(yes) ? [{ id, stage, points: [0, yes], yes, sets }] : [];
    }
    const options = rowsAt(root, [...path, 'options']);
    const points = options.map((option) => option.value.points).filter(isCount);
    return points.length > 0 && points.length === options.length ? [{ id, stage, points }] : [];
  });
  return Array.isArray(list) && list.length > 0 && questions.length === list.length ? questions : undefined;
}

/** Whether the file has stages. */
function hasStages(root: unknown): boolean {
  return valueAt(root, ['stages']) !== undefined;
}

/** Questions with both kinds of answers, or with none. */
function answerKinds(root: unknown): Finding[] {
  return rowsAt(root, QUESTIONS).flatMap(({ path, value }): Finding[] => {
    const both = value.options !== undefined && value.yes !== undefined;
    const none = value.options === undefined && value.yes === undefined;
    if (!both && !none) return [];
    return [
      {
        path: both ? [...path, 'yes'] : path,
        atKey: both,
        message: both
          ? 'this question has "options" and "yes", which are two ways to answer it'
          : 'this question has no answers',
        hint: both
          ? 'Keep "options" for answers of your own, or "yes" for yes and no.'
          : 'Add "yes": 1 for a yes/no question, or "options" with the answers.',
      },
    ];
  });
}

/** Questions that set others although they are not answered with yes or no, or set what cannot be set. */
function setFindings(root: unknown): Finding[] {
  const questions = rowsAt(root, QUESTIONS);
  const named = questions.flatMap(({ path, value }) => {
    const sets = itemsAt(root, [...path, 'sets']).map((item) => String(item.value));
    return typeof value.id === 'string' ? [{ id: value.id, sets }] : [];
  });
  return questions.flatMap(({ path, value }): Finding[] => {
    const items = itemsAt(root, [...path, 'sets']);
    if (items.length > 0 && value.options !== undefined)
      return [
        {
          path: [...path, 'sets'],
          atKey: true,
          message: 'only a yes can answer other questions, but this question has answers of its own',
          hint: 'Remove "sets", or write "yes" with the points of a yes instead of "options".',
        },
      ];
    return items.flatMap((item): Finding[] => {
      const set = questions.find((question) => question.value.id === item.value);
      if (!set) return [];
      if (set.value.options !== undefined)
        return [
          {
            path: item.path,
            message: `${quoted(String(item.value))} has answers of its own, so a yes cannot answer it`,
            refersTo: set.path,
            hint: 'Name a yes/no question, or remove it here.',
          },
        ];
      const circle = item.value === value.id || setBy(named, String(item.value)).includes(String(value.id));
      return circle
        ? [
            {
              path: item.path,
              message: `${quoted(String(item.value))} leads back to this question`,
              hint: 'Remove it here: a yes may only answer questions that do not answer this one.',
            },
          ]
        : [];
    });
  });
}

/** Questions without a stage where there are stages, and what needs stages where there are none. */
function stageFindings(root: unknown): Finding[] {
  if (hasStages(root))
    return rowsAt(root, QUESTIONS).flatMap(({ path, value }): Finding[] =>
      value.stage === undefined
        ? [
            {
              path,
              message: 'this question names no stage, but the file has stages',
              hint: `Add "stage": ${idsAt(root, ['stages'])
                .ids.map((id) => quoted(id))
                .join(' or ')}.`,
            },
          ]
        : [],
    );
  return [
    ...rowsAt(root, QUESTIONS).flatMap(({ path, value }): Finding[] =>
      value.stage === undefined
        ? []
        : [
            {
              path: [...path, 'stage'],
              atKey: true,
              message: 'this question names a stage, but the file has no stages',
              hint: 'Remove "stage", or add "stages".',
            },
          ],
    ),
    ...(ruleRows(root) ?? []).flatMap(({ path, everyStage }): Finding[] =>
      everyStage === 0
        ? []
        : [
            {
              path: [...path, 'everyStage'],
              message: `asks for ${everyStage} in every stage, but the file has no stages`,
              hint: 'Remove it: the points simply add up.',
            },
          ],
    ),
  ];
}

/** Groups with the id of another one. A link to a result names them by their ids alone. */
function groupFindings(root: unknown): Finding[] {
  const ids = rowsAt(root, ['check', 'groups']).flatMap(({ path }) =>
    rowsAt(root, [...path, 'options']).map((option) => ({
      path: [...option.path, 'id'],
      value: option.value.id,
    })),
  );
  return repeatsAmong(ids).map(({ path, text, first }) => ({
    path,
    message: `the id ${quoted(text)} is already taken by another group`,
    refersTo: first,
    hint: 'Give this one an id of its own.',
  }));
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

/**
 * Problems of the self-check: kinds and order of answers, questions that set others, stages, groups, order and reach of
 * the rule's rows.
 */
export function selfCheckFindings(root: unknown): Finding[] {
  const rows = ruleRows(root);
  const { ids, whole } = idsAt(root, ['phases']);
  const unknown = rows?.some(({ phase }) => !ids.includes(phase));
  const order = rows && whole && !unknown ? ruleOrder(rows, [...new Set(ids)], hasStages(root)) : [];
  return [
    ...answerKinds(root),
    ...answerOrder(root),
    ...setFindings(root),
    ...stageFindings(root),
    ...groupFindings(root),
    ...unaskedStages(root),
    ...order,
    ...(rows && order.length === 0 ? ruleReach(rows, countedQuestions(root)) : []),
  ];
}
