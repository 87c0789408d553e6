// Workshop: what the check and the drawing say of a text. The same code as in the build; no DOM, no clock.
import { frameLayout } from '../chart/drawing.ts';
import { overflows } from '../chart/fit.ts';
import type { Layout } from '../chart/layout.ts';
import { drawingRules } from '../chart/style.ts';
import { checkInfographic } from '../dataset/infographic.ts';
import type { Problem } from '../dataset/problems.ts';
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { hyphenate } from '../fonts/hyphenate.ts';
import { measureFrom, type Ruler, type WidthTable } from '../fonts/measure.ts';
import { stagesModel, type StagesModel } from '../model/stages.ts';
import { typesetStrings } from '../model/typography.ts';
import { read } from './reading.ts';

/** What a text is examined with. */
export interface Instruments {
  /** The codes of the site's languages. */
  languages: readonly string[];
  strings: Readonly<Record<string, Strings>>;
  ruler: Ruler;
  /** Today, as year-month-day. */
  today?: string;
}

/** What the check says of a text. */
export interface Examined {
  text: string;
  problems: readonly Problem[];
}

/** The frames that the workshop shows. */
export type Frame = 'wide' | 'tall';

/** One frame of a drawing, with the style rules that it needs. */
export interface Drawn {
  model: StagesModel;
  layout: Layout;
  rules: string;
}

/** The ruler of the build, from the table that the page brings along. */
export function rulerFrom(widths: WidthTable): Ruler {
  return { width: measureFrom(widths), hyphenate };
}

/** The infographic in a file's value as pages show it, whatever its problems; undefined if it cannot be read as one. */
export function shownIn(root: unknown, { languages }: Instruments): Infographic | undefined {
  return read(root, languages)?.shown;
}

/** The words of a language as pages have them, made once. */
const typesetWords = new WeakMap<Strings, Strings>();

/** The words of a language as pages have them. */
export function wordsOf(strings: Strings, lang: string): Strings {
  const words = typesetWords.get(strings) ?? typesetStrings(strings, lang);
  typesetWords.set(strings, words);
  return words;
}

/** Checks a text as the build does; `file` is its name in problems. */
export function examine(text: string, file: string, instruments: Instruments): Examined {
  const { languages, strings, ruler, today } = instruments;
  const { problems } = checkInfographic(
    text,
    file,
    languages,
    { ...(today ? { today } : {}), overflows: (...of) => overflows(...of, ruler) },
    strings,
  );
  return { text, problems };
}

/**
 * One frame of an infographic in one language. Null where it cannot be drawn: a file with problems may name phases that
 * it does not have.
 */
export function drawn(
  shown: Infographic,
  lang: string,
  frame: Frame,
  { strings, ruler }: Instruments,
): Drawn | null {
  const words = strings[lang];
  if (!words) return null;
  try {
    const model = stagesModel(shown, lang, wordsOf(words, lang));
    const layout = frameLayout(frame, model, ruler);
    return { model, layout, rules: drawingRules(model, [layout]) };
  } catch {
    return null;
  }
}
