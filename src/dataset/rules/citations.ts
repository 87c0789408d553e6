// Dataset layer: compares the numbers that sentences state with the data. Finds sentences with outdated numbers.
import { causeAt, causeMissing } from '../fold.ts';
import type { Finding, Path } from '../problems.ts';
import { isObject, itemsAt, rowsAt, valueAt } from '../raw.ts';
import { rounded } from '../rounding.ts';
import { choose, languageName, meant, quoted } from '../words.ts';
import { blocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { contradiction, inOtherWriting, nowIs, states, uncited } from './contradictions.ts';
import type { Cited } from './contradictions.ts';
import { isMissingNumber, namedNumbers } from './namedNumbers.ts';
import type { Named } from './namedNumbers.ts';
import { headlineNumbers, numbersIn, statedShares, written } from './statedNumbers.ts';
import type { Stated } from './statedNumbers.ts';

/** A reported number with what the page shows of it. */
function reported(root: unknown, number: Named, value: number): Cited {
  const decimals = valueAt(root, ['decimals']);
  const shown = decimals === 0 || decimals === 1 || decimals === 2 ? rounded(value, decimals) : value;
  return { ...number, value, shown };
}

/** The names of up to three numbers that a stated value may mean, for hints. */
function namesOf(root: unknown, stated: number, numbers: Map<string, Named>): string[] {
  return [...numbers.values()]
    .filter(
      (number) => typeof number.value === 'number' && states(stated, reported(root, number, number.value)),
    )
    .map(({ name }) => quoted(name))
    .slice(0, 3);
}

/** Where a cited name leads if there is no number of this name. */
function unknownName(path: Path, name: string, candidates: readonly string[]): Finding {
  const near = meant(name, candidates);
  const [first = '', second = '', third] = name.split('.');
  const instead =
    near === undefined
      ? {
          en: 'Write survey.phase or figure.row.series, with the ids of this file.',
          de: 'Umfrage.Phase oder Abbildung.Zeile.Reihe schreiben, mit den ids dieser Datei.',
        }
      : choose(name, candidates);
  return {
    path,
    message: {
      en: `there is no number with the name ${quoted(name)}`,
      de: `es gibt keine Zahl mit dem Namen ${quoted(name)}`,
    },
    hint: {
      en: `${instead.en} If the number is gone, remove it here and from the text.`,
      de: `${instead.de} Gibt es die Zahl nicht mehr, sie hier und aus dem Text entfernen.`,
    },
    causes: [`no number ${name}`],
    follows:
      third === undefined
        ? [causeMissing('surveys', first), causeMissing('phases', second), causeAt(['surveys'])]
        : [causeMissing('figures', first), causeAt(['figures'])],
  };
}

/** The readable numbers that a block cites, whether these are all, and findings about names that are not valid. */
function cited(
  root: unknown,
  { path }: Block,
  numbers: Map<string, Named>,
  all: readonly string[],
): { known: Cited[]; whole: boolean; findings: Finding[] } {
  const known: Cited[] = [];
  const findings: Finding[] = [];
  const names = itemsAt(root, [...path, 'cites']);
  for (const { path: at, value: name } of names) {
    if (typeof name !== 'string' || !/^[a-z0-9-]+(\.[a-z0-9-]+){1,2}$/.test(name)) continue;
    const number = numbers.get(name);
    if (!number) {
      if (isMissingNumber(root, name)) continue;
      findings.push(unknownName(at, name, all));
    } else if (number.value === null)
      findings.push({
        path: at,
        message: {
          en: `${name} is not reported, so no text can state it`,
          de: `${name} ist nicht angegeben, also kann kein Text die Zahl nennen`,
        },
        refersTo: number.path,
        hint: { en: 'Remove it here and from the text.', de: 'Sie hier und aus dem Text entfernen.' },
        stale: true,
      });
    else if (number.value !== undefined) known.push(reported(root, number, number.value));
  }
  const list = valueAt(root, [...path, 'cites']);
  const whole = (list === undefined || Array.isArray(list)) && known.length === names.length;
  return { known, whole, findings };
}

/** A text of a block in one language. */
interface BlockText {
  path: Path;
  headline: boolean;
  text: string;
}

/**
 * The findings of a block that has no list "cites" at all, of which one is told, with the list to write; undefined where
 * the texts do not tell which numbers they mean.
 */
function withoutList(
  { path: at }: Block,
  language: string,
  texts: readonly BlockText[],
  meantBy: (stated: Stated) => string[],
): Finding[] | undefined {
  const shares = texts.flatMap(({ path, text }) =>
    statedShares(text, language).map((stated) => ({ path, stated, names: meantBy(stated) })),
  );
  if (shares.some(({ names }) => names.length !== 1)) return undefined;
  const list = [...new Set(shares.flatMap(({ names }) => names))];
  return shares.map(({ path, stated }) => ({
    ...uncited(path, language, stated, list, true),
    causes: [`no cites ${JSON.stringify(at)}`],
  }));
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
  const meantBy = (stated: Stated) => {
    const other = inOtherWriting(stated);
    return namesOf(root, Number.isNaN(other) ? stated.value : other, all);
  };
  const numbers = new Set(texts.flatMap(({ text }) => numbersIn(text, language).map(({ value }) => value)));
  const unstated = known.filter(({ value, shown }) => !numbers.has(value) && !numbers.has(shown));
  const cites = (value: number) => known.some((number) => states(value, number));
  if (known.length === 0 && valueAt(root, [...block.path, 'cites']) === undefined) {
    const missing = withoutList(block, language, texts, meantBy);
    if (missing) return missing;
  }
  const findings = texts.flatMap(({ path, headline, text }) => {
    const shares = statedShares(text, language).filter(({ value }) => !cites(value));
    if (known.length === 0) return shares.map((stated) => uncited(path, language, stated, meantBy(stated)));
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
    message: {
      en: `${nowIs(number).en}, but no text of this part in ${languageName(language)} states it`,
      de: `${nowIs(number).de}, aber kein Text dieses Teils auf ${languageName(language, 'de')} nennt die Zahl`,
    },
    refersTo: number.path,
    hint: {
      en: `Look for its old value in the texts of this part and write ${written(number.shown, language)} there. If no text is about it, remove it from "cites".`,
      de: `In den Texten dieses Teils den alten Wert suchen und dort ${written(number.shown, language)} schreiben. Handelt kein Text davon, die Zahl aus "cites" entfernen.`,
    },
    causes: [`unstated ${number.name} ${JSON.stringify(block.path)}`],
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
      message: {
        en: `the text states no share, but ${nowIs(number).en}`,
        de: `der Text nennt keinen Anteil, aber ${nowIs(number).de}`,
      },
      refersTo: number.path,
      hint: {
        en: `State ${written(number.shown, language)} in the sentence, in figures.`,
        de: `Im Satz ${written(number.shown, language)} nennen, in Ziffern.`,
      },
      stale: true,
    },
  ];
}

/** Sentences that state other numbers than they cite, or do not state a number that they cite. */
export function citationFindings(root: unknown, languages: readonly string[]): Finding[] {
  const numbers = namedNumbers(root);
  const all = [...numbers.keys()];
  const drawn = valueAt(root, ['surveys', 0, 'id']);
  return [
    ...blocks(root).flatMap((block) => {
      const { known, whole, findings } = cited(root, block, numbers, all);
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
