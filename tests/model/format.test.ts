// A green run proves how numbers are written and rounded, not that every place of the page writes them so
// (tests/numbers/agreement.test.ts and tests/dist do).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounded } from '../../src/dataset/rounding.ts';
import {
  balancedLines,
  direction,
  fill,
  formatNumber,
  formatPercent,
  formatShare,
} from '../../src/model/format.ts';
import { surveyCase } from '../fixtures/surveyCases.ts';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { INTERFACE, RESPONDENTS } from '../../src/dataset/interface.ts';
import { formNames } from '../../src/dataset/respondents.ts';
import { loadData } from '../../src/dataset/load.ts';
import { inLanguage } from '../../src/dataset/problems.ts';
import { runs } from '../size.ts';
import { respondentForms, yearAndBase } from '../../src/model/stages.ts';

it.each([
  'de',
  'en-GB',
  'ar',
  'he',
  'fa',
  'ur',
  'dv',
  'ckb',
  'ps',
  'az-Arab',
  'az',
  'uz-Cyrl',
  'yi',
  'zh',
  'hi',
])('the direction of %s is that of its script', (language) => {
  // Node knows it from Unicode's data.
  const known = (
    new Intl.Locale(language) as unknown as { getTextInfo(): { direction: string } }
  ).getTextInfo();
  expect(direction(language)).toBe(known.direction);
});

describe('rounding', () => {
  it.each([
    [73.55, 1, 73.6],
    [1.005, 2, 1.01],
    [28.61, 1, 28.6],
    [0.05, 1, 0.1],
    [99.95, 1, 100],
    [2.5, 0, 3],
    [14, 1, 14],
  ])('%d with %d decimals is %d: half up, as the number is written', (value, decimals, shown) => {
    expect(rounded(value, decimals)).toBe(shown);
  });

  it('is never more than half a unit off, and leaves numbers with as few decimals alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 1, 2), (units, decimals) => {
        const value = units / 100;
        expect(Math.abs(rounded(value, decimals) - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
        if (decimals === 2) expect(rounded(value, decimals)).toBe(value);
      }),
      runs(500),
    );
  });
});

describe('a share', () => {
  it('is shown as published unless the file sets decimals', () => {
    expect(formatPercent('en', 28.61)).toBe('28.61%');
    expect(formatPercent('de', 9)).toBe('9\u00a0%');
    expect(formatPercent('en', 28.61, 1)).toBe('28.6%');
    expect(formatPercent('en', 73.55, 1)).toBe('73.6%');
    expect(formatPercent('de', 9, 1)).toBe('9,0\u00a0%');
    expect(formatShare('de', null, 'nicht angegeben', 1)).toBe('nicht angegeben');
    expect(formatNumber('en', 42.725, 2)).toBe('42.73');
  });

  it('may be stated in a text as published or as the page shows it, and in no other way', () => {
    const infographic = surveyCase('largeAsPublished');
    const problems = (said: string) => {
      const result = {
        ...infographic.result,
        text: { de: `Es sind ${said.replace('.', ',')} %.`, en: `It is ${said}%.` },
      };
      const cites = ['large.phase-4'];
      const text = JSON.stringify({ ...infographic, result: { ...result, cites } });
      return checkInfographic(text, 'any.json', ['de', 'en']).problems.map(({ message }) =>
        inLanguage(message, 'en'),
      );
    };
    expect(problems('42.72')).toEqual([]);
    expect(problems('42.7')).toEqual([]);
    expect(problems('42.8')).toEqual([
      'the text states "42,8 %", but large.phase-4 is 42.72 (line 1)',
      'the text states "42.8%", but large.phase-4 is 42.72 (line 1)',
    ]);
  });
});

describe('those who were asked', () => {
  const { strings } = loadData('data');
  const people = surveyCase('influence');

  it('are named by the data file: no interface word of any language speaks of companies', () => {
    for (const [language, words] of Object.entries(strings))
      for (const [key, text] of Object.entries(words))
        expect(text, `${language} ${key}`).not.toMatch(
          /compan|firm(?!a?ly)|business|enterprise|unternehmen|betrieb/i,
        );
  });

  it('have every form that a text of their language uses', () => {
    for (const [language, words] of Object.entries(strings)) {
      const forms = new Set<string>(formNames(language));
      for (const [key, values] of Object.entries<readonly string[]>(INTERFACE)) {
        if (!values.includes(RESPONDENTS)) continue;
        const used = [...(words as Record<string, string>)[key]!.matchAll(/\{(\w+)\}/g)].map(
          ([, name]) => name!,
        );
        for (const name of used)
          expect(forms.has(name) || values.includes(name), `${key}: ${name}`).toBe(true);
      }
      // A form that no text uses is work for editors without use; "one" stands where only one was asked.
      const used = Object.values(words).join(' ');
      for (const name of forms)
        if (name !== 'one') expect(used, `${language} ${name}`).toContain(`{${name}}`);
    }
  });

  it('are counted with the right number', () => {
    const [survey] = people.surveys;
    expect(yearAndBase(people, survey!, 'en', strings.en!)).toBe('2011, 2,400 adults asked');
    expect(yearAndBase(people, { ...survey!, sampleSize: 1 }, 'en', strings.en!)).toBe('2011, 1 adult asked');
    expect(yearAndBase(people, survey!, 'de', strings.de!)).toBe('2011, 2.400 Erwachsene befragt');
  });

  it('may be others in one survey', () => {
    const survey = { respondents: { en: { many: 'schools' } } };
    expect(respondentForms(people, 'en', survey).many).toBe('schools');
    expect(respondentForms(people, 'en').many).toBe('adults');
  });
});

describe('a template from right to left', () => {
  it('keeps each value in its own direction', () => {
    expect(fill('{n} من الشركات {place}', { n: 14, place: 'US + UK, 2011' })).toBe(
      '\u206814\u2069 من الشركات \u2068US + UK, 2011\u2069',
    );
  });

  it('is filled without marks in languages from left to right', () => {
    expect(fill('{n} companies', { n: 14 })).toBe('14 companies');
  });

  it('keeps these directions in each line into which it is broken', () => {
    expect(balancedLines(['المصدر: \u2068Social Media', 'Survey. 2011\u2069، ص', '3'])).toEqual([
      'المصدر: \u2068Social Media\u2069',
      '\u2068\u200eSurvey. 2011\u2069، ص',
      '3',
    ]);
    // Without its own letters, a line of values alone would turn.
    expect(
      balancedLines(['\u2068\u2068400\u2069 مشاركا \u2068في', 'بريطانيا\u2069، \u2068سئلوا\u2069\u2069.']),
    ).toEqual([
      '\u2068\u2068400\u2069 مشاركا \u2068في\u2069\u2069',
      '\u2068\u200f\u2068\u200fبريطانيا\u2069، \u2068سئلوا\u2069\u2069.',
    ]);
    expect(balancedLines(['14 of 100', 'companies'])).toEqual(['14 of 100', 'companies']);
  });
});
