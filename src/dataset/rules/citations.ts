// Dataset layer: compares the numbers that sentences state with the data. Finds sentences with outdated numbers.
import type { Finding, Path } from '../problems.ts';
import { isObject, itemsAt, rowsAt, valueAt } from '../raw.ts';
import { rounded } from '../rounding.ts';
import { choose, languageName, listed, meant, quoted } from '../words.ts';
import { blocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { isMissingNumber, namedNumbers } from './namedNumbers.ts';
import type { Named } from './namedNumbers.ts';
import { headlineNumbers, numbersIn, plainNumber, statedShares, written } from './statedNumbers.ts';
import type { Stated } from './statedNumbers.ts';

/** A cited number that is reported. */
interface Cited extends Named {
  value: number;
  /** As the page shows it: rounded to the decimals of the file. */
  shown: number;
}

/** A reported number with what the page shows of it. */
function reported(root: unknown, number: Named, value: number): Cited {
  const decimals = valueAt(root, ['decimals']);
  const shown = decimals === 0 || decimals === 1 || decimals === 2 ? rounded(value, decimals) : value;
  return { ...number, value, shown };
}

/** Whether a stated value is a cited number: as published, or as the page shows it. */
const states = (value: number, number: Cited) => value === number.value || value === number.shown;

/** The names of up to three numbers that a stated value may mean, for hints. */
function namesOf(root: unknown, stated: number, numbers: Map<string, Named>): string[] {
  return [...numbers.values()]
    .filter(
      (number) => typeof number.value === 'number' && states(stated, reported(root, number, number.value)),
    )
    .map(({ name }) => quoted(name))
    .slice(0, 3);
}

/** A cited number as messages name it: us-uk-2011.integrated is 15. */
function nowIs({ name, value }: Named): string {
  return `${name} is ${String(value)}`;
}

/** The readable numbers that a block cites, whether these are all, and findings about names that are not valid. */
function cited(
  root: unknown,
  { path }: Block,
  numbers: Map<string, Named>,
): { known: Cited[]; whole: boolean; findings: Finding[] } {
  const known: Cited[] = [];
  const findings: Finding[] = [];
  const names = itemsAt(root, [...path, 'cites']);
  for (const { path: at, value: name } of names) {
    if (typeof name !== 'string' || !/^[a-z0-9-]+(\.[a-z0-9-]+){1,2}$/.test(name)) continue;
    const number = numbers.get(name);
    if (!number) {
      if (isMissingNumber(root, name)) continue;
      const candidates = [...numbers.keys()];
      findings.push({
        path: at,
        message: `there is no number with the name ${quoted(name)}`,
        hint: `${
          meant(name, candidates)
            ? choose(name, candidates)
            : 'Write survey.phase or figure.row.series, with the ids of this file.'
        } If the number is gone, remove it here and from the text.`,
      });
    } else if (number.value === null)
      findings.push({
        path: at,
        message: `${name} is not reported, so no text can state it`,
        refersTo: number.path,
        hint: 'Remove it here and from the text.',
        stale: true,
      });
    else if (number.value !== undefined) known.push(reported(root, number, number.value));
  }
  const list = valueAt(root, [...path, 'cites']);
  const whole = (list === undefined || Array.isArray(list)) && known.length === names.length;
  return { known, whole, findings };
}

/** The words of a sentence with another number in them: "15 of 100" for "14 of 100". */
function corrected({ words, number }: Stated, value: number, language: string): string {
  return words.replace(number, plainNumber(value, language));
}

/** A stated number that is none of the cited ones; `left` are the cited numbers that no text of the block states. */
function contradiction(path: Path, language: string, stated: Stated, left: Cited[], all: Cited[]): Finding {
  const [one, another] = left;
  const said = `the text states ${quoted(stated.words)}`;
  if (one && !another)
    return {
      path: [...path, language],
      message: `${said}, but ${nowIs(one)}`,
      refersTo: one.path,
      hint: `Write ${corrected(stated, one.shown, language)} here, or correct the number there.`,
      stale: true,
    };
  return {
    path: [...path, language],
    message: one
      ? `${said}, but ${listed(left.map(nowIs))}`
      : `${said}, which is none of the numbers cited here (${listed(all.map(nowIs))})`,
    hint: 'Correct the text, or add the number to "cites".',
    stale: true,
  };
}

/** A share that a text states although its block cites no number. */
function uncited(path: Path, language: string, { words }: Stated, names: string[]): Finding {
  return {
    path: [...path, language],
    message: `the text states ${quoted(words)}, but this part cites no number`,
    hint:
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
  known: Cited[],
  all: Map<string, Named>,
): Finding[] {
  const texts = block.texts.flatMap(({ path, headline }) => {
    const text = valueAt(root, [...path, language]);
    return typeof text === 'string' ? [{ path, headline, text }] : [];
  });
  if (texts.length === 0) return [];
  const numbers = new Set(texts.flatMap(({ text }) => numbersIn(text, language).map(({ value }) => value)));
  const unstated = known.filter(({ value, shown }) => !numbers.has(value) && !numbers.has(shown));
  const cites = (value: number) => known.some((number) => states(value, number));
  const findings = texts.flatMap(({ path, headline, text }) => {
    const shares = statedShares(text, language).filter(({ value }) => !cites(value));
    if (known.length === 0)
      return shares.map((stated) => uncited(path, language, stated, namesOf(root, stated.value, all)));
    const bare = headline
      ? headlineNumbers(text, language).filter(
          ({ value }) => !cites(value) && !shares.some((one) => one.value === value),
        )
      : [];
    return [...shares, ...bare].map((stated) => contradiction(path, language, stated, unstated, known));
  });
  if (findings.length > 0) return findings;
  return unstated.map((number) => ({
    path: [...block.path, 'cites'],
    atKey: true,
    message: `${nowIs(number)}, but no text of this part in ${languageName(language)} states it`,
    refersTo: number.path,
    hint: `Look for its old value in the texts of this part and write ${written(number.shown, language)} there. If no text is about it, remove it from "cites".`,
    stale: true,
  }));
}

/** A highlight in one language: it states its share, and no other. */
function highlight(path: Path, texts: unknown, language: string, number: Cited): Finding[] {
  const text = valueAt(texts, [language]);
  if (typeof text !== 'string') return [];
  const at = [...path, 'says'];
  const stated = statedShares(text, language);
  if (stated.length > 0)
    return stated
      .filter(({ value }) => !states(value, number))
      .map((one) => contradiction(at, language, one, [number], [number]));
  return [
    {
      path: [...at, language],
      message: `the text states no share, but ${nowIs(number)}`,
      refersTo: number.path,
      hint: `State ${written(number.shown, language)} in the sentence, in figures.`,
      stale: true,
    },
  ];
}

/** Sentences that state other numbers than they cite, or do not state a number that they cite. */
export function citationFindings(root: unknown, languages: readonly string[]): Finding[] {
  const numbers = namedNumbers(root);
  const drawn = valueAt(root, ['surveys', 0, 'id']);
  return [
    ...blocks(root).flatMap((block) => {
      const { known, whole, findings } = cited(root, block, numbers);
      // With an unreadable citation, correct sentences would be reported.
      return whole
        ? languages.flatMap((language) => compare(root, block, language, known, numbers))
        : findings;
    }),
    ...rowsAt(root, ['highlights']).flatMap(({ path, value }) => {
      const number = numbers.get(`${String(value.survey)}.${String(value.phase)}`);
      if (typeof number?.value !== 'number' || value.survey !== drawn || !isObject(value.says)) return [];
      const cited = reported(root, number, number.value);
      return languages.flatMap((language) => highlight(path, value.says, language, cited));
    }),
  ];
}
