// A green run proves that a file changes only where an editor changes it, that every step can be undone, and that offers
// are the check's own. It does not prove that buttons call these functions (tests/e2e/workshop.test.ts does).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idPlaceAt, idsOfKind } from '../../src/dataset/idPlaces.ts';
import { valueAt } from '../../src/dataset/raw.ts';
import { changesBetween, shareChanges } from '../../src/workshop/changes.ts';
import { withEntry, withValue } from '../../src/workshop/edits.ts';
import { examine, shownIn } from '../../src/workshop/examine.ts';
import { changed, redone, started, undone } from '../../src/workshop/history.ts';
import { prepared, proposedEntry } from '../../src/workshop/keeping/prepare.ts';
import { accepted } from '../../src/workshop/offers.ts';
import { runs } from '../size.ts';
import { committedText, INSTRUMENTS, LANGUAGES } from './instruments.ts';

const before = committedText();
const parse = (text: string): unknown => JSON.parse(text);
const lines = (text: string) => text.split('\n');
/** The lines of a text that another does not have at the same place. */
const changedLines = (a: string, b: string) => lines(b).filter((line, index) => line !== lines(a)[index]);
const SHARE = ['surveys', 0, 'shares', 'integrated'] as const;

describe('a change', () => {
  test('of a number changes one line', () => {
    expect(changedLines(before, withValue(before, SHARE, 15))).toEqual(['        "integrated": 15']);
  });

  test('keeps the line ends of Windows', () => {
    const windows = before.replaceAll('\n', '\r\n');
    expect(withValue(windows, SHARE, 15)).toBe(withValue(before, SHARE, 15).replaceAll('\n', '\r\n'));
  });

  test('puts a new field where the schema has it, and takes it away again', () => {
    const order = [
      'title',
      'lede',
      'description',
      'published',
      'updated',
      'changelog',
      'respondents',
      'decimals',
      'cites',
    ];
    const added = withValue(before, ['decimals'], 1, order);
    expect(Object.keys(parse(added) as object)).toEqual(
      Object.keys(parse(before) as object).flatMap((key) =>
        key === 'respondents' ? [key, 'decimals'] : [key],
      ),
    );
    expect(withValue(added, ['decimals'], undefined)).toBe(before);
  });

  test('inserts an entry in front of another', () => {
    const text = withEntry(before, ['changelog', 0], { date: '2030-01-01', text: { de: 'x', en: 'x' } });
    expect(valueAt(parse(text), ['changelog', 0, 'date'])).toBe('2030-01-01');
    expect(valueAt(parse(text), ['changelog', 1])).toEqual(valueAt(parse(before), ['changelog', 0]));
  });
});

describe('the history', () => {
  test('takes typing at one place for one step, until there is a pause or another place', () => {
    let history = changed(started('a'), 'ab', 'title', 0);
    history = changed(history, 'abc', 'title', 1000);
    history = changed(history, 'abcd', 'title', 4000);
    history = changed(history, 'abcde', 'lede', 4100);
    expect(history.past).toEqual(['a', 'abc', 'abcd']);
    expect(undone(history).text).toBe('abcd');
  });

  test('loses nothing: all steps back give the first text, all forward the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.constantFrom('a', 'b', ''), fc.nat(5000)), { maxLength: 30 }),
        (steps) => {
          let at = 0;
          let history = started('start');
          for (const [text, place, pause] of steps) history = changed(history, text, place, (at += pause));
          const last = history.text;
          for (let step = 0; step < 40; step += 1) history = undone(history);
          expect(history.text).toBe('start');
          for (let step = 0; step < 40; step += 1) history = redone(history);
          expect(history.text).toBe(last);
        },
      ),
      runs(),
    );
  });
});

