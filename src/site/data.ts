// Pages' entry to the data: everything in data/, checked once, and the drawings laid out once.
import type { Drawing } from '../chart/drawing.ts';
import { drawing } from '../chart/drawing.ts';
import { overflows } from '../chart/fit.ts';
import { loadData, type NamedInfographic } from '../dataset/load.ts';
import { report } from '../dataset/problems.ts';
import { textRuler } from '../fonts/cut.ts';
import { stagesModel } from '../model/stages.ts';
import type { Strings } from '../dataset/strings.ts';

const ruler = await textRuler();
const loaded = loadData(`${process.cwd()}/data`, {
  draft: import.meta.env.DEV,
  overflows: (infographic, lang, strings) => overflows(infographic, lang, strings, ruler),
});
if (loaded.stale.length > 0) {
  process.stderr.write(`\n${report(loaded.stale, 'The page is shown; the build waits for these.')}\n`);
}

/** The checked data. The dev server restarts when it changes. */
export function data() {
  return loaded;
}

/** The interface words of a language. */
export function words(lang: string): Strings {
  return data().strings[lang]!;
}

const drawings = new Map<string, Drawing>();

/** The drawing of an infographic in one language, laid out once per build. */
export function drawingOf(infographic: NamedInfographic, lang: string): Drawing {
  const key = `${infographic.slug} ${lang}`;
  const made = drawings.get(key) ?? drawing(stagesModel(infographic, lang, words(lang)), ruler);
  drawings.set(key, made);
  return made;
}
