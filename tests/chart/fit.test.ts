// A green run does not prove that a picture is composed as it was measured (tests/pictures/pictures.test.ts does); it
// proves which texts are called too long for the picture of link previews, and how much too long, and that interface
// words are measured.
import { describe, expect, test } from 'vitest';
import { overflows } from '../../src/chart/fit.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { withWords } from '../fixtures/pictureWords.ts';

const ruler = await textRuler();
const { infographics, strings } = loadData('data');
const committed = infographics[0]!;
const LONG_TITLE =
  'Drei Stufen zur Social-Media-Integration in Unternehmen: was Personal, Struktur und Kultur dazu beitragen';
const LONG_CLAIM = '14 von 100 Unternehmen sind angekommen, 26 machen erste Schritte, 12 tun noch gar nichts';

/** What is too long, in short. */
function tooLong(words: Parameters<typeof withWords>[1]): string[] {
  return overflows(withWords(committed, words), 'de', strings.de!, ruler).map(
    ({ path, room, problem }) => `${path.join('.')}: ${room}: ${problem}`,
  );
}

describe('the picture of link previews', () => {
  test('has room for the committed words in every language', () => {
    expect(
      Object.entries(strings).flatMap(([lang, words]) => overflows(committed, lang, words, ruler)),
    ).toEqual([]);
  });

  test.each([
    ['a title of three lines and a finding of four', { title: LONG_TITLE.slice(0, 55), claim: LONG_CLAIM }],
    ['a title of five lines', { title: LONG_TITLE }],
    ['a base of three lines', { label: 'Führungskräfte in sechs Ländern, befragt im Frühjahr 2012' }],
  ])('has room for %s', (_, words) => {
    expect(tooLong(words)).toEqual([]);
  });

  test('names the text that takes more than the other leaves', () => {
    expect(tooLong({ title: `${LONG_TITLE}: ${LONG_TITLE}` })).toMatchInlineSnapshot(`
      [
        "title: the picture of link previews: it takes 9 lines of 668 pixels, and there is room for 5.",
      ]
    `);
    expect(tooLong({ claim: `${LONG_CLAIM} ${LONG_CLAIM}` })).toMatchInlineSnapshot(`
      [
        "result.claim: the picture of link previews: it takes 8 lines of 668 pixels, and there is room for 5.",
      ]
    `);
  });

  test('names both where each takes more than half', () => {
    expect(tooLong({ title: LONG_TITLE, claim: LONG_CLAIM, label: 'Führungskräfte in sechs Ländern, 2012' }))
      .toMatchInlineSnapshot(`
      [
        "title: the picture of link previews: it takes 5 lines of 668 pixels, and there is room for 3.",
        "result.claim: the picture of link previews: it takes 4 lines of 668 pixels, and there is room for 3.",
      ]
    `);
  });

  test('names the survey where who was asked takes more than three lines', () => {
    expect(
      tooLong({
        label: 'Führungskräfte aus Marketing, Vertrieb und Kundendienst in sechs Ländern, Frühjahr 2012',
      }),
    ).toMatchInlineSnapshot(`
      [
        "surveys.0.label: the picture of link previews: it takes 4 lines of 668 pixels, and there is room for 3.",
      ]
    `);
  });

  test('is measured with who was asked as the interface says it', () => {
    const words = { ...strings.de!, 'picture.base': '{survey}: befragt wurden insgesamt {n} Führungskräfte' };
    const label = 'Führungskräfte in sechs Ländern, befragt im Frühjahr 2012';
    expect(overflows(withWords(committed, { label }), 'de', words, ruler)).toMatchObject([
      { path: ['surveys', 0, 'label'] },
    ]);
  });
});

describe('the drawing', () => {
  test('takes interface words of any length, in more lines', () => {
    const you = 'Ihr Unternehmen, das sich mit allen anderen vergleicht';
    expect(overflows(committed, 'de', { ...strings.de!, 'drawing.you': you }, ruler)).toEqual([]);
  });
});
