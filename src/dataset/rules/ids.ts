// Dataset layer: ids are unique within their list, and anchors are unique on the page.
import { causeAt, causeTwice } from '../fold.ts';
import type { Finding, Message, Path } from '../problems.ts';
import { entriesAt, fieldsAt, itemsAt, repeatsAmong, rowsAt } from '../raw.ts';
import { inQuotes, listed, quoted } from '../words.ts';

/** Ids that scenes and page parts use themselves, so that nothing else on the page may take them. */
const RESERVED_IDS: readonly string[] = [
  'intro',
  'top',
  'result',
  'you',
  'main',
  'method',
  'numbers',
  'sources',
  'caption',
  'picture',
  'more',
];

/** How the ids of further page parts begin. */
const RESERVED_PREFIXES: readonly string[] = ['drawing-', 'scene-', 'source-', 'widget-'];

/** The lists whose rows become anchors of the same page. */
const ANCHORED: readonly Path[] = [['stages'], ['opening'], ['sections'], ['figures'], ['notes']];

/** The lists whose ids are unique among themselves. */
function idLists(root: unknown): Path[] {
  const figures = rowsAt(root, ['figures']);
  const questions = rowsAt(root, ['check', 'questions']);
  return [
    ['phases'],
    ['surveys'],
    ['sources'],
    ['check', 'questions'],
    ...figures.flatMap(({ path }) => [
      [...path, 'series'],
      [...path, 'rows'],
    ]),
    ...questions.map(({ path }) => [...path, 'options']),
  ];
}

/** The id of the rest that is not reported, in the files with the numbers. */
export const REST_ID = 'not-reported';
/** The most different answers outside the order in all surveys together, and the most with the phases. */
const MOST = { outside: 3, columns: 8 };

/** Every id that is there a second time in lists that share their ids. */
function repeated(root: unknown, lists: readonly Path[]): Finding[] {
  const ids = lists.flatMap((list) => fieldsAt(root, list, ['id']));
  return repeatsAmong(ids).map(({ path, text, first }) => ({
    path,
    message: {
      en: `the id ${quoted(text)} is already taken`,
      de: `die id ${quoted(text)} ist schon vergeben`,
    },
    refersTo: first,
    hint: { en: 'Give this one an id of its own.', de: 'Diesem Eintrag eine eigene id geben.' },
    causes: lists.map((list) => causeTwice(list)),
  }));
}

/** Answers outside the order that share the id of a phase, or of each other in one survey, or that of the rest. */
function outsideOrder(root: unknown): Finding[] {
  const lists = rowsAt(root, ['surveys']).map(({ path }) => [...path, 'other']);
  return [
    ...lists.flatMap((list) => repeated(root, [['phases'], list])),
    ...[['phases'], ...lists]
      .flatMap((list) => fieldsAt(root, list, ['id']))
      .filter(({ value }) => value === REST_ID)
      .map(({ path }) => ({
        path,
        message: {
          en: `the id ${quoted(REST_ID)} belongs to what a survey leaves over`,
          de: `die id ${quoted(REST_ID)} steht für das, was eine Umfrage offenlässt`,
        },
        hint: { en: 'Choose another id.', de: 'Eine andere id wählen.' },
      })),
  ];
}

/** More answers outside the order than the drawing has room for. */
function tooManyOutside(root: unknown): Finding[] {
  const answers = rowsAt(root, ['surveys']).flatMap(({ path }) => fieldsAt(root, [...path, 'other'], ['id']));
  const ids = [...new Set(answers.map(({ value }) => value))];
  const phases = rowsAt(root, ['phases']).length;
  const room = Math.max(0, Math.min(MOST.outside, MOST.columns - phases));
  const surplus = ids.length > room ? answers.find(({ value }) => value === ids[room]) : undefined;
  return surplus
    ? [
        {
          path: surplus.path,
          message: {
            en: `the surveys have ${ids.length} different answers outside the order, and beside ${phases} phases the drawing has room for ${room}`,
            de: `die Umfragen haben ${ids.length} verschiedene Antworten außerhalb der Reihenfolge, und neben ${phases} Phasen hat die Zeichnung Platz für ${room}`,
          },
          hint: {
            en: 'Give the same answer the same id in all surveys, or put some of them together as one answer of the kind "other".',
            de: 'Der gleichen Antwort in allen Umfragen die gleiche id geben, oder einige zu einer Antwort der Art "other" zusammenlegen.',
          },
          follows: [causeAt(['phases'])],
        },
      ]
    : [];
}

