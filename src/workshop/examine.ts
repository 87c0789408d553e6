// Workshop: what the check and the drawing say of a text. The same code as in the build; no DOM, no clock.
import { drawing, type Drawing } from '../chart/drawing.ts';
import { overflows } from '../chart/fit.ts';
import { checkInfographic, parsedAs } from '../dataset/infographic.ts';
import type { Problem } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { hyphenate } from '../fonts/hyphenate.ts';
import { measureFrom, type Ruler, type WidthTable } from '../fonts/measure.ts';
import { withoutHidden } from '../model/bases.ts';
import { outsideAnswers, stagesModel } from '../model/stages.ts';
import { typesetAll, typesetStrings } from '../model/typography.ts';

/** What a text is examined with. */
export interface Instruments {
  /** The codes of the site's languages. */
  languages: readonly string[];
  strings: Readonly<Record<string, Strings>>;
  ruler: Ruler;
  /** Today, as year-month-day. */
  today?: string;
}

/** What is known of a text. */
export interface Examined {
  text: string;
  problems: readonly Problem[];
  /** The infographic as pages show it; undefined as long as the text cannot be read as one. */
  shown?: Infographic;
}

/** The ruler of the build, from the table that the page brings along. */
export function rulerFrom(widths: WidthTable): Ruler {
  return { width: measureFrom(widths), hyphenate };
}

/** Whether two entries of a list have the same id. */
function isRepeated(entries: readonly { id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size < entries.length;
}

/** An infographic as pages show it; undefined if phases or stages of one id could not be told apart in the drawing. */
function asShown(readable: Infographic | undefined, languages: readonly string[]): Infographic | undefined {
  if (!readable) return undefined;
  const groups = [...readable.phases, ...outsideAnswers(readable)];
  if (isRepeated(groups) || isRepeated(readable.stages)) return undefined;
  return typesetAll(withoutHidden(readable), languages);
}

/** The infographic in a file's value as pages show it; undefined if it is none. Quicker than a check. */
export function shownIn(root: unknown, { languages }: Instruments): Infographic | undefined {
  return asShown(parsedAs(root, languages), languages);
}

/** The words of a language as pages have them, made once. */
const typesetWords = new WeakMap<Strings, Strings>();

/** The words of a language as pages have them. */
function wordsOf(strings: Strings, lang: string): Strings {
  const words = typesetWords.get(strings) ?? typesetStrings(strings, lang);
  typesetWords.set(strings, words);
  return words;
}

/** Checks a text as the build does; `file` is its name in problems. */
export function examine(text: string, file: string, instruments: Instruments): Examined {
  const { languages, strings, ruler, today } = instruments;
  const { readable, problems } = checkInfographic(
    text,
    file,
    languages,
    { ...(today ? { today } : {}), overflows: (...of) => overflows(...of, ruler) },
    strings,
  );
  const shown = asShown(readable, languages);
  return { text, problems, ...(shown ? { shown } : {}) };
}

/**
 * The drawing of an infographic in one language. Null where it cannot be drawn: a file with problems may name phases
 * that it does not have.
 */
export function drawn(shown: Infographic, lang: string, { strings, ruler }: Instruments): Drawing | null {
  const words = strings[lang];
  if (!words) return null;
  try {
    return drawing(stagesModel(shown, lang, wordsOf(words, lang)), ruler);
  } catch {
    return null;
  }
}
