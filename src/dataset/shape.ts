// Dataset layer: the validator's issues as findings, with the words that the JSON Schema has for each field.
import type * as z from 'zod';
import { causeAt, causeNew, causeWriting } from './fold.ts';
import { isText, kindsOf, schemaAt, withoutNull } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { compareKeys } from './keys.ts';
import type { Kind } from './keys.ts';
import { inEach } from './problems.ts';
import type { Finding, Message, Path } from './problems.ts';
import { valueAt } from './raw.ts';
import { descriptionOf } from './shape/descriptions.ts';
import { expectation, titleOf } from './shape/expectation.ts';
import { accusative, hintFor, meantNumber } from './shape/hint.ts';
import { causeLanguage, wholeLanguageFindings } from './shape/languages.ts';
import { anyOf, choose, expectedFound, languageName, quoted } from './words.ts';

/** Fields that had another name in older versions, by that name. */
const RENAMED: Readonly<Record<string, string>> = { region: 'place' };
/** Fields at the top of a file that older versions did not have, and that migrate adds. */
const ADDED: readonly string[] = ['respondents'];
/** The cause "the file is of an older version". */
const OLDER = 'older version';
const MIGRATE: Message = {
  en: 'Run "npm run data -- migrate", which brings older files up to date.',
  de: '"npm run data -- migrate" ausführen: Das bringt ältere Dateien auf den neuen Stand.',
};

type Issue = z.core.$ZodIssue;

/** The path of an issue. JSON has no symbols; Zod's type allows them. */
function pathOf({ path }: Issue): Path {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

/** What a badly written id brings about: every other place that has the same one. */
function writingOf(path: Path, text: string, { title }: JsonSchema): Partial<Finding> {
  if (title === 'a short name')
    return {
      causes: [causeAt(path), causeWriting(text)],
      // A row that was renamed is told with its old id.
      follows: [causeNew(path.filter((step) => typeof step === 'string' && step !== 'id').join(' '), text)],
      origin: path.at(-1) === 'id',
    };
  if (title === 'the name of a number')
    return { causes: [causeAt(path)], follows: text.split('.').map((part) => causeWriting(part)) };
  return { causes: [causeAt(path)] };
}

/** The problem with one value. */
function wrong(path: Path, value: unknown, schema: JsonSchema): Finding {
  const text = typeof value === 'string' ? value : undefined;
  const code = path.at(-1);
  const most = schema.maxLength;
  const length = [...(text ?? '')].length;
  if (text !== undefined && text.trim() !== '' && most !== undefined && length > most && !schema.pattern)
    return {
      path,
      message: {
        en: `expected at most ${most} characters, found ${length}`,
        de: `erwartet: höchstens ${most} Zeichen; gefunden: ${length}`,
      },
      hint: {
        en: `Shorten the text by ${length - most} characters.`,
        de: `Den Text um ${length - most} Zeichen kürzen.`,
      },
      causes: [causeAt(path)],
    };
  if (schema.type === 'string' && schema.title?.startsWith('the text in ') && text?.trim() === '') {
    const title = titleOf(schema, code);
    return {
      path,
      message: expectedFound(title, value),
      hint: { en: `Write ${title.en}.`, de: `${accusative(title.de)} schreiben.` },
      causes: [causeAt(path)],
    };
  }
  // A wrongly written number is still a number, so the message does not offer null.
  const numeric = typeof value === 'number' || (text !== undefined && meantNumber(text) !== undefined);
  const wanted = numeric ? withoutNull(schema).schema : schema;
  return {
    path,
    message: expectedFound(expectation(wanted, code), value),
    hint: hintFor(value, schema, code),
    ...writingOf(path, text ?? '', withoutNull(schema).schema),
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
    const expected = {
      en: `the kind of figure, ${anyOf(kinds, 'en')}`,
      de: `die Art der Abbildung, ${anyOf(kinds, 'de')}`,
    };
    return [
      {
        path,
        message: expectedFound(expected, value),
        hint: choose(typeof value === 'string' ? value : '', kinds),
        causes: [causeAt(path), causeAt(path.slice(0, -1))],
      },
    ];
  }
  return [wrong(path, value, schema)];
}

/** What to add where a field is missing. */
function addField(name: string, schema: JsonSchema, old: boolean): Message {
  const description = descriptionOf(schema.description ?? '');
  return inEach((language) => {
    const german = language === 'de';
    const migrate = german ? `In einer Datei einer älteren Version: ` : 'In a file of an older version: ';
    return [
      german ? `"${name}" ergänzen.` : `Add "${name}".`,
      description[language],
      old ? migrate + MIGRATE[language] : '',
    ]
      .filter(Boolean)
      .join(' ');
  });
}

/** What the keys of a group stand for: fields, or the languages of a text. */
function kindOfKeys(group: JsonSchema, schema: JsonSchema, atTop: boolean, value: unknown): Kind {
  const languages = isText(schema);
  const isKind = (name: string) => Boolean(group.oneOf) && name === 'kind';
  const causes = (name: string) =>
    languages ? { causes: [causeLanguage(name)] } : { follows: [causeLanguage(name)] };
  return {
    noun: languages ? { en: 'language', de: 'keine Sprache' } : { en: 'field', de: 'kein Feld' },
    expected: (name) =>
      isKind(name)
        ? { en: 'the kind of figure', de: 'die Art der Abbildung' }
        : expectation(schema.properties?.[name] ?? {}, name),
    add: (name) => {
      if (isKind(name)) {
        const kinds = kindsOf(group);
        return { en: `Add "kind": ${anyOf(kinds, 'en')}.`, de: `"kind": ${anyOf(kinds, 'de')} ergänzen.` };
      }
      if (!languages) return addField(name, schema.properties?.[name] ?? {}, atTop && ADDED.includes(name));
      return {
        en: `Add "${name}": … with the text in ${languageName(name)}.`,
        de: `"${name}": … mit dem Text auf ${languageName(name, 'de')} ergänzen.`,
      };
    },
    has: (name) => valueAt(value, [name]) !== undefined,
    unknown: causes,
    missing: (name) => (atTop && ADDED.includes(name) ? { causes: [OLDER] } : causes(name)),
  };
}

/** Findings about the missing and unknown fields of one group. */
function fields(path: Path, unknown: string[], missing: string[], raw: unknown, root: JsonSchema): Finding[] {
  const full = schemaAt(root, raw, path) ?? {};
  const kind = valueAt(raw, [...path, 'kind']);
  const { schema: group } = withoutNull(full);
  const schema = group.oneOf?.find((one) => one.properties?.kind?.const === kind) ?? group;
  const old = unknown.filter((name) => missing.includes(RENAMED[name] ?? ''));
  const renamed = old.map((name): Finding => {
    const [before, now] = [quoted(name), quoted(RENAMED[name] ?? '')];
    return {
      path: [...path, name],
      atKey: true,
      message: {
        en: `${before} is the name of an older version for ${now}`,
        de: `${before} ist der Name einer älteren Version für ${now}`,
      },
      hint: MIGRATE,
      causes: [OLDER],
      origin: true,
    };
  });
  const left = (names: string[], taken: readonly (string | undefined)[]) =>
    names.filter((name) => !taken.includes(name));
  const others = compareKeys(
    path,
    left(unknown, old),
    left(
      missing,
      old.map((name) => RENAMED[name]),
    ),
    Object.keys(schema.properties ?? {}),
    kindOfKeys(group, schema, path.length === 0, valueAt(raw, path)),
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
  return [...wholeLanguageFindings(findings, raw), ...findings];
}
