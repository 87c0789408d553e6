// A green run does not prove that the German is good; it proves that no description and no title of a field lacks it.
import { expect, it } from 'vitest';
import { toJsonSchema } from '../../src/dataset/jsonSchema.ts';
import { infographicSchema } from '../../src/dataset/schema.ts';
import { siteSchema } from '../../src/dataset/schema/site.ts';
import { descriptionOf } from '../../src/dataset/shape/descriptions.ts';
import { titleOf } from '../../src/dataset/shape/expectation.ts';
import { GERMAN } from '../../src/dataset/shape/german.ts';
import { stringsSchema } from '../../src/dataset/strings.ts';

/** The texts under a key anywhere in the schemas of all files, without those in examples. */
function texts(key: 'description' | 'title'): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === key && typeof inner === 'string') found.add(inner);
      else if (name !== 'examples') walk(inner);
    }
  };
  for (const schema of [
    infographicSchema(['de', 'en']),
    infographicSchema(['fr'], true),
    siteSchema,
    stringsSchema,
  ])
    walk(toJsonSchema(schema));
  return found;
}

it('every description of a field has a German text of its own', () => {
  const descriptions = [...texts('description')];
  expect(descriptions.length).toBeGreaterThan(100);
  expect(descriptions.filter((one) => descriptionOf(one).de === one)).toEqual([]);
});

it('every title has one', () => {
  expect([...texts('title')].filter((title) => titleOf({ title }, 'de').de === title)).toEqual([]);
});

it('no German is left of a description that is gone', () => {
  const descriptions = texts('description');
  expect(Object.keys(GERMAN).filter((one) => !descriptions.has(one))).toEqual([]);
});
