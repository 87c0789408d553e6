// A green run does not prove that descriptions are true; it proves that schemas, field list and README are those of the
// schema that checks, and that the example in the README is what the check says today.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { toJsonSchema, withoutNull } from '../../src/dataset/jsonSchema.ts';
import type { JsonSchema } from '../../src/dataset/jsonSchema.ts';
import { report } from '../../src/dataset/problems.ts';
import { infographicSchema } from '../../src/dataset/schema.ts';
import { siteSchema } from '../../src/dataset/schema/site.ts';
import { generatedFor } from '../../src/editor/schema.ts';

const ROOT = fileURLToPath(new URL('../../data/', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8');
const REAL = 'infographics/social-media-integration.json';

/** Every field of a schema by its path. */
function fields(full: JsonSchema, path = ''): [string, JsonSchema][] {
  const { schema } = withoutNull(full);
  const variants = schema.oneOf?.flatMap((variant) => fields(variant, path)) ?? [];
  const items = schema.items ? fields(schema.items, `${path}[]`) : [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]): [string, JsonSchema][] =>
    inner.title?.startsWith('the text in ')
      ? []
      : [[`${path}.${name}`, inner], ...fields(inner, `${path}.${name}`)],
  );
  return [...variants, ...items, ...own];
}

describe('what is made from the schema', () => {
  it('is up to date; if not, run "npm run schema"', async () => {
    for (const { path, text } of await generatedFor(ROOT)) expect(read(path), path).toBe(text);
  });

  it.each([
    ['infographic', infographicSchema(['de', 'en'])],
    ['site', siteSchema],
  ])('explains every field of the %s', (_, schema) => {
    const all = fields(toJsonSchema(schema));
    const example = (field: JsonSchema) => field.examples ?? withoutNull(field).schema.examples;
    const plain = ({ type, const: only, properties }: JsonSchema) =>
      only === undefined &&
      (type === 'string' || type === 'number' || type === 'integer' || Boolean(properties?.de));
    expect(all.length).toBeGreaterThan(5);
    expect(
      all
        .filter(([, field]) => !field.description && !withoutNull(field).schema.description)
        .map(([path]) => path),
    ).toEqual([]);
    expect(
      all.filter(([, field]) => plain(withoutNull(field).schema) && !example(field)).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('VS Code, which reads data/schema,', () => {
  /** A data file as VS Code's own service for JSON sees it, with the schema that the file or `schema` names. */
  function open(file: string, text: string, schema?: string) {
    const service = getLanguageService({
      schemaRequestService: (uri) => Promise.resolve(readFileSync(fileURLToPath(uri), 'utf8')),
      workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
    });
    const uri = pathToFileURL(`${ROOT}${schema}`).href;
    service.configure({ validate: true, schemas: schema ? [{ uri, fileMatch: ['*'] }] : [] });
    const document = TextDocument.create(pathToFileURL(`${ROOT}${file}`).href, 'json', 1, text);
    const json = service.parseJSONDocument(document);
    const at = (part: string) => document.positionAt(text.indexOf(part) + 1);
    return {
      problems: async () => (await service.doValidation(document, json)).map(({ message }) => message),
      hover: async (part: string) => JSON.stringify(await service.doHover(document, at(part), json)),
      offers: async (part: string) =>
        ((await service.doComplete(document, at(part), json))?.items ?? []).map(({ label }) => label),
    };
  }
  const real = read(REAL);

  it.each([
    [REAL, undefined],
    ['site.json', undefined],
    ['strings/de.json', 'schema/strings.schema.json'],
    ['strings/en.json', 'schema/strings.schema.json'],
  ])('finds nothing wrong in %s', async (file, schema) => {
    expect(await open(file, read(file), schema).problems()).toEqual([]);
  });

  it('asks for both languages of a text and for known fields', async () => {
    const { title } = JSON.parse(real) as { title: { de: string; en: string } };
    const german = open(REAL, real.replace(`"en": ${JSON.stringify(title.en)}`, '"fr": "x"'));
    expect(await german.problems()).toEqual(['Missing property "en".', 'Property fr is not allowed.']);
    const misspelt = open(REAL, real.replace('"updated"', '"update"'));
    expect(await misspelt.problems()).toEqual([
      'Missing property "updated".',
      'Property update is not allowed.',
    ]);
  });

  it('finds shares that are texts or out of range', async () => {
    const shares = (text: string) => open(REAL, real.replace(/("pilot": )24/, `$1${text}`)).problems();
    expect(await shares('"24 %"')).toHaveLength(1);
    expect(await shares('240')).toHaveLength(1);
  });

  it('explains a field and offers those that are missing', async () => {
    const file = open(REAL, real.replace('"updated"', '""'));
    expect(await file.hover('"sampleSize"')).toContain('How many answered');
    expect(await file.offers('""')).toContain('updated');
  });
});

describe('the README', () => {
  const rows = [...read('README.md').matchAll(/```json\n"shares": (.*)\n```/g)].map(
    (match) => match[1] ?? '',
  );
  const withShares = (shares: string) =>
    read(REAL).replace(/"shares": \{[^}]*\}/, () => `"shares": ${shares}`);

  it('shows a right row that is accepted', () => {
    expect(checkInfographic(withShares(rows[0]!), REAL, ['de', 'en']).problems).toEqual([]);
  });

  it('shows a wrong row and what is said about it, but for the line', () => {
    const { problems } = checkInfographic(withShares(rows[1]!), `data/${REAL}`, ['de', 'en']);
    const said = report(problems).trim();
    const withoutLine = (text: string) => text.replace(/line \d+, column \d+/, 'line');
    expect(withoutLine(read('README.md'))).toContain(withoutLine(said));
  });
});
