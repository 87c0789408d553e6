// Dataset layer: the check of one infographic's text. No files, no clock: same text, same problems.
import { baseFindings } from './rules/bases.ts';
import * as z from 'zod';
import { GAP_MARK, gapFindings, withStandIns } from './gaps.ts';
import { citationFindings } from './rules/citations.ts';
import { dateFindings } from './rules/dates.ts';
import { checkDocument, shapeOf } from './document.ts';
import type { Shape } from './document.ts';
import { idFindings } from './rules/ids.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { inEach } from './problems.ts';
import type { Finding, Message, Path, Problem } from './problems.ts';
import { isObject, valueAt } from './raw.ts';
import { languageFindings, languagesIn } from './rules/languages.ts';
import { missingFindings } from './rules/missing.ts';
import { phaseFindings } from './rules/phases.ts';
import { highlightFindings, referenceFindings } from './rules/references.ts';
import { infographicSchema } from './schema.ts';
import type { Infographic } from './schema.ts';
import type { TextLanguages } from './schema/values.ts';
import { selfCheckFindings } from './rules/selfcheck.ts';
import { shareFindings } from './rules/shares.ts';
import { topFindings } from './rules/top.ts';
import { versionFindings } from './rules/versions.ts';
import type { Strings } from './strings.ts';
import type { Version } from './version.ts';
import { inQuotes } from './words.ts';

/** A text that is too long for its place in the drawing, as measured by the chart layer. */
export interface Overflow {
  /** The text's place in the infographic, with or without the language at its end. */
  path: Path;
  text: string;
  /** The place in the drawing that it should fit in. */
  room: Message;
  /** How much too long it is, as the end of a sentence. */
  problem: Message;
}

/** What the check takes from outside the dataset layer. */
export interface CheckOptions {
  /** Today, as year-month-day: no file was changed later. Left out, dates are not compared with it. */
  today?: string;
  /** Finds the texts that are too long for the drawing; the dataset layer does not know the chart's geometry. */
  overflows?: (infographic: Infographic, language: string, strings: Strings) => readonly Overflow[];
}

/** The infographic if it has no problems other than outdated sentences, and all problems. */
export interface CheckedInfographic {
  infographic?: Infographic;
  /** The infographic as far as the schema reads it, whatever its problems: for drawings while it is changed. */
  readable?: Infographic;
  problems: Problem[];
}

const shapes = new Map<string, Shape<Infographic>>();

/** A shape that reads drafts as well: something stands in for each gap. */
function draftable({ schema, json }: Shape<Infographic>): Shape<Infographic> {
  return { schema: z.preprocess((root) => withStandIns(root, json), schema), json };
}

/** The shape of an infographic in these languages, made once. */
function shapeFor(languages: TextLanguages): Shape<Infographic> {
  const key = `${languages.codes.join(' ')} ${languages.declared}`;
  const shape =
    shapes.get(key) ??
    draftable(shapeOf<Infographic>(infographicSchema(languages.codes, languages.declared)));
  shapes.set(key, shape);
  return shape;
}

/** The JSON Schema of an infographic's file, in the languages that it has; `site` are the site's. */
export function infographicJson(root: unknown, site: readonly string[]): JsonSchema {
  return shapeFor(languagesIn(root, site)).json;
}

/** A value in the languages of an infographic if its schema accepts it, with what may be left out filled in. */
export function parsedAs(root: unknown, languages: readonly string[]): Infographic | undefined {
  return shapeFor(languagesIn(root, languages)).schema.safeParse(root).data;
}

/** An overflow as a finding. */
function overflowFinding({ path, text, room, problem }: Overflow, language: string, root: unknown): Finding {
  return {
    path: isObject(valueAt(root, path)) ? [...path, language] : path,
    message: inEach((toolLanguage) => {
      const shown = inQuotes(text, toolLanguage);
      return toolLanguage === 'de'
        ? `${shown} ist zu lang für ${room.de}: ${problem.de}`
        : `${shown} is too long for ${room.en}: ${problem.en}`;
    }),
    hint: {
      en: 'Shorten it, or write it with a shorter word.',
      de: 'Den Text kürzen, oder ein kürzeres Wort wählen.',
    },
  };
}

/** Overflows without repetitions for the same text in the same place of the drawing. */
function oncePerPlace(overflows: readonly Overflow[]): Overflow[] {
  const seen = new Map(overflows.map((one) => [JSON.stringify([one.path, one.room.en]), one]));
  return [...seen.values()];
}

/** Problems without those of a place that is a gap, apart from the gap itself: what will stand there is not known. */
function withoutGapProblems(problems: readonly Problem[]): Problem[] {
  const gaps = new Set(problems.filter(({ gap }) => gap).map(({ path }) => JSON.stringify(path)));
  return problems.filter(({ gap, path }) => gap || !gaps.has(JSON.stringify(path)));
}

/**
 * Checks the text of one infographic's file; `file` is the name used in the problems, `languages` are the site's,
 * `strings` are the interface words by language: the drawing is checked in the languages that have them.
 */
export function checkInfographic(
  text: string,
  file: string,
  languages: readonly string[],
  { overflows, today }: CheckOptions = {},
  strings: Readonly<Record<string, Strings>> = {},
  versions: readonly Version[] = [],
): CheckedInfographic {
  const shape = (root: unknown) => shapeFor(languagesIn(root, languages));
  const { value, problems: found } = checkDocument(text, file, shape, (root, parsed) => {
    const own = languagesIn(root, languages).codes;
    const findings = [
      ...gapFindings(root),
      ...languageFindings(root, languages),
      ...missingFindings(root),
      ...phaseFindings(root),
      ...idFindings(root),
      ...referenceFindings(root),
      ...highlightFindings(root),
      ...topFindings(root),
      ...shareFindings(root),
      ...baseFindings(root),
      ...dateFindings(root, today),
      ...selfCheckFindings(root),
      ...citationFindings(root, own),
      ...(parsed ? versionFindings(parsed, versions) : []),
    ];
    if (!overflows || !parsed || !findings.every(({ stale, gap }) => stale || gap)) return findings;
    return [
      ...findings,
      ...Object.entries(strings)
        .filter(([language]) => own.includes(language))
        .flatMap(([language, words]) =>
          oncePerPlace(overflows(parsed, language, words))
            .filter(({ text }) => !text.includes(GAP_MARK))
            .map((one) => overflowFinding(one, language, root)),
        ),
    ];
  });
  const problems = withoutGapProblems(found);
  const whole = value !== undefined && problems.every(({ stale, gap }) => stale || gap);
  return { ...(whole ? { infographic: value } : {}), ...(value ? { readable: value } : {}), problems };
}
