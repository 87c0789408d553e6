// Dataset layer: the questions of the self-check are consistent: their answers, the stages they ask about, the questions
// that a yes answers as well, and the groups that are asked first.
import type { CountedQuestion } from '../outcomes.ts';
import { causeAt } from '../fold.ts';
import type { Finding, Path } from '../problems.ts';
import { idsAt, itemsAt, repeatsAmong, rowsAt, valueAt } from '../raw.ts';
import { anyOf, quoted } from '../words.ts';
import { setFindings } from './sets.ts';

/** The cause "the file has no stages, although other parts name them". */
export const NO_STAGES = 'no stages';

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
          ? {
              en: 'this question has "options" and "yes", which are two ways to answer it',
              de: 'diese Frage hat "options" und "yes", also zwei Arten von Antworten',
            }
          : { en: 'this question has no answers', de: 'diese Frage hat keine Antworten' },
        hint: both
          ? {
              en: 'Keep "options" for answers of your own, or "yes" for yes and no.',
              de: '"options" für eigene Antworten behalten, oder "yes" für Ja und Nein.',
            }
          : {
              en: 'Add "yes": 1 for a yes/no question, or "options" with the answers.',
              de: '"yes": 1 für eine Ja-Nein-Frage ergänzen, oder "options" mit den Antworten.',
            },
      },
    ];
  });
}

/** Questions without a stage where there are stages, and with one where there are none. */
function stageFindings(root: unknown): Finding[] {
  const stages = idsAt(root, ['stages']).ids;
  if (hasStages(root))
    return rowsAt(root, QUESTIONS).flatMap(({ path, value }): Finding[] =>
      value.stage === undefined
        ? [
            {
              path,
              message: {
                en: 'this question names no stage, but the file has stages',
                de: 'diese Frage nennt keine Stufe, aber die Datei hat Stufen',
              },
              hint: {
                en: `Add "stage": ${anyOf(stages, 'en')}.`,
                de: `"stage": ${anyOf(stages, 'de')} ergänzen.`,
              },
              causes: ['questions without stages'],
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
              message: {
                en: 'this question names a stage, but the file has no stages',
                de: 'diese Frage nennt eine Stufe, aber die Datei hat keine Stufen',
              },
              hint: {
                en: 'Remove "stage", or add "stages".',
                de: '"stage" entfernen, oder "stages" ergänzen.',
              },
              causes: [NO_STAGES],
              follows: [causeAt(['stages'])],
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
    message: {
      en: `the id ${quoted(text)} is already taken by another group`,
      de: `die id ${quoted(text)} hat schon eine andere Gruppe`,
    },
    refersTo: first,
    hint: { en: 'Give this one an id of its own.', de: 'Dieser Gruppe eine eigene id geben.' },
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
      const message = {
        en: `this answer gives ${points}, less than the one above it with ${before}`,
        de: `diese Antwort gibt ${points}, also weniger als die darüber mit ${before}`,
      };
      before = points;
      return falls
        ? [
            {
              path: [...path, 'points'],
              message,
              hint: {
                en: 'Put the answers in order from least to most points.',
                de: 'Die Antworten nach Punkten ordnen, die wenigsten zuerst.',
              },
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
      message: {
        en: `no question asks about the stage ${quoted(id)}`,
        de: `keine Frage gilt der Stufe ${quoted(id)}`,
      },
      hint: { en: `Add a question with "stage": "${id}".`, de: `Eine Frage mit "stage": "${id}" ergänzen.` },
      follows: [causeAt(['stages'])],
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
