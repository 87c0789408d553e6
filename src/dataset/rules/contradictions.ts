// Dataset layer: sentences that state other numbers than they cite, in words.
import { inEach } from '../problems.ts';
import type { Finding, Message, Path } from '../problems.ts';
import { inQuotes, languageName, listed, quoted } from '../words.ts';
import type { Named } from './namedNumbers.ts';
import { decimalSign, plainNumber } from './statedNumbers.ts';
import type { Stated } from './statedNumbers.ts';

/** A cited number that is reported. */
export interface Cited extends Named {
  value: number;
  /** As the page shows it: rounded to the decimals of the file. */
  shown: number;
}

/** Whether a stated value is a cited number: as published, or as the page shows it. */
export const states = (value: number, number: Cited) => value === number.value || value === number.shown;

/** A cited number as messages name it: us-uk-2011.integrated is 15. */
export function nowIs({ name, value }: Named): Message {
  const german = typeof value === 'number' ? plainNumber(value, 'de') : String(value);
  return { en: `${name} is ${String(value)}`, de: `${name} ist ${german}` };
}

/** Several cited numbers as messages name them. */
function allAre(numbers: readonly Cited[]): Message {
  return inEach((language) =>
    listed(
      numbers.map((one) => nowIs(one)[language]),
      'and',
      language,
    ),
  );
}

/** The words of a sentence with another number in them: "15 of 100" for "14 of 100". */
function corrected({ words, number }: Stated, value: number, language: string): string {
  return words.replace(number, plainNumber(value, language));
}

/** A number that is written with the decimal sign of another language; NaN if it is not. */
export function inOtherWriting({ number, value }: Stated): number {
  const bare = number.replace(',', '.');
  return Number.isNaN(value) && /^-?\d+\.\d+$/.test(bare) ? Number(bare) : NaN;
}

/** What the text states, as the beginning of a sentence. */
function statement({ words }: Stated): Message {
  return { en: `the text states ${quoted(words)}`, de: `der Text nennt ${inQuotes(words, 'de')}` };
}

/** A number that is right but for its decimal sign. */
function otherSign(path: Path, language: string, stated: Stated, value: number): Finding {
  const said = statement(stated);
  const comma = decimalSign(language) === ',';
  const name = { en: languageName(language), de: languageName(language, 'de') };
  const written = corrected(stated, value, language);
  return {
    path: [...path, language],
    message: {
      en: `${said.en} with a decimal ${comma ? 'point' : 'comma'}`,
      de: `${said.de} mit einem Dezimal${comma ? 'punkt' : 'komma'}`,
    },
    hint: {
      en: `Write ${written}: ${name.en} has a decimal ${comma ? 'comma' : 'point'}.`,
      de: `${written} schreiben: ${name.de} hat ein${comma ? '' : 'en'} Dezimal${comma ? 'komma' : 'punkt'}.`,
    },
    offer: { words: stated.words, instead: written },
    stale: true,
  };
}

/** A stated number that is none of the cited ones; `left` are the cited numbers that no text of the block states. */
export function contradiction(
  path: Path,
  language: string,
  stated: Stated,
  left: Cited[],
  all: Cited[],
): Finding {
  const other = inOtherWriting(stated);
  if (all.some((number) => states(other, number))) return otherSign(path, language, stated, other);
  const [one, another] = left;
  const said = statement(stated);
  if (one && !another) {
    const [now, written] = [nowIs(one), corrected(stated, one.shown, language)];
    return {
      path: [...path, language],
      message: { en: `${said.en}, but ${now.en}`, de: `${said.de}, aber ${now.de}` },
      refersTo: one.path,
      hint: {
        en: `Write ${written} here, or correct the number there.`,
        de: `Hier ${written} schreiben, oder dort die Zahl berichtigen.`,
      },
      offer: { words: stated.words, instead: written },
      stale: true,
    };
  }
  const numbers = allAre(one ? left : all);
  return {
    path: [...path, language],
    message: one
      ? { en: `${said.en}, but ${numbers.en}`, de: `${said.de}, aber ${numbers.de}` }
      : {
          en: `${said.en}, which is none of the numbers cited here (${numbers.en})`,
          de: `${said.de}; das ist keine der Zahlen, die hier in "cites" stehen (${numbers.de})`,
        },
    hint: {
      en: 'Correct the text, or add the number to "cites".',
      de: 'Den Text berichtigen, oder die Zahl in "cites" ergänzen.',
    },
    stale: true,
  };
}

/**
 * A share that a text states although its block cites no number. `names` are the numbers that may be meant; with `whole`
 * they are the list that the block lacks.
 */
export function uncited(
  path: Path,
  language: string,
  stated: Stated,
  names: string[],
  whole = false,
): Finding {
  const said = statement(stated);
  return {
    path: [...path, language],
    message: {
      en: `${said.en}, but this part cites no number`,
      de: `${said.de}, aber in diesem Teil steht keine Zahl in "cites"`,
    },
    hint: whole
      ? {
          en: `Write beside the texts of this part: "cites": [${names.join(', ')}].`,
          de: `Neben die Texte dieses Teils schreiben: "cites": [${names.join(', ')}].`,
        }
      : names.length > 0
        ? {
            en: `Add the number it means to "cites" in this part, for example ${listed(names, 'or')}.`,
            de: `Die gemeinte Zahl in "cites" dieses Teils ergänzen, zum Beispiel ${listed(names, 'or', 'de')}.`,
          }
        : {
            en: 'No number of this file has this value: correct the text, or add the number to a survey or a figure.',
            de: 'Keine Zahl dieser Datei hat diesen Wert: den Text berichtigen, oder die Zahl in einer Umfrage oder Abbildung ergänzen.',
          },
    stale: true,
  };
}
