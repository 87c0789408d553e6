// Dataset layer: the check of one infographic's text. No files, no clock: same text, same problems.
import { infographicSchema } from './schema.ts';
import type { Infographic } from './schema.ts';
import { parseTree, placeOfPath } from './json.ts';
import type { Finding, Path, Problem } from './problems.ts';

/** A text that is too long for its place in the drawing, as the geometry tells it. */
export interface Overflow {
  path: Path;
  text: string;
  room: string;
  problem: string;
}

/** What the check takes from outside the dataset layer. */
export interface CheckOptions {
  /** Tells which texts are too long for the drawing; the geometry is not known here. */
  overflows?: (infographic: Infographic, language: string) => readonly Overflow[];
}

/** The checked infographic, or what is to be mended in its text. */
export interface Checked<Value> {
  value?: Value;
  problems: Problem[];
}

/** Checks the text of one infographic's file; `file` is the name used in the problems. */
export function checkInfographic(
  text: string,
  file: string,
  languages: readonly string[],
  _options: CheckOptions = {},
): { infographic?: Infographic; problems: Problem[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return {
      problems: [
        {
          file,
          line: 1,
          column: 1,
          path: [],
          where: 'the file',
          says: (error as Error).message,
          todo: 'Mend the JSON.',
        },
      ],
    };
  }
  const parsed = infographicSchema(languages).safeParse(raw);
  if (parsed.success) return { infographic: parsed.data, problems: [] };
  const root = parseTree(text);
  const findings: Finding[] = parsed.error.issues.map((issue) => ({
    path: issue.path as Path,
    says: issue.message,
    todo: '',
  }));
  return {
    problems: findings.map((finding) => ({
      ...finding,
      ...placeOfPath(text, root, finding.path, finding.atKey),
      file,
      where: finding.path.join(' > '),
    })),
  };
}