describe('14 becomes 15', () => {
  const text = withValue(before, SHARE, 15);

  test('every sentence with the old number is offered the new one, and then the check is content', () => {
    let now = text;
    for (let step = 0; step < 50; step += 1) {
      const { problems } = examine(now, 'test.json', INSTRUMENTS);
      const [problem] = problems;
      if (!problem) break;
      expect(problem.stale).toBe(true);
      const sentence = accepted(parse(now), problem);
      expect(sentence, problem.message.en).toBeDefined();
      now = withValue(now, problem.path, sentence);
    }
    expect(examine(now, 'test.json', INSTRUMENTS).problems).toEqual([]);
    expect(lines(now)).toHaveLength(lines(before).length);
    expect(valueAt(parse(now), ['top', 'claim'])).toEqual({
      de: '15 von 100 stehen oben',
      en: '15 of 100 are at the top',
    });
  });

  test('nothing else changes before an offer is taken', () => {
    expect(changesBetween(parse(before), parse(text))).toEqual([{ path: SHARE, before: 14, after: 15 }]);
  });

  test('it is saved with the entry that `npm run data -- import` writes, and the day', () => {
    const infographic = shownIn(parse(text), INSTRUMENTS);
    const entry = proposedEntry(parse(before), parse(text), infographic, LANGUAGES, INSTRUMENTS.strings);
    expect(entry.en).toBe('Numbers changed. US + UK, 2011: ‘Social media is integrated’ 14 → 15.');
    const saved = prepared(text, before, entry, '2031-02-03');
    expect(valueAt(parse(saved), ['updated'])).toBe('2031-02-03');
    expect(valueAt(parse(saved), ['changelog', 0])).toEqual({ date: '2031-02-03', text: entry });
    const { date: _, ...without } = { date: '', ...(parse(saved) as Record<string, unknown>) };
    expect(Object.keys(without)).toEqual(Object.keys(parse(before) as object));
  });

  test('an entry is not older than the newest one, and none is written from empty texts', () => {
    const entry = { de: 'x', en: 'y' };
    const newest = valueAt(parse(before), ['changelog', 0, 'date']);
    expect(valueAt(parse(prepared(text, before, entry, '2000-01-01')), ['changelog', 0, 'date'])).toBe(
      newest,
    );
    expect(prepared(text, before, { de: 'x', en: ' ' }, '2031-02-03')).toBe(text);
  });

  test('a file in another format keeps it', () => {
    const own = JSON.stringify(parse(before), null, 4);
    const now = withValue(own, SHARE, 15);
    expect(changedLines(own, prepared(now, own, {}, '2031-02-03'))).toEqual([
      '                "integrated": 15',
    ]);
  });
});

test('an offer never touches a longer number', () => {
  const problem = { path: ['a'], offer: { words: '14 %', instead: '15 %' } } as never;
  expect(accepted({ a: '114 % und 2.14 % und 14\u00a0%' }, problem)).toBe('114 % und 2.14 % und 15 %');
  expect(accepted({ a: '114 %' }, problem)).toBeUndefined();
});

test('changes follow entries that were moved, by their ids', () => {
  const list = (ids: string[]) => ({ list: ids.map((id) => ({ id, n: id })) });
  expect(changesBetween(list(['a', 'b', 'c']), list(['c', 'a', 'b']))).toEqual([]);
  expect(changesBetween(list(['a', 'b']), list(['b']))).toEqual([
    { path: ['list', 0], before: { id: 'a', n: 'a' }, after: undefined },
  ]);
  expect(shareChanges(parse(before), parse(withValue(before, SHARE, null)))).toEqual([
    { survey: 'us-uk-2011', phase: 'integrated', before: 14, after: null },
  ]);
});

test('places of ids are known by their path', () => {
  expect(idPlaceAt(['phases', 3, 'id'])).toEqual({ kind: 'phase', own: true });
  expect(idPlaceAt(['highlights', 0, 'survey'])).toEqual({ kind: 'survey', own: false });
  expect(idPlaceAt(['title', 'de'])).toBeUndefined();
  expect(idsOfKind(parse(before), 'stage')).toEqual(['people', 'structure', 'culture']);
});
