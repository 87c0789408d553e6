// Dataset layer: sentences state the numbers of the data. A changed number points at every sentence left behind.
import type { Finding, Path } from './problems.ts';
import { entriesAt, isObject, itemsAt, rowsAt, valueAt } from './raw.ts';
import { numbersIn, statedShares, written } from './statedNumbers.ts';
import { choose, languageName, listed, meant, quoted } from './words.ts';

/** A number of the data under the name that sentences cite it by. */
interface Named {
  name: string;
  path: Path;
  value: unknown;
}

/** One part of the page whose texts share a list of cited numbers. */
interface Block {
  path: Path;
  /** The texts, each with one string per language. */
  texts: Path[];
}

/** Every number that can be cited: survey.phase and figure.row.series. */
function namedNumbers(root: unknown): Map<string, Named> {
  const numbers: Named[] = [];
  for (const survey of rowsAt(root, ['surveys']))
    for (const [phase, value] of entriesAt(survey.value, ['shares']))
      numbers.push({
        name: `${String(survey.value.id)}.${phase}`,
        path: [...survey.path, 'shares', phase],
        value,
      });
  for (const figure of rowsAt(root, ['figures']))
    for (const row of rowsAt(root, [...figure.path, 'rows']))
      for (const [series, value] of entriesAt(row.value, ['values']))
        numbers.push({
          name: `${String(figure.value.id)}.${String(row.value.id)}.${series}`,
          path: [...row.path, 'values', series],
          value,
        });
  return new Map(numbers.map((number) => [number.name, number]));
}

