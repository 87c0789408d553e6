// A green run does not prove that every spreadsheet writes such files; it proves what is read from them and what is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/dataset/problems.ts';
import { fromSheet as fromTable } from '../../src/editor/readSheet.ts';
import { changeTable, toSheet } from '../../src/editor/sheet.ts';
import { readDelimited } from '../../src/tables/delimited.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { arbitraryInfographic } from '../fixtures/arbitrary.ts';
import { SMALL } from '../fixtures/folder.ts';
import { runs } from '../size.ts';

const small = checkInfographic(SMALL, 'small.json', ['de', 'en']).infographic!;

/** What a CSV text changes in an infographic. */
function fromSheet(csv: string, infographic: Infographic, file: string) {
  const { table, trouble } = readDelimited(csv);
  if (!table)
    return {
      changes: [],
      sums: [],
      problems: [
        {
          ...trouble,
          file,
          path: [],
          line: trouble.row,
          where: { en: `row ${trouble.row}`, de: `Zeile ${trouble.row}` },
        },
      ],
    };
  return fromTable(table, infographic, file, 'small');
}

/** The exported table with one cell replaced, and what reading it says. */
function read(from: string, to: string, delimiter: ',' | ';' = ',') {
  const csv = toSheet(small, 'en', delimiter);
  expect(csv).toContain(from);
  return fromSheet(csv.replace(from, to), small, 'shares.csv');
}

describe('an exported table', () => {
  it('has a row for each phase and a column for each survey', () => {
    expect(toSheet(small, 'de')).toMatchInlineSnapshot(`
      "﻿phase,label,world-2011,world-2012
      nothing,Nichts,62,50.5
      pilot,Pilot,24,not reported
      done,Fertig,14,12
      "
    `);
  });

  it('is read back without changes, whatever the data, and whatever the sign between cells', () => {
    fc.assert(
      fc.property(
        arbitraryInfographic(),
        fc.constantFrom(',' as const, ';' as const),
        (infographic, delimiter) => {
          const { changes, problems } = fromSheet(
            toSheet(infographic, 'de', delimiter),
            infographic,
            'x.csv',
          );
          expect({ changes, problems }).toEqual({ changes: [], problems: [] });
        },
      ),
      runs(100),
    );
  }, 30_000);
});

describe('a changed table', () => {
  it.each([
    ['pilot,Pilot,24', 'pilot,Pilot,25', { survey: 'world-2011', before: 24, after: 25 }],
    ['pilot,Pilot,24', 'pilot,Pilot,24.5', { survey: 'world-2011', before: 24, after: 24.5 }],
    ['pilot,Pilot,24', 'pilot,Pilot,Not reported', { survey: 'world-2011', before: 24, after: null }],
    ['24,not reported', '24,37', { survey: 'world-2012', before: null, after: 37 }],
    ['pilot,Pilot,24', 'pilot,Another label, 23 ', { survey: 'world-2011', before: 24, after: 23 }],
  ])('with %s as %s says what changes', (from, to, change) => {
    expect(read(from, to)).toEqual({ changes: [{ ...change, phase: 'pilot' }], sums: [], problems: [] });
  });

  it('is shown as a small table', () => {
    const { changes } = fromSheet(
      'phase,world-2012,world-2011\nnothing,50.5,61\npilot,37,24\ndone,12,15\n',
      small,
      'x.csv',
    );
    expect(changeTable({ changes, sums: [] })).toMatchInlineSnapshot(`
      "  survey       phase     now            then
        world-2011   nothing   62             61
        world-2012   pilot     not reported   37
        world-2011   done      14             15
      "
    `);
  });

  it.each([
    ['a per cent sign', 'Pilot,24', 'Pilot,24 %'],
    ['a decimal comma in quotation marks', 'Pilot,24', 'Pilot,"24,5"'],
    ['a decimal comma that makes a cell more', 'Pilot,24', 'Pilot,24,5'],
    ['thousands, or three decimals', 'Pilot,24', 'Pilot,1.222'],
    ['thousands and decimals', 'Pilot,24', 'Pilot,"1,222.5"'],
    ['thousands with an apostrophe', 'Pilot,24', 'Pilot,1’222'],
    ['an empty cell', 'Pilot,24', 'Pilot,'],
    ['a date made by the spreadsheet', 'Pilot,24', 'Pilot,12. Apr'],
    ['a negative number', 'Pilot,24', 'Pilot,-24'],
    ['a number with an exponent', 'Pilot,24', 'Pilot,2.4e1'],
    ['a number above 100', 'Pilot,24', 'Pilot,240'],
    ['an unknown phase', 'pilot,', 'pliot,'],
    ['a phase twice', 'done,Done', 'pilot,Done'],
    ['an unknown survey', 'world-2012', 'world-2021'],
    ['a survey twice', 'world-2012', 'world-2011'],
    ['another first column', 'phase,label', 'Phase,label'],
    ['an open quotation mark', 'Pilot,24', 'Pilot,"24'],
    ['a row less', 'pilot,Pilot,24,not reported\n', ''],
    ['a cell less', 'Pilot,24,not reported', 'Pilot,24'],
  ])('with %s is refused with the cell', (_, from, to) => {
    const { problems } = read(from, to);
    expect(report(problems, 'Nothing was changed.')).toMatchSnapshot();
  });

  it('with a decimal comma between semicolons is read: it can mean nothing else', () => {
    for (const number of ['24,5', '24.5'])
      expect(read('Pilot;24', `Pilot;${number}`, ';').changes).toMatchObject([{ after: 24.5 }]);
  });

  it('of any content is read or refused at a cell, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tail) => {
        const { problems } = fromSheet(`phase,world-2011\n${tail}`, small, 'x.csv');
        for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      }),
      runs(500),
    );
  }, 30_000);
});
