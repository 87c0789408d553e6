// Dataset layer: questions of the self-check that a yes to another question answers as well.
import { setBy } from '../outcomes.ts';
import type { Finding } from '../problems.ts';
import { itemsAt, rowsAt } from '../raw.ts';
import { quoted } from '../words.ts';

const QUESTIONS = ['check', 'questions'];

/** Questions that set others although they are not answered with yes or no, or set what cannot be set. */
export function setFindings(root: unknown): Finding[] {
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
          message: {
            en: 'only a yes can answer other questions, but this question has answers of its own',
            de: 'nur ein Ja kann andere Fragen beantworten, aber diese Frage hat eigene Antworten',
          },
          hint: {
            en: 'Remove "sets", or write "yes" with the points of a yes instead of "options".',
            de: '"sets" entfernen, oder statt "options" "yes" mit den Punkten für ein Ja schreiben.',
          },
        },
      ];
    return items.flatMap((item): Finding[] => {
      const set = questions.find((question) => question.value.id === item.value);
      if (!set) return [];
      if (set.value.options !== undefined)
        return [
          {
            path: item.path,
            message: {
              en: `${quoted(String(item.value))} has answers of its own, so a yes cannot answer it`,
              de: `${quoted(String(item.value))} hat eigene Antworten, also kann ein Ja sie nicht beantworten`,
            },
            refersTo: set.path,
            hint: {
              en: 'Name a yes/no question, or remove it here.',
              de: 'Eine Ja-Nein-Frage nennen, oder sie hier entfernen.',
            },
          },
        ];
      const circle = item.value === value.id || setBy(named, String(item.value)).includes(String(value.id));
      return circle
        ? [
            {
              path: item.path,
              message: {
                en: `${quoted(String(item.value))} leads back to this question`,
                de: `${quoted(String(item.value))} führt zu dieser Frage zurück`,
              },
              hint: {
                en: 'Remove it here: a yes may only answer questions that do not answer this one.',
                de: 'Sie hier entfernen: Ein Ja darf nur Fragen beantworten, die nicht diese beantworten.',
              },
              causes: ['circle of questions'],
            },
          ]
        : [];
    });
  });
}
