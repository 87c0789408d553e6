// A green run proves what is read from tables as people have them, and what is refused with which words. It does not prove
// that every spreadsheet writes such files.
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/tables/read.ts';
import { noRoom } from '../../src/tables/show.ts';
import { understand } from '../../src/tables/understand.ts';
import type { ReadingOptions } from '../../src/tables/understand.ts';
import { workbook } from './workbook.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is read from a file: answers with their shares, surveys with their bases, remarks; or the troubles. */
async function read(file: string | Uint8Array, options: ReadingOptions = {}) {
  const { table, trouble } = await readTable(typeof file === 'string' ? bytesOf(file) : file);
  if (trouble) return { troubles: [`${trouble.message.en}. ${trouble.hint.en}`] };
  const { understanding, troubles } = understand(table, options);
  return {
    answers: understanding?.answers.map(({ name, other, shares }) => [
      other ? `(${other}) ${name}` : name,
      ...shares,
    ]),
    surveys: understanding?.surveys.map(({ name, base }) =>
      base === undefined ? name : `${name}, n ${base}`,
    ),
    swapped: understanding?.swapped,
    remarks: understanding?.remarks.map(({ en }) => en),
    troubles: troubles.map(({ row, column, message }) => `${row}:${column} ${message.en}`),
  };
}

const THREE = [
  ['A', 50],
  ['B', 30.5],
  ['C', 19.5],
];

describe('a table is read', () => {
  it.each([
    ['with commas', 'x,Survey\nA,50\nB,30.5\nC,19.5\n'],
    ['with semicolons and decimal commas', 'x;Survey\nA;50\nB;30,5\nC;19,5\n'],
    ['with tabs', 'x\tSurvey\nA\t50\nB\t30,5\nC\t19,5\n'],
    ['with a byte order mark and Windows line ends', '\ufeffx;Survey\r\nA;50\r\nB;30,5\r\nC;19,5\r\n'],
    ['with sep= in its first line', 'sep=;\r\nx;Survey\r\nA;50\r\nB;30,5\r\nC;19,5\r\n'],
    ['with empty columns and rows at its end', 'x,Survey,,,\nA,50,,,\nB,30.5,,,\nC,19.5,,,\n,,,,\n'],
    ['with no-break and thin spaces', 'x,Survey\nA,\u00a050\u2009\nB,\u202f30.5\nC,19.5\u00a0\n'],
    ['with commas in names between semicolons', 'x;Survey\nA;50\nB;30,5\nC;19,5\n'],
    ['with rows and columns swapped', 'x;A;B;C\nSurvey;50;30,5;19,5\n'],
  ])('%s', async (_, csv) => {
    const { answers, surveys, troubles } = await read(csv);
    expect({ answers, surveys, troubles }).toEqual({ answers: THREE, surveys: ['Survey'], troubles: [] });
  });

  it('from an .xlsx file, whatever it is called, with the sheets it has', async () => {
    const file = workbook({
      Cover: [],
      Title: [['Our survey'], ['2025']],
      Data: [
        ['x', 'Survey'],
        ['A', 50],
        ['B', 30.5],
        ['C', 19.500000000000004],
      ],
      More: [['y']],
    });
    expect((await readTable(file)).table?.sheet).toEqual({ name: 'Data', others: ['Title', 'More'] });
    expect(await read(file)).toMatchObject({ answers: THREE, surveys: ['Survey'], troubles: [] });
    expect((await readTable(file, 'Nothing')).trouble?.message.en).toContain('no sheet "Nothing"');
  });

  it('with per cents that Excel keeps as fractions, and says so', async () => {
    const file = workbook({
      Data: [
        ['x', 'S'],
        ['A', 0.5],
        ['B', 0.305],
        ['C', 0.195],
      ],
    });
    expect(await read(file)).toMatchObject({
      answers: THREE,
      remarks: [expect.stringContaining('fractions')],
    });
  });

  it('with per cent signs and empty cells, and says so', async () => {
    expect(await read('x,S,T\nA,50 %,60\nB,30.5%,\nC,19.5\u202f%,20\n')).toMatchObject({
      answers: [
        ['A', 50, 60],
        ['B', 30.5, null],
        ['C', 19.5, 20],
      ],
      remarks: ['Empty, and taken as "not reported": C3.', 'Per cent signs are left out.'],
    });
  });

  it('with what stands around it left alone, each thing named', async () => {
    const csv =
      'AI at work\n\nHow often?;2023;2024\n;in %;in %\nNever;50;40\nAt times;30;35\nOften;15;20\nDon’t know;5;5\nTotal;100;100\nBase;1.024;980\nSource: our own survey\n';
    expect(await read(csv)).toMatchInlineSnapshot(`
      {
        "answers": [
          [
            "Never",
            50,
            40,
          ],
          [
            "At times",
            30,
            35,
          ],
          [
            "Often",
            15,
            20,
          ],
          [
            "(dont-know) Don’t know",
            5,
            5,
          ],
        ],
        "remarks": [
          ""How often?" in A3 is left alone: it may belong to "wording" of the survey.",
          "Row 1 is left alone: "AI at work", it stands above the table.",
          "Row 4 is left alone: "in % in %", it has no shares.",
          "Row 11 is left alone: "Source: our own survey", it has no shares.",
          "Row 9 is left alone: "Total", it is the sum of the others.",
        ],
        "surveys": [
          "2023, n 1024",
          "2024, n 980",
        ],
        "swapped": false,
        "troubles": [],
      }
    `);
  });

  it('from most to least with --reverse', async () => {
    expect((await read('x;S\nA;50\nB;30\nC;20\n', { reverse: true })).answers?.map(([name]) => name)).toEqual(
      ['C', 'B', 'A'],
    );
  });

  it('in years by rows, with their bases', async () => {
    const swapped = await read('Year,No topic,Plan,Use,n\n2020,71,22,6,500\n2021,59,30,8,603\n');
    expect(swapped).toMatchObject({
      swapped: true,
      surveys: ['2020, n 500', '2021, n 603'],
      answers: [
        ['No topic', 71, 59],
        ['Plan', 22, 30],
        ['Use', 6, 8],
      ],
    });
  });
});

