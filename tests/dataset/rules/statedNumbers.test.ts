// A green run does not prove that every way to state a share is known: numbers in words ("a quarter") are not read.
import { describe, expect, it } from 'vitest';
import {
  decimalSign,
  headlineNumbers,
  statedShares,
  written,
} from '../../../src/dataset/rules/statedNumbers.ts';

const NBSP = '\u00a0';

describe('the shares that a sentence states', () => {
  it.each([
    ['de', `14${NBSP}% von 400 Unternehmen`, [14]],
    ['de', '12,4 Prozent im Jahr 2011', [12.4]],
    ['de', '14 von 100 Unternehmen', [14]],
    ['de', '26 und 14 % der 400 Befragten', [26, 14]],
    ['de', '12, 26 und 14 %', [12, 26, 14]],
    ['de', '10–20 %', [10, 20]],
    ['en', 'In 2011, 14% of 400 companies', [14]],
    ['en', '14 out of 100, and 12.4 per cent', [12.4, 14]],
    ['en', '14 of 1000', []],
    ['en', 'between 2011 and 14%', [14]],
    ['en', 'a 95-per-cent interval', []],
    ['de', 'das 95-Prozent-Intervall', []],
    ['en', '400 companies in 6 countries', []],
    ['en', '14 % and 14%', [14, 14]],
    ['en', '1,222 people, 100%', [100]],
    ['fr', '14 sur 100, 12,4 pour cent', [12.4, 14]],
    ['ar', '١٤٪ من الشركات', [14]],
    ['ar', '١٢٫٤٪', [12.4]],
  ])('in %s, "%s", are %j', (language, text, shares) => {
    const found = statedShares(text, language).map(({ value }) => value);
    expect([...found].sort()).toEqual([...shares].sort());
  });

  it.each([
    ['de', '12.4 %'],
    ['en', '12,4%'],
  ])('are not guessed where %s writes decimals otherwise: %s', (language, text) => {
    expect(statedShares(text, language)[0]!.value).toBeNaN();
  });

  it('are written as the language writes them', () => {
    expect(written(12.4, 'de')).toBe('12,4 %');
    expect(written(12.4, 'en')).toBe('12.4%');
    expect(decimalSign('de')).toBe(',');
  });
});

describe('the numbers of a headline', () => {
  it.each([
    ['What sets the 14 apart', [14]],
    ['Three of 14, in 2011', [14]],
    ['A 20-point plan, 3 stages, 400 people, A4, 14%', []],
    ['From 2011-06 to 12.5', [12.5]],
  ])('of "%s" that may be shares are %j', (text, numbers) => {
    expect(headlineNumbers(text, 'en').map(({ value }) => value)).toEqual(numbers);
  });
});
