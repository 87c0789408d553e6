// Pages' entry to the data: everything in data/, checked once, and the drawings laid out once.
import type { Drawing } from './chart/drawing.ts';
import { drawing } from './chart/drawing.ts';
import { overflows } from './chart/fit.ts';
import { loadData, type NamedInfographic } from './dataset/load.ts';
import { textMeasure } from './fonts/fonts.ts';
import { stagesModel } from './model/stages.ts';
import type strings from '../data/strings/de.json';

/** The interface words of one language. */
export type Strings = Record<keyof typeof strings, string>;

const measure = await textMeasure();
const load = () =>
  loadData(`${process.cwd()}/data`, {
    draft: import.meta.env.DEV,
    overflows: (infographic, lang) => overflows(infographic, lang, measure),
  });
const built = import.meta.env.DEV ? undefined : load();

/** The checked data; while editing it is read anew for each page. */
export function data() {
  return built ?? load();
}

/** The interface words of a language. */
export function words(lang: string): Strings {
  return data().strings[lang] as Strings;
}

const drawings = new Map<string, Drawing>();

/** The drawing of an infographic in one language, laid out once per build. */
export function drawingOf(infographic: NamedInfographic, lang: string): Drawing {
  const key = `${infographic.slug} ${lang}`;
  const known = import.meta.env.DEV ? undefined : drawings.get(key);
  const made = known ?? drawing(stagesModel(infographic, lang, words(lang)), measure);
  drawings.set(key, made);
  return made;
}
