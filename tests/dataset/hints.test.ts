// A green run proves that these slips get a proposal that the check accepts. It does not prove that it is what was meant.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkInfographic } from '../../src/dataset/infographic.ts';

const small = readFileSync('tests/fixtures/valid/small.json', 'utf8');

/** The hints of the check about the file with one part replaced everywhere. */
function hints(from: string, to: string): string {
  expect(small).toContain(from);
  const { problems } = checkInfographic(small.replaceAll(from, to), 'small.json', ['de', 'en']);
  return problems.map(({ hint }) => hint.en).join('\n');
}

it.each([
  ['Écrans', 'ecrans'],
  ['Señal eins', 'senal-eins'],
  ['Größe Übung', 'groesse-uebung'],
])('a short name with accents, %s, is proposed as %s', (typed, proposed) => {
  expect(hints('"pilot"', `"${typed}"`)).toContain(`Write "${proposed}": small letters`);
});

it.each([
  ['June 2011', '2011-06'],
  ['3. März 2011', '2011-03'],
  ['Sept. 2011', '2011-09'],
  ['Okt 2011', '2011-10'],
  ['spring 2011', '2011'],
  ['Marketing 2011', '2011'],
  ['Augsburg 2011', '2011'],
])('the time %s is proposed as %s', (typed, proposed) => {
  expect(hints('"asked": "2011-06"', `"asked": "${typed}"`)).toContain(`Write "${proposed}".`);
});
