// Dataset layer: the questions of the self-check are consistent: their answers, the stages they ask about, the questions
// that a yes answers as well, and the groups that are asked first.
import { setBy, type CountedQuestion } from '../outcomes.ts';
import type { Finding, Path } from '../problems.ts';
import { idsAt, itemsAt, repeatsAmong, rowsAt, valueAt } from '../raw.ts';
import { quoted } from '../words.ts';

const QUESTIONS: Path = ['check', 'questions'];

/** Whether a value is a whole number from 0. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Whether the file has stages. */
export function hasStages(root: unknown): boolean {
  return valueAt(root, ['stages']) !== undefined;
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

/** Questions without a stage where there are stages, and with one where there are none. */
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

/** Problems of the questions: kinds and order of answers, questions that set others, stages, groups. */
export function questionFindings(root: unknown): Finding[] {
  return [
    ...answerKinds(root),
    ...answerOrder(root),
    ...setFindings(root),
    ...stageFindings(root),
    ...groupFindings(root),
    ...unaskedStages(root),
  ];
}
