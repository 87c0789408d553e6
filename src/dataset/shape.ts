// Dataset layer: the validator's issues as findings, with the words that the JSON Schema has for each field.
import type * as z from 'zod';
import { isText, kindsOf, schemaAt, withoutNull } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { compareKeys } from './keys.ts';
import type { Kind } from './keys.ts';
import type { Finding, Path } from './problems.ts';
import { valueAt } from './raw.ts';
import { expectation } from './shape/expectation.ts';
import { hintFor, meantNumber } from './shape/hint.ts';
import { choose, found, languageName, listed, quoted } from './words.ts';

/** Fields that had another name in older versions, by that name. */
const RENAMED: Readonly<Record<string, string>> = { region: 'place' };
/** Fields at the top of a file that older versions did not have, and that migrate adds. */
const ADDED: readonly string[] = ['respondents'];
const MIGRATE = 'Run "npm run data -- migrate", which brings older files up to date.';

type Issue = z.core.$ZodIssue;

/** The path of an issue. JSON has no symbols; Zod's type allows them. */
function pathOf({ path }: Issue): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

/** The problem with one value. */
function wrong(path: Path, value: unknown, schema: JsonSchema): Finding {
  const text = typeof value === 'string' ? value : undefined;
  const most = schema.maxLength;
  if (
    text !== undefined &&
    text.trim() !== '' &&
    most !== undefined &&
    [...text].length > most &&
    !schema.pattern
  )
    return {
      path,
      message: `expected at most ${most} characters, found ${[...text].length}`,
      hint: `Shorten the text by ${[...text].length - most} characters.`,
    };
  if (schema.type === 'string' && schema.title?.startsWith('the text in ') && text?.trim() === '')
    return {
      path,
      message: `expected ${schema.title}, found ${found(value)}`,
      hint: `Write ${schema.title}.`,
    };
  // A wrongly written number is still a number, so the message does not offer null.
  const numeric = typeof value === 'number' || (text !== undefined && meantNumber(text) !== undefined);
  const wanted = numeric ? withoutNull(schema).schema : schema;
  return {
    path,
    message: `expected ${expectation(wanted)}, found ${found(value)}`,
    hint: hintFor(value, schema),
  };
}

/** The findings of one issue of the validator about `raw`. */
function translate(issue: Issue, raw: unknown, root: JsonSchema): Finding[] {
  const path = pathOf(issue);
  const value = valueAt(raw, path);
  const schema = schemaAt(root, raw, path) ?? {};
  // The keys of a record are ids of another list; the rules compare them and report unknown ones.
  if (issue.code === 'invalid_key') return [];
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    const kinds = kindsOf(schemaAt(root, raw, path.slice(0, -1)) ?? {});
    return [
      {
        path,
        message: `expected the kind of figure, ${listed(
          kinds.map((kind) => quoted(kind)),
          'or',
        )}, found ${found(value)}`,
        hint: choose(typeof value === 'string' ? value : '', kinds),
      },
    ];
  }
  return [wrong(path, value, schema)];
}

/** Findings about the missing and unknown fields of one group. */
function fields(path: Path, unknown: string[], missing: string[], raw: unknown, root: JsonSchema): Finding[] {
  const full = schemaAt(root, raw, path) ?? {};
  const kind = valueAt(raw, [...path, 'kind']);
  const { schema: group } = withoutNull(full);
  const schema = group.oneOf?.find((one) => one.properties?.kind?.const === kind) ?? group;
  const all = Object.keys(schema.properties ?? {});
  const languages = isText(schema);
  const old = unknown.filter((name) => missing.includes(RENAMED[name] ?? ''));
  const renamed = old.map((name) => ({
    path: [...path, name],
    atKey: true,
    message: `${quoted(name)} is the name of an older version for ${quoted(RENAMED[name] ?? '')}`,
    hint: MIGRATE,
  }));
  const left = (names: string[], taken: readonly (string | undefined)[]) =>
    names.filter((name) => !taken.includes(name));
  const kinds: Kind = {
    noun: languages ? 'language' : 'field',
    expected: (name) =>
      group.oneOf && name === 'kind' ? 'the kind of figure' : expectation(schema.properties?.[name] ?? {}),
    add: (name) =>
      group.oneOf && name === 'kind'
        ? `Add "kind": ${listed(
            kindsOf(group).map((one) => quoted(one)),
            'or',
          )}.`
        : languages
          ? `Add "${name}": … with the text in ${languageName(name)}.`
          : `Add "${name}". ${schema.properties?.[name]?.description ?? ''}${path.length === 0 && ADDED.includes(name) ? ` In a file of an older version: ${MIGRATE}` : ''}`.trim(),
  };
  const others = compareKeys(
    path,
    left(unknown, old),
    left(
      missing,
      old.map((name) => RENAMED[name]),
    ),
    all,
    kinds,
  );
  return [...renamed, ...others];
}

/** The validator's issues with `raw` as findings; `root` is the JSON Schema of the file. */
export function shapeFindings(issues: readonly Issue[], raw: unknown, root: JsonSchema): Finding[] {
  const groups = new Map<string, { path: Path; unknown: string[]; missing: string[] }>();
  const group = (path: Path) => {
    const key = JSON.stringify(path);
    const known = groups.get(key) ?? { path, unknown: [], missing: [] };
    groups.set(key, known);
    return known;
  };
  const findings: Finding[] = [];
  for (const issue of issues) {
    const path = pathOf(issue);
    const last = path.at(-1);
    if (issue.code === 'unrecognized_keys') group(path).unknown.push(...issue.keys);
    else if (typeof last === 'string' && valueAt(raw, path) === undefined)
      group(path.slice(0, -1)).missing.push(last);
    else findings.push(...translate(issue, raw, root));
  }
  for (const { path, unknown, missing } of groups.values())
    findings.push(...fields(path, unknown, missing, raw, root));
  return findings;
}
