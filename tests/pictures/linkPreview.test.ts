// A green run does not prove that a picture is composed as it was measured (pictures.test.ts does); it proves which texts
// are called too long for the picture of link previews, and how much too long.
import { describe, expect, test } from 'vitest';
import { overflows } from '../../src/chart/fit.ts';
import { withWords } from '../fixtures/pictureWords.ts';
import { committed, DATA, ruler } from './source.ts';

const { strings } = DATA;
const TITLE =
  'Drei Stufen zur Social-Media-Integration in Unternehmen: was Personal, Struktur und Kultur dazu beitragen';
const CLAIM = '14 von 100 Unternehmen sind angekommen, 26 machen erste Schritte, 12 tun noch gar nichts';
const LABEL = 'Führungskräfte in sechs Ländern, befragt im Frühjahr 2012';

/** What is too long, in short. */
function tooLong(words: Parameters<typeof withWords>[1]): string[] {
  return overflows(withWords(committed, words), 'de', strings.de!, ruler).map(
    ({ path, room, problem }) => `${path.join('.')}: ${room.en}: ${problem.en}`,
  );
}

describe('the picture of link previews', () => {
  test('has room for the committed words in every language', () => {
    expect(
      Object.entries(strings).flatMap(([lang, words]) => overflows(committed, lang, words, ruler)),
    ).toEqual([]);
  });

  test.each([
    ['any title, which it leaves out', { title: `${TITLE}: ${TITLE}: ${TITLE}` }],
    ['a finding of six lines', { claim: `${CLAIM}, so die Befragten selbst` }],
    ['a base of three lines', { label: LABEL }],
  ])('has room for %s', (_, words) => {
    expect(tooLong(words)).toEqual([]);
  });

  test('names the finding that takes more lines than there are beside the number', () => {
    expect(tooLong({ claim: `${CLAIM}: ${CLAIM} ${CLAIM}` })).toMatchInlineSnapshot(`
      [
        "result.claim: the picture of link previews: it takes 9 lines of 736 pixels, and there is room for 7",
      ]
    `);
  });

  test('names the survey where who was asked takes more than three lines', () => {
    const label = 'Führungskräfte aus Marketing, Vertrieb und Kundendienst in sechs Ländern, Frühjahr 2012';
    expect(tooLong({ label })).toMatchInlineSnapshot(`
      [
        "surveys.0.label: the picture of link previews: it takes 4 lines of 736 pixels, and there is room for 3",
      ]
    `);
  });

  test('names both where each is too long', () => {
    expect(tooLong({ claim: `${CLAIM}: ${CLAIM} ${CLAIM}`, label: `${LABEL}, ${LABEL}` })).toHaveLength(2);
  });

  test('is measured with who was asked as the interface says it', () => {
    const words = { ...strings.de!, 'picture.base': '{survey}: befragt wurden insgesamt {n} Führungskräfte' };
    expect(overflows(withWords(committed, { label: LABEL }), 'de', words, ruler)).toMatchObject([
      { path: ['surveys', 0, 'label'] },
    ]);
  });

  test('gives the finding the whole width where the main phase is not reported', () => {
    const [first, ...others] = committed.surveys;
    const silent = { ...first!, shares: { ...first!.shares, integrated: null } };
    const { top: _, ...rest } = committed;
    const [finding] = overflows(
      withWords({ ...rest, surveys: [silent, ...others] }, { claim: CLAIM.repeat(5) }),
      'de',
      strings.de!,
      ruler,
    ).filter(({ room }) => room.en.includes('link previews'));
    expect(finding?.problem.en).toContain('lines of 1104 pixels');
  });
});