/** Anchors that the page needs for itself. */
function reserved(root: unknown): Finding[] {
  return ANCHORED.flatMap((list) => rowsAt(root, list)).flatMap(({ path, value }) => {
    const { id } = value;
    if (typeof id !== 'string') return [];
    const prefix = RESERVED_PREFIXES.find((part) => id.startsWith(part));
    if (!RESERVED_IDS.includes(id) && prefix === undefined) return [];
    return [
      {
        path: [...path, 'id'],
        message: {
          en: `the id ${quoted(id)} belongs to another part of the page`,
          de: `die id ${quoted(id)} gehört einem anderen Teil der Seite`,
        },
        hint:
          prefix === undefined
            ? {
                en: `Choose another id; ${listed(RESERVED_IDS)} are taken.`,
                de: `Eine andere id wählen; ${listed(RESERVED_IDS, 'and', 'de')} sind vergeben.`,
              }
            : {
                en: `Choose an id that does not begin with ${quoted(prefix)}.`,
                de: `Eine id wählen, die nicht mit ${quoted(prefix)} beginnt.`,
              },
      },
    ];
  });
}

const SURVEY: Message = { en: 'survey', de: 'Umfrage' };
const PHASE: Message = { en: 'phase', de: 'Phase' };

/** Names by which readers tell rows of a list apart, given to two of them. */
function sameNames(root: unknown, list: string, field: string, noun: Message): Finding[] {
  const texts = rowsAt(root, [list]).map(({ value }) => value[field]);
  const languages = new Set(texts.flatMap((text) => entriesAt(text, []).map(([language]) => language)));
  return [...languages].flatMap((language) =>
    repeatsAmong(fieldsAt(root, [list], [field, language])).map(({ path, text, first }) => ({
      path,
      message: {
        en: `the name ${quoted(text)} is already taken`,
        de: `der Name ${inQuotes(text, 'de')} ist schon vergeben`,
      },
      refersTo: first,
      hint: {
        en: `Give this ${noun.en} a name of its own.`,
        de: `Dieser ${noun.de} einen eigenen Namen geben.`,
      },
    })),
  );
}

/** The names of figures in all sections, in the order of the page. */
function shownFigures(root: unknown): { path: Path; value: unknown }[] {
  const sections = [...rowsAt(root, ['opening']), ...rowsAt(root, ['sections'])];
  return sections.flatMap(({ path }) => itemsAt(root, [...path, 'figures']));
}

/** Figures that no section shows; none if a section names an unknown figure, which may be a misspelt one. */
function shownNowhere(root: unknown): Finding[] {
  const figures = fieldsAt(root, ['figures'], ['id']);
  const shown = shownFigures(root).map(({ value }) => value);
  if (!shown.every((name) => figures.some(({ value }) => value === name))) return [];
  return figures.flatMap(({ path, value }) =>
    typeof value === 'string' && !shown.includes(value)
      ? [
          {
            path,
            message: {
              en: `no section shows the figure ${quoted(value)}`,
              de: `kein Abschnitt zeigt die Abbildung ${quoted(value)}`,
            },
            hint: {
              en: `Add ${quoted(value)} to "figures" of a section, or remove this figure.`,
              de: `${quoted(value)} in "figures" eines Abschnitts ergänzen, oder diese Abbildung entfernen.`,
            },
            follows: [causeAt(['sections']), causeAt(['opening'])],
          },
        ]
      : [],
  );
}

/** Figures that more than one section shows: a page has each of them once. */
function shownTwice(root: unknown): Finding[] {
  return repeatsAmong(shownFigures(root)).map(({ path, text, first }) => ({
    path,
    message: {
      en: `the figure ${quoted(text)} is already shown`,
      de: `die Abbildung ${quoted(text)} wird schon gezeigt`,
    },
    refersTo: first,
    hint: { en: 'Remove it here or there.', de: 'Sie hier oder dort entfernen.' },
  }));
}

/** References in a list that name the same thing twice. */
function namedTwice(root: unknown): Finding[] {
  const lists: Path[] = [
    ...rowsAt(root, ['figures']).flatMap(({ path }) => [
      [...path, 'surveys'],
      [...path, 'sources'],
    ]),
    ...rowsAt(root, ['check', 'questions']).map(({ path }) => [...path, 'sets']),
    ...['surveys', 'notes'].flatMap((name) => rowsAt(root, [name]).map(({ path }) => [...path, 'sources'])),
  ];
  return lists.flatMap((list) =>
    repeatsAmong(itemsAt(root, list)).map(({ path, text }) => ({
      path,
      message: {
        en: `${quoted(text)} is in this list twice`,
        de: `${quoted(text)} steht zweimal in dieser Liste`,
      },
      hint: { en: 'Remove it here.', de: 'Es hier entfernen.' },
    })),
  );
}

/** Repeated and reserved ids, too many answers outside the order, repeated names of surveys and phases, figures shown twice or nowhere, repeated references. */
export function idFindings(root: unknown): Finding[] {
  return [
    ...repeated(root, ANCHORED),
    ...idLists(root).flatMap((list) => repeated(root, [list])),
    ...outsideOrder(root),
    ...tooManyOutside(root),
    ...reserved(root),
    ...sameNames(root, 'surveys', 'label', SURVEY),
    ...sameNames(root, 'phases', 'label', PHASE),
    ...sameNames(root, 'phases', 'short', PHASE),
    ...shownNowhere(root),
    ...shownTwice(root),
    ...namedTwice(root),
  ];
}
