// A green run proves that the form has a place, a label and a help for every field of the schema, and what its grid reads
// and adds up. It does not prove that it is easy to use.
import { describe, expect, test } from 'vitest';
import { checkInfographic, infographicJson } from '../../src/dataset/infographic.ts';
import { isText, withoutNull, type JsonSchema } from '../../src/dataset/jsonSchema.ts';
import { draftInfographic } from '../../src/tables/draft.ts';
import { asFile } from '../../src/editor/edits.ts';
import { withEntry } from '../../src/workshop/edits.ts';
import {
  blank,
  GROUPS,
  groupOf,
  helpOf,
  kindOf,
  shownNumber,
  typedNumber,
  variantOf,
} from '../../src/workshop/form/fields.ts';
import { columnSum, gridRows, pastedBlock, placedBlock } from '../../src/workshop/form/grid.ts';
import { sentence } from '../../src/workshop/hints.ts';
import { LABELLED } from '../../src/workshop/labels.ts';
import { nameFault, newText, readSource } from '../../src/workshop/opening/fromTable.ts';
import { readFile } from '../../src/workshop/opening/readFile.ts';
import { committedText, INSTRUMENTS, LANGUAGES } from './instruments.ts';

const root = JSON.parse(committedText()) as Record<string, unknown>;
const PHASES = (root.phases as { id: string }[]).map(({ id }) => id);
const schema = infographicJson(root, LANGUAGES);

/** Every field of a schema by name, with those inside it. */
function fieldsIn(full: JsonSchema, inside = ''): { name: string; field: JsonSchema }[] {
  const { schema: own } = withoutNull(full);
  if (isText(own)) return [];
  if (own.items) return fieldsIn(own.items, inside);
  return [own, ...(own.oneOf ?? [])].flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, field]) => [
      ...(inside === 'respondents' ? [] : [{ name, field }]),
      ...fieldsIn(field, name),
    ]),
  );
}
const fields = fieldsIn(schema).filter(({ name }) => name !== '$schema');

describe('the form', () => {
  test('has every field of a file in one group', () => {
    const grouped = Object.values(GROUPS).flat();
    expect(grouped.toSorted()).toEqual(
      Object.keys(schema.properties ?? {})
        .filter((name) => name !== '$schema')
        .toSorted(),
    );
    expect(groupOf(['surveys', 2, 'shares', 'pilot'])).toBe('surveys');
    expect(groupOf([])).toBe('head');
  });

  test('has a label for every field, and none for others', () => {
    const names = new Set(fields.map(({ name }) => name));
    expect([...names].filter((name) => !LABELLED.includes(name))).toEqual([]);
    expect(LABELLED.filter((name) => !names.has(name))).toEqual([]);
  });

  test('explains every field in both languages, apart from those of which the label says all', () => {
    const silent = fields.filter(({ field }) => helpOf(field, 'de') === '').map(({ name }) => name);
    expect([...new Set(silent)]).toEqual([]);
    for (const { field } of fields)
      if (kindOf(field) !== 'choice') expect(helpOf(field, 'de')).not.toBe(helpOf(field, 'en'));
  });

  test.each([
    'stages',
    'phases',
    'surveys',
    'opening',
    'sections',
    'figures',
    'notes',
    'sources',
    'changelog',
    'highlights',
  ])('a new entry in %s has what the schema needs: only gaps, names and shares are left to fill', (name) => {
    const items = withoutNull(schema.properties![name]!).schema.items!;
    for (const variant of items.oneOf ?? [items]) {
      const entry = blank(variantOf(items, { kind: variant.properties?.kind?.const }), 'de', 'new', PHASES);
      const list = root[name] as unknown[];
      const { problems } = checkInfographic(
        withEntry(committedText(), [name, list.length], entry),
        'x',
        LANGUAGES,
        {},
        INSTRUMENTS.strings,
      );
      const own = problems.filter(({ path, gap }) => !gap && path[0] === name && path[1] === list.length);
      const unexpected = own.filter(({ message }) =>
        /unknown|expected a text in|expected a list|found nothing/.test(message.en),
      );
      expect(unexpected.map(({ message, path }) => `${path.join('.')}: ${message.en}`)).toEqual([]);
    }
  });
});

describe('numbers', () => {
  test.each([
    ['14', 14],
    [' 14,5 ', 14.5],
    ['14.5', 14.5],
    ['-3', -3],
    ['24 %', '24 %'],
    ['vierzehn', 'vierzehn'],
    ['1.000,5', '1.000,5'],
  ])('%j is taken as %j', (typed, taken) => expect(typedNumber(typed)).toBe(taken));

  test.each([
    ['400', 400],
    ['400.000', 400_000],
    ['1,200', 1200],
    ['1.222.000', 1_222_000],
    ['1 200', 1200],
    ['1.2', 1.2],
    ['1.2000', 1.2],
    ['1.222,000', '1.222,000'],
  ])('%j is taken as the whole number %j', (typed, taken) => expect(typedNumber(typed, true)).toBe(taken));

  test('are shown with the comma of German', () => {
    expect([
      shownNumber(14.5, 'de'),
      shownNumber(14.5, 'en'),
      shownNumber('24 %', 'de'),
      shownNumber(null, 'de'),
    ]).toEqual(['14,5', '14.5', '24 %', '']);
  });
});

