// A green run proves which part of a source's label counts as its title. It does not prove that the data names every
// language: tests/dist/titles.test.ts looks at the built pages.
import { describe, expect, it } from 'vitest';
import { labelParts } from '../../src/model/titles.ts';

const marked = (label: string, lang: string, language?: string) =>
  labelParts(label, lang, language).flatMap(({ text, lang: own }) => (own ? [`${own}: ${text}`] : []));

describe('the title in a label', () => {
  it.each([
    ['MediaPost: „Company Hurdles“ (Tabelle)', 'de', 'Company Hurdles'],
    ['S. Van Belleghem: „Do they use the 4C’s?“ (Beitrag)', 'de', 'Do they use the 4C’s?'],
    ['S. Van Belleghem: ‘Die 4C’s der Firma’ (article)', 'pt', 'Die 4C’s der Firma'],
    ['Journal : «\u202fCompany Hurdles\u202f» (rapport)', 'fr', 'Company Hurdles'],
    ['Blatt: »Company Hurdles« (Tabelle)', 'de', 'Company Hurdles'],
    ['Paper: “Company Hurdles” (table)', 'nl', 'Company Hurdles'],
  ])('is what stands in quotation marks: %s', (label, lang, title) => {
    expect(marked(label, lang, 'en')).toEqual([`en: ${title}`]);
    expect(
      labelParts(label, lang, 'en')
        .map(({ text }) => text)
        .join(''),
    ).toBe(label);
  });

  it('is not marked in its own language, where the language is unknown, and without quotation marks', () => {
    expect(marked('MediaPost: ‘Company Hurdles’', 'en', 'en')).toEqual([]);
    expect(marked('MediaPost: „Company Hurdles“', 'de')).toEqual([]);
    expect(labelParts('MediaPost, 2011', 'de', 'en')).toEqual([{ text: 'MediaPost, 2011' }]);
  });
});
