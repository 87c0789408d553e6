// Dataset layer: the check of one infographic's text. No files, no clock: same text, same problems.
import { baseFindings } from './rules/bases.ts';
import { citationFindings } from './rules/citations.ts';
import { dateFindings } from './rules/dates.ts';
import { checkDocument, shapeOf } from './document.ts';
import type { Shape } from './document.ts';
import { idFindings } from './rules/ids.ts';
import type { Finding, Path, Problem } from './problems.ts';
import { isObject, valueAt } from './raw.ts';
import { languageFindings, languagesIn } from './rules/languages.ts';
import { highlightFindings, referenceFindings } from './rules/references.ts';
import { infographicSchema } from './schema.ts';
import type { Infographic } from './schema.ts';
import type { TextLanguages } from './schema/values.ts';
import { selfCheckFindings } from './rules/selfcheck.ts';
import { shareFindings } from './rules/shares.ts';
import { topFindings } from './rules/top.ts';
import type { Strings } from './strings.ts';
import { quoted } from './words.ts';

/** A text that is too long for its place in the drawing, as measured by the chart layer. */
export interface Overflow {
  /** The text's place in the infographic, with or without the language at its end. */
  path: Path;
  text: string;
  /** The place in the drawing that it should fit in. */
  room: string;
  /** How much too long it is, as a sentence. */
  problem: string;
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
  problems: Problem[];
}

const shapes = new Map<string, Shape<Infographic>>();

/** The shape of an infographic in these languages, made once. */
function shapeFor(languages: TextLanguages): Shape<Infographic> {
  const key = `${languages.codes.join(' ')} ${languages.declared}`;
  const shape =
    shapes.get(key) ?? shapeOf<Infographic>(infographicSchema(languages.codes, languages.declared));
  shapes.set(key, shape);
  return shape;
}

/** An overflow as a finding. */
function overflowFinding({ path, text, room, problem }: Overflow, language: string, root: unknown): Finding {
  return {
    path: isObject(valueAt(root, path)) ? [...path, language] : path,
    message: `${quoted(text)} is too long for ${room}: ${problem.replace(/\.$/, '')}`,
    hint: 'Shorten it, or write it with a shorter word.',
  };
}

/** Overflows without repetitions for the same text in the same place of the drawing. */
function oncePerPlace(overflows: readonly Overflow[]): Overflow[] {
  const seen = new Map(overflows.map((one) => [JSON.stringify([one.path, one.room]), one]));
  return [...seen.values()];
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
): CheckedInfographic {
  const shape = (root: unknown) => shapeFor(languagesIn(root, languages));
  const { value, problems } = checkDocument(text, file, shape, (root, parsed) => {
    const own = languagesIn(root, languages).codes;
    const findings = [
      ...languageFindings(root, languages),
      ...idFindings(root),
      ...referenceFindings(root),
      ...highlightFindings(root),
      ...topFindings(root),
      ...shareFindings(root),
      ...baseFindings(root),
      ...dateFindings(root, today),
      ...selfCheckFindings(root),
      ...citationFindings(root, own),
    ];
    if (!overflows || !parsed || !findings.every(({ stale }) => stale)) return findings;
    return [
      ...findings,
      ...Object.entries(strings)
        .filter(([language]) => own.includes(language))
        .flatMap(([language, words]) =>
          oncePerPlace(overflows(parsed, language, words)).map((one) => overflowFinding(one, language, root)),
        ),
    ];
  });
  const whole = value !== undefined && problems.every(({ stale }) => stale);
  return { ...(whole ? { infographic: value } : {}), problems };
}