describe('the grid', () => {
  const file = (shares: object, more: object = {}) => ({
    phases: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    surveys: [{ id: 's', shares, ...more }],
  });
  const sumOf = (value: unknown) => columnSum(value, gridRows(value), 0);

  test.each([
    [file({ a: 20, b: 30, c: 50 }), 100, true, 'complete'],
    [file({ a: 20, b: 30, c: 49 }), 99, true, 'rounding explains it'],
    [file({ a: 20, b: 30, c: 45 }), 95, false, 'less than rounding explains'],
    [file({ a: 20, b: 30, c: 45 }, { rest: 'not-reported' }), 95, true, 'the rest is not reported'],
    [file({ a: 20, b: 30, c: 60 }), 110, false, 'more than rounding explains'],
    [file({ a: 20, b: 30, c: 60 }, { sum: 'as-published' }), 110, true, 'as published'],
    [file({ a: 20, b: 30, c: null }), 50, true, 'some are not reported'],
    [file({ a: 20, b: 30, c: 40 }, { other: [{ id: 'x', share: 10 }] }), 100, true, 'complete'],
  ])('says what a column adds up to: %#', (value, sum, isFine, meaning) => {
    expect(sumOf(value)).toMatchObject({ sum, isFine, meaning: { en: meaning } });
  });

  test('says nothing of a column with a text in it, and shows cells that no phase has', () => {
    expect(sumOf(file({ a: 20, b: '30 %', c: 50 }))).toBeUndefined();
    expect(gridRows(file({ a: 1, z: 2 })).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'z']);
  });

  test('reads a block of cells with decimal commas, per cent signs and empty cells', () => {
    expect(pastedBlock('12,5\t26 %\r\n\t24\r\n')).toEqual([
      [12.5, 26],
      [null, 24],
    ]);
  });

  test('places a block from its first cell on, and counts the values that have no cell', () => {
    const rows = gridRows(file({ a: 20, b: 30, c: 50 }));
    const block = pastedBlock('1\t2\n3\t\n4');
    expect(placedBlock(rows, 1, 0, block)).toEqual({
      placed: [
        { path: ['surveys', 0, 'shares', 'b'], value: 1 },
        { path: ['surveys', 0, 'shares', 'c'], value: 3 },
      ],
      left: 2,
    });
  });
});

test.each([
  ['found nothing', 'Found nothing.'],
  ['are rows missing?', 'Are rows missing?'],
  ['us-uk-2011.pilot is 24', 'us-uk-2011.pilot is 24.'],
  ['überall fehlt etwas', 'Überall fehlt etwas.'],
])('%s is written as a sentence', (text, whole) => expect(sentence(text)).toBe(whole));

describe('a new infographic', () => {
  const table = 'Antwort\tBetriebe 2026\nNie\t40,5\nManchmal\t30\nOft\t20\nWeiß nicht\t9,5\nn\t812';
  const settings = {
    languages: ['de'],
    all: LANGUAGES,
    namesIn: 'de',
    day: '2026-11-28',
    tool: 'de' as const,
  };

  test('is the file that `npm run data -- new` writes, and has only gaps left', async () => {
    const { understanding, troubles } = await readSource(table, {});
    expect(troubles).toEqual([]);
    const text = newText(understanding!, settings);
    expect(text).toBe(await asFile(draftInfographic(understanding!, settings)));
    const { problems } = checkInfographic(text, 'x', LANGUAGES, {}, INSTRUMENTS.strings);
    expect(problems.filter(({ gap }) => !gap)).toEqual([]);
  });

  test('is refused for a table that cannot be one, with its cell', async () => {
    const { troubles } = await readSource('A\tB\nx\t50\ny\t01.02.2026\nz\t30\nu\t20', {});
    expect(troubles.map(({ where }) => where)).toEqual(['B3']);
    expect((await readSource('a', {})).troubles.length).toBeGreaterThan(0);
  });

  test('needs a name that is free', () => {
    expect(nameFault('training-2027', LANGUAGES, [])).toBeUndefined();
    for (const name of ['edit', 'en', 'Über', '../x', 'a b', 'taken'])
      expect(nameFault(name, LANGUAGES, ['taken']), name).toBeDefined();
  });
});

describe('a file from disk', () => {
  const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
  const utf8 = (text: string) => new TextEncoder().encode(text);

  test('is opened as an infographic or a table by its name', async () => {
    expect(await readFile(file('Meine Umfrage.json', utf8('{}')))).toEqual({
      kind: 'json',
      slug: 'meine-umfrage',
      text: '{}',
    });
    expect(await readFile(file('x.json', utf8('\ufeff{}')))).toMatchObject({ text: '{}' });
    expect(await readFile(file('x.csv', utf8('a;b')))).toMatchObject({ kind: 'table' });
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0])],
    ['another encoding', new Uint8Array([0x7b, 0x22, 0xe4, 0x22, 0x7d])],
    ['more than 5 MB', new Uint8Array(5_000_001)],
  ])('is refused with its reason: %s', async (_, bytes) => {
    expect(await readFile(file('x.json', bytes))).toMatchObject({ kind: 'refused' });
  });
});