/** The parts of the page with texts and cited numbers. */
function blocks(root: unknown): Block[] {
  const block = (path: Path, fields: readonly string[], lists: readonly string[] = []): Block => ({
    path,
    texts: [
      ...fields.map((field) => [...path, field]),
      ...lists.flatMap((list) => itemsAt(root, [...path, list]).map((item) => item.path)),
    ],
  });
  const each = (list: string, fields: readonly string[], lists?: readonly string[]) =>
    rowsAt(root, [list]).map(({ path }) => block(path, fields, lists));
  return [
    block([], ['title', 'lede', 'description']),
    ...each('stages', ['label', 'claim', 'text'], ['ingredients', 'advice']),
    block(['result'], ['claim', 'text']),
    ...each('figures', ['title', 'base', 'note']),
    ...each('opening', ['heading'], ['paragraphs']),
    ...each('sections', ['heading'], ['paragraphs']),
    ...each('notes', ['text']),
  ];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A cited number as messages name it: us-uk-2011.integrated is 15. */
function nowIs({ name, value }: Named): string {
  return `${name} is ${String(value)}`;
}

/** The names of the numbers with this value, for an editor who looks for one; at most three. */
function namesOf(value: number, numbers: Map<string, Named>): string[] {
  return [...numbers.values()]
    .filter((number) => number.value === value)
    .map(({ name }) => quoted(name))
    .slice(0, 3);
}

/** The cited numbers of a block that can be read, and the citations that lead nowhere. */
function cited(
  root: unknown,
  { path }: Block,
  numbers: Map<string, Named>,
): { known: Named[]; findings: Finding[] } {
  const known: Named[] = [];
  const findings: Finding[] = [];
  for (const { path: at, value: name } of itemsAt(root, [...path, 'cites'])) {
    if (typeof name !== 'string') continue;
    const number = numbers.get(name);
    if (!number) {
      const names = [...numbers.keys()];
      findings.push({
        path: at,
        says: `there is no number with the name ${quoted(name)}`,
        todo: meant(name, names)
          ? choose(name, names)
          : 'Write survey.phase or figure.row.series, with the ids of this file.',
      });
    } else if (number.value === null)
      findings.push({
        path: at,
        says: `${name} is not reported, so no text can state it`,
        refersTo: number.path,
        todo: 'Remove it here and from the text.',
        stale: true,
      });
    else if (isNumber(number.value)) known.push(number);
  }
  return { known, findings };
}

/** What is wrong with one stated number that is none of the cited ones. */
function contradiction(path: Path, language: string, words: string, left: Named[], all: Named[]): Finding {
  const [one] = left;
  return {
    path: [...path, language],
    says: one
      ? `the text states ${quoted(words)}, but ${listed(left.map(nowIs))}`
      : `the text states ${quoted(words)}, which is none of the numbers cited here (${listed(all.map(nowIs))})`,
    ...(left.length === 1 && one ? { refersTo: one.path } : {}),
    todo:
      left.length === 1 && one
        ? `Write ${written(one.value as number, language)} here, or correct the number there.`
        : 'Correct the text, or add the number to "cites".',
    stale: true,
  };
}

/** A share that a text states although its block cites no number. */
function uncited(path: Path, language: string, words: string, names: string[]): Finding {
  return {
    path: [...path, language],
    says: `the text states ${quoted(words)}, but this part cites no number`,
    todo:
      names.length > 0
        ? `Add the number it means to "cites" in this part, for example ${listed(names, 'or')}.`
        : 'No number of this file has this value: correct the text, or add the number to a survey or a figure.',
    stale: true,
  };
}

/** One block in one language: every share in its texts is cited, every cited number is in its texts. */
function compare(
  root: unknown,
  block: Block,
  language: string,
  known: Named[],
  all: Map<string, Named>,
): Finding[] {
  const texts = block.texts.flatMap((path) => {
    const text = valueAt(root, [...path, language]);
    return typeof text === 'string' ? [{ path, text }] : [];
  });
  if (texts.length === 0) return [];
  const numbers = new Set(texts.flatMap(({ text }) => numbersIn(text, language).map(({ value }) => value)));
  const unstated = known.filter((number) => !numbers.has(number.value as number));
  const findings: Finding[] = [];
  for (const { path, text } of texts)
    for (const { words, value } of statedShares(text, language)) {
      if (known.some((number) => number.value === value)) continue;
      findings.push(
        known.length === 0
          ? uncited(path, language, words, namesOf(value, all))
          : contradiction(path, language, words, unstated, known),
      );
    }
  if (findings.length > 0) return findings;
  return unstated.map((number) => ({
    path: [...block.path, 'cites'],
    atKey: true,
    says: `${nowIs(number)}, but no text of this part states ${number.value as number} in ${languageName(language)}`,
    refersTo: number.path,
    todo: `Write ${written(number.value as number, language)} in figures, or remove it from "cites".`,
    stale: true,
  }));
}

/** A highlight in one language: it states its share, and no other. */
function highlight(path: Path, says: unknown, language: string, number: Named): Finding[] {
  const text = valueAt(says, [language]);
  if (typeof text !== 'string' || !isNumber(number.value)) return [];
  const stated = statedShares(text, language);
  const wrong = stated.filter(({ value }) => value !== number.value);
  const share = written(number.value, language);
  const found =
    wrong.length > 0
      ? wrong.map(({ words }) => `the text states ${quoted(words)}, but ${nowIs(number)}`)
      : stated.length === 0
        ? [`the text states no share, and ${nowIs(number)}`]
        : [];
  return found.map((sentence) => ({
    path: [...path, 'says', language],
    says: sentence,
    refersTo: number.path,
    todo: `Write ${share} here, or correct the number there.`,
    stale: true,
  }));
}

/** Sentences that state another number than the data, or none where they say they do. */
export function citationFindings(root: unknown, languages: readonly string[]): Finding[] {
  const numbers = namedNumbers(root);
  return [
    ...blocks(root).flatMap((block) => {
      const { known, findings } = cited(root, block, numbers);
      return [
        ...findings,
        ...languages.flatMap((language) => compare(root, block, language, known, numbers)),
      ];
    }),
    ...rowsAt(root, ['highlights']).flatMap(({ path, value }) => {
      const number = numbers.get(`${String(value.survey)}.${String(value.phase)}`);
      if (!number || !isObject(value.says)) return [];
      return languages.flatMap((language) => highlight(path, value.says, language, number));
    }),
  ];
}
