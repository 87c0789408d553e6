// Site: the data of this build. Loads and checks data/ once, and lays out each drawing once.
import { drawing, type Drawing } from '../chart/drawing.ts';
import { overflows } from '../chart/fit.ts';
import { infographicSlugs, infographicText, loadData, type NamedInfographic } from '../dataset/load.ts';
import { report } from '../dataset/problems.ts';
import { presentVersion } from '../dataset/rules/versions.ts';
import { toolLanguage } from '../dataset/toolLanguage.ts';
import { textRuler, widthTable } from '../fonts/cut.ts';
import type { WidthTable } from '../fonts/measure.ts';
import { hiddenSurveys, withoutHidden } from '../model/bases.ts';
import { typesetAll, typesetStrings } from '../model/typography.ts';
import { stagesModel } from '../model/stages.ts';
import type { Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { Version } from '../dataset/version.ts';
import { recent } from './recent.ts';

/** An infographic, or one of its versions, by name. */
type Named = Pick<NamedInfographic, 'slug' | 'frozen'>;

/** The language of reports: the system's. */
const toolsSpeak = toolLanguage([], process.env);
const DATA = `${process.cwd()}/data`;
const ruler = await textRuler();
const checked = loadData(DATA, {
  draft: import.meta.env.DEV,
  toolLanguage: toolsSpeak,
  today: new Date().toISOString().slice(0, 10),
  overflows: (infographic, lang, strings) => overflows(infographic, lang, strings, ruler),
});
if (checked.stale.length > 0) {
  const consequence = {
    en: 'The page is shown; the build waits for these.',
    de: 'Die Seite wird gezeigt; der Build wartet auf diese Änderungen.',
  };
  process.stderr.write(`\n${report(checked.stale, consequence, toolsSpeak)}\n`);
}

/** The checked data, each infographic with the number of the version that its numbers are. */
const loaded = {
  ...checked,
  infographics: checked.infographics.map((one) => {
    const versions = checked.archive[one.slug] ?? [];
    return versions.length > 0 ? { ...one, version: presentVersion(one, versions).n } : one;
  }),
};

const languages = loaded.site.languages.map(({ code }) => code);
/** What pages show: the checked data without surveys that are too small, with the spaces that its languages want. */
const shown = {
  ...loaded,
  strings: Object.fromEntries(
    Object.entries(loaded.strings).map(([lang, strings]) => [lang, typesetStrings(strings, lang)]),
  ),
  infographics: loaded.infographics.map((one) => typesetAll(withoutHidden(one), languages)),
};

/** The checked data as pages show it. The dev server restarts when files in data/ change. */
export function data() {
  return shown;
}

/** The checked data as published in files: with the surveys that are too small to be shown. */
export function published() {
  return loaded;
}

/** The names of the files in data/infographics that can be read, without .json. */
export function sources(): string[] {
  return infographicSlugs(DATA).filter((slug) => sourceText(slug) !== null);
}

/** The text of such a file, as the workshop opens it; null if it cannot be read. */
export function sourceText(slug: string): string | null {
  return infographicText(DATA, slug);
}

/** The widths of all characters, with which browsers measure as the build does. */
export function widths(): Promise<WidthTable> {
  return widthTable();
}

/** The surveys of an infographic that are too small to be shown; for a version, those that were hidden then. */
export function hiddenIn({ slug, frozen }: Named): Survey[] {
  const infographic =
    frozen === undefined
      ? loaded.infographics.find((one) => one.slug === slug)
      : loaded.archive[slug]?.find(({ n }) => n === frozen)?.infographic;
  return infographic ? typesetAll(hiddenSurveys(infographic), languages) : [];
}

/** The code of the site's main language: the first one. */
export function mainLanguage(): string {
  const [main] = loaded.site.languages;
  if (!main) throw new Error('The site has no language'); // The schema rules this out.
  return main.code;
}

/** The interface strings of a language. Throws if there are none, which the loader rules out. */
export function words(lang: string): Strings {
  const strings = data().strings[lang];
  if (!strings) throw new Error(`No strings in "${lang}"`);
  return strings;
}

/** How many drawings, and how many versions' words, are kept. Pages of one infographic are made one after the other. */
const KEPT = 24;
const frozenWords = recent<Strings>(KEPT);

/** The interface strings of an infographic in a language: for a version from the archive, those of that time. */
export function wordsOf({ slug, frozen }: Named, lang: string): Strings {
  if (frozen === undefined) return words(lang);
  return frozenWords(`${slug} ${frozen} ${lang}`, () => {
    const kept = loaded.archive[slug]?.find(({ n }) => n === frozen)?.strings[lang];
    return kept ? typesetStrings(kept, lang) : words(lang);
  });
}

/** A version from the archive as pages show it. */
export function frozenInfographic(slug: string, { n, infographic }: Version): NamedInfographic {
  return { ...typesetAll(withoutHidden(infographic), languages), slug, frozen: n };
}

/** The infographic on the front page. */
export function frontPage(): NamedInfographic {
  const front = shown.infographics.find(({ slug }) => slug === loaded.site.front);
  if (!front) throw new Error('The front page has no infographic'); // The loader rules this out.
  return front;
}

const drawings = recent<Drawing>(KEPT);

/** The drawing of an infographic in one language. */
export function drawingOf(infographic: NamedInfographic, lang: string): Drawing {
  return drawings(`${infographic.slug} ${infographic.frozen ?? ''} ${lang}`, () =>
    drawing(stagesModel(infographic, lang, wordsOf(infographic, lang)), ruler),
  );
}