describe('answers outside the order are known by their names', () => {
  it.each([
    ['Don’t know', 'dont-know'],
    ['Weiß nicht / keine Angabe', 'dont-know'],
    ['Unsure', 'dont-know'],
    ['keine Angabe', 'no-answer'],
    ['No answer', 'no-answer'],
    ['Prefer not to say', 'refused'],
    ['Sonstiges', 'other'],
  ])('%s is %s', async (name, kind) => {
    const { answers } = await read(`x;S\nA;40\nB;30\nC;20\n${name};10\n`);
    expect(answers?.at(-1)?.[0]).toBe(`(${kind}) ${name}`);
  });

  it('but not within other names', async () => {
    const { answers } = await read('x;S\nUnsurely used;40\nOther tools than ours;30\nNotable;30\n');
    expect(answers?.map(([name]) => name)).toEqual(['Unsurely used', 'Other tools than ours', 'Notable']);
  });
});

describe('a table is refused with the true reason', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...'x\tS\n'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
  it.each([
    ['in UTF-16', utf16, 'UTF-16'],
    ['in Latin-1', new Uint8Array([...bytesOf('x;S\nB'), 0xfc, ...bytesOf('ro;5\n')]), 'not saved in UTF-8'],
    ['as .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old Excel'],
    ['as .ods', bytesOf('PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), '.ods'],
    ['as a damaged .xlsx', bytesOf('PK\u0003\u0004 xl/workbook.xml'), 'damaged'],
    ['as a PDF', bytesOf('%PDF-1.7'), 'PDF'],
    ['as a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'picture'],
    ['as a web page', bytesOf('<!DOCTYPE html><table>'), 'web page'],
    ['as an empty file', bytesOf('\n\n'), 'empty'],
    ['of 50 MB', new Uint8Array(50_000_000), '50 MB'],
    ['of single answers', bytesOf(`id,a\n${'1,2\n'.repeat(3000)}`), 'single answers'],
    ['with an open quotation mark', bytesOf('x,S\nA,"50\n'), 'quotation marks'],
  ])('%s', async (_, file, words) => {
    const start = Date.now();
    expect((await read(file)).troubles).toEqual([expect.stringContaining(words)]);
    expect(Date.now() - start).toBeLessThan(1000);
  });

  it.each([
    [
      'decimal commas in a comma file',
      'x,S\nA,"50,5"\nB,29.5\nC,20\n',
      '2:2 found "50,5" with a decimal comma',
    ],
    [
      'decimal commas that make more cells',
      'x,S\nA,50,5\nB,29,5\nC,20\n',
      '2:3 the rows have more cells than the 2 of the header',
    ],
    ['dates made by Excel', 'x;S\nA;50\nB;19. Jun\nC;20\n', '3:2 found "19. Jun": the spreadsheet turned'],
    [
      'days made by Excel',
      'x;S\nA;50\nB;2019-06-19\nC;20\n',
      '3:2 found "2019-06-19": the spreadsheet turned',
    ],
    ['thousands separators', 'x;S\nA;1.222\nB;50\nC;30\n', '2:2 found "1.222", which may have a thousands'],
    [
      'two header lines',
      ',2020,,2021,\n,%,n=,%,n=\nA,50,1,40,1\nB,30,1,30,1\nC,20,1,30,1\n',
      '2:4 the heading "%" in cell D2 is there twice',
    ],
    ['nothing that tells the direction', 'x;S;T;U\nA;1;2;3\nB;4;5;6\nC;7;8;9\n', '1:1 nothing tells whether'],
    ['no header', 'A;50\nB;30\nC;20\n', '1:2 no header'],
    [
      'too many decimals',
      'x;S\nA;50.1234\nB;29\nC;20\n',
      '2:2 expected at most two decimals, found "50.1234"',
    ],
  ])('%s', async (_, csv, words) => {
    expect((await read(csv)).troubles[0]).toContain(words);
  });

  it('dates that a workbook has in place of shares', async () => {
    const file = workbook({
      Data: [
        ['x', 'S'],
        ['A', 50],
        ['B', { day: '2019-06-19' }],
        ['C', 20],
      ],
    });
    expect((await read(file)).troubles).toEqual([
      expect.stringContaining('3:2 found "2019-06-19": the spreadsheet turned'),
    ]);
  });

  it('more answers than the drawing has room for, with a way out that drops no finding', () => {
    const answers = Array.from({ length: 8 }, (_, index) => ({ name: `A${index}`, shares: [12.5] }));
    expect(noRoom({ answers, surveys: [{ name: 'S' }], swapped: false, remarks: [] })?.en).toContain(
      'Put two neighbours together',
    );
    expect(
      noRoom({ answers: answers.slice(1), surveys: [{ name: 'S' }], swapped: false, remarks: [] }),
    ).toBeUndefined();
  });
});
