// A green run does not prove that a disk keeps what it is given; it proves that the command writes wholly or not at all,
// and only what was shown and agreed to.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sweep } from '../size.ts';
import { data } from '../../src/editor/data.ts';
import type { Surroundings } from '../../src/editor/data.ts';
import { replaceFile } from '../../src/editor/safeWrite.ts';
import { dataFolder, SMALL, words } from '../fixtures/folder.ts';

/** A data folder, a table beside it, and the command in them. */
function desk(csv?: string, world: Partial<Surroundings> = {}) {
  const root = dataFolder();
  const file = join(root, 'infographics/small.json');
  const printed: string[] = [];
  if (csv !== undefined) writeFileSync(join(root, 'shares.csv'), csv);
  const run = (...args: string[]) =>
    data(args, {
      root,
      folder: root,
      day: '2026-12-24',
      ask: () => Promise.resolve(false),
      print: (text) => void printed.push(text),
      ...world,
    });
  return { root, file, run, output: () => printed.join(''), now: () => readFileSync(file, 'utf8') };
}

const TABLE = 'phase,world-2011,world-2012\nnothing,61,50.5\npilot,24,37.5\ndone,15,12\n';
const SAME = 'phase,world-2011\nnothing,62\npilot,24\ndone,14\n';

describe('npm run data', () => {
  it('exports a table that changes nothing when it is read back', async () => {
    const { run, now, root, output } = desk();
    expect(await run('export', 'small')).toBe(0);
    expect(readFileSync(join(root, 'small.csv'), 'utf8')).toContain('pilot,Pilot,24,not reported');
    expect(await run('import', 'small', 'small.csv', '--yes')).toBe(0);
    expect(now()).toBe(SMALL);
    expect(output()).toContain('Nothing was changed.');
  });

  it('does not replace a table with other numbers unless told to', async () => {
    const { run, root, output } = desk(TABLE);
    expect(await run('export', 'small', 'shares.csv')).toBe(1);
    expect(readFileSync(join(root, 'shares.csv'), 'utf8')).toBe(TABLE);
    expect(output()).toContain('already there');
    expect(await run('export', 'small', 'shares.csv', '--yes')).toBe(0);
  });

  it('imports after a yes: numbers, day and changelog, and no other line', async () => {
    const questions: string[] = [];
    const { run, now, output } = desk(TABLE, {
      ask: (question) => Promise.resolve(questions.push(question) > 0),
    });
    expect(await run('import', 'small', 'shares.csv')).toBe(0);
    expect(questions).toEqual(['Write these 3 changes? [y/N] ']);
    const before = SMALL.split('\n');
    const after = now().split('\n');
    expect(after.filter((line) => !before.includes(line))).toMatchInlineSnapshot(`
      [
        "  "updated": "2026-12-24",",
        "      "date": "2026-12-24",",
        "      "text": {",
        "        "de": "Zahlen geändert. Welt, 2011: „Nichts“ 62 → 61, „Fertig“ 14 → 15; Welt, 2012: „Pilot“ nicht angegeben → 37,5.",",
        "        "en": "Numbers changed. World, 2011: ‘Nothing’ 62 → 61, ‘Done’ 14 → 15; World, 2012: ‘Pilot’ not reported → 37.5."",
        "      "shares": { "nothing": 61, "pilot": 24, "done": 15 },",
        "      "shares": { "nothing": 50.5, "pilot": 37.5, "done": 12 },",
      ]
    `);
    expect(before.filter((line) => !after.includes(line))).toHaveLength(3);
    expect(output()).toMatchInlineSnapshot(`
      "  survey       phase     now            then
        world-2011   nothing   62             61
        world-2012   pilot     not reported   37.5
        world-2011   done      14             15

      data/infographics/small.json is written, with a changelog entry: say there why the numbers changed.

      data/infographics/small.json has 4 problems. The numbers are written; these sentences still state old ones.

        line 3, column 20  title > de
                 the text states "14 %", but world-2011.done is 15 (line 75)
                 Write 15 % here, or correct the number there.

        line 3, column 47  title > en
                 the text states "14%", but world-2011.done is 15 (line 75)
                 Write 15% here, or correct the number there.

        line 120, column 23  highlights "world-2011, done" > says > de
                 the text states "14 von 100", but world-2011.done is 15 (line 75)
                 Write 15 von 100 here, or correct the number there.

        line 120, column 57  highlights "world-2011, done" > says > en
                 the text states "14 of 100", but world-2011.done is 15 (line 75)
                 Write 15 of 100 here, or correct the number there.
      "
    `);
  });

  it.each([
    ['after a no', TABLE, {}],
    ['that is not there', undefined, {}],
    ['with a number that can be misread', TABLE.replace('61', '"61,5"'), {}],
    ['whose shares do not add up', TABLE.replace('61', '16'), { ask: () => Promise.resolve(true) }],
    [
      'that takes the number from a highlight',
      TABLE.replace('15,12', 'not reported,12').replace('61', '62'),
      { ask: () => Promise.resolve(true) },
    ],
    ['with nothing new', SAME, { ask: () => Promise.reject(new Error('asked')) }],
  ] as [string, string | undefined, Partial<Surroundings>][])(
    'leaves the file as it was for a table %s',
    async (_, csv, world) => {
      const { run, now, root, output } = desk(csv, world);
      await run('import', 'small', 'shares.csv');
      expect(now()).toBe(SMALL);
      expect(output()).toContain('Nothing was changed.');
      expect(readdirSync(join(root, 'infographics'))).toEqual(['small.json']);
    },
  );

  it('leaves the file alone if somebody changed it while the question stood', async () => {
    const mine = SMALL.replace('Wenige', 'Einige');
    const { run, now, file, root, output } = desk(TABLE, {
      ask: () => {
        writeFileSync(file, mine);
        return Promise.resolve(true);
      },
    });
    expect(await run('import', 'small', 'shares.csv')).toBe(1);
    expect(now()).toBe(mine);
    expect(output()).toContain('was changed while you were asked');
    expect(readdirSync(join(root, 'infographics'))).toEqual(['small.json']);
  });

  it('names the column whose shares do not add up, and no sentence that is right as long as nothing is written', async () => {
    const { run, output } = desk(TABLE.replace('61', '16'));
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(output()).toMatchInlineSnapshot(`
      "  survey       phase     now            then
        world-2011   nothing   62             16
        world-2012   pilot     not reported   37.5
        world-2011   done      14             15

      shares.csv has 1 problem. Nothing was changed.

        line 1, column 2  column B, world-2011
                 the three shares add up to 55; rounding explains 99 to 101
                 Check them against the source. Is an answer missing, such as "don’t know"? If the source says no more, write "rest": "not-reported" in this survey of the infographic's file.
      "
    `);
  });

  it('names the column by where it stands in this table', async () => {
    const { run, output } = desk(
      'phase,world-2012,world-2011\nnothing,50.5,0.62\npilot,37.5,0.24\ndone,12,0.14\n',
    );
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(output().slice(output().indexOf('shares.csv'))).toMatchInlineSnapshot(`
      "shares.csv has 1 problem. Nothing was changed.

        line 1, column 3  column C, world-2011
                 the three shares add up to 1; rounding explains 99.99 to 100.01
                 Write per cents, not fractions: 62 for 62 per cent, not 0.62.
      "
    `);
  });

  it('names the cell that takes the number from a highlight', async () => {
    const { run, output } = desk(TABLE.replace('15,12', 'not reported,12').replace('61', '62'));
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(output().slice(output().indexOf('shares.csv'))).toMatchInlineSnapshot(`
      "shares.csv has 1 problem. Nothing was changed.

        line 4, column 2  cell B4, done, world-2011
                 this number is a highlight and cannot be left out
                 Write the number, or first change the infographic's file at highlights "world-2011, done" > phase.
      "
    `);
  });

  it('names the row of a phase that has no room in the drawing with the new numbers', async () => {
    const { run, now, output } = desk(TABLE, {
      overflows: ({ surveys }) =>
        surveys[0]?.shares.done === 15
          ? [
              {
                path: ['phases', 2, 'short'],
                text: 'Fertig',
                room: { en: 'its column', de: 'seine Spalte' },
                problem: { en: 'there is no room', de: 'es ist kein Platz' },
              },
            ]
          : [],
    });
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(now()).toBe(SMALL);
    expect(output().slice(output().indexOf('shares.csv'))).toMatchInlineSnapshot(`
      "shares.csv has 2 problems. Nothing was changed.

        line 4, column 1  row 4, done
                 with these numbers, "Fertig" is too long for its column: there is no room
                 Shorten it, or write it with a shorter word. Do this first, in the infographic's file at phases "Done" > short > de.

        line 4, column 1  row 4, done
                 with these numbers, "Fertig" is too long for its column: there is no room
                 Shorten it, or write it with a shorter word. Do this first, in the infographic's file at phases "Done" > short > en.
      "
    `);
  });

  it('names no cell for a text elsewhere that has no room with the new numbers', async () => {
    const { run, output } = desk(`${TABLE},,\n`, {
      overflows: ({ surveys }) =>
        surveys[0]?.shares.done === 15
          ? [
              {
                path: ['surveys', 0, 'label', 'de'],
                text: 'Welt',
                room: { en: 'its place', de: 'seinen Platz' },
                problem: { en: 'no room', de: 'kein Platz' },
              },
            ]
          : [],
    });
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(output().slice(output().indexOf('shares.csv'))).toMatchInlineSnapshot(`
      "shares.csv has 1 problem. Nothing was changed.

        line 1, column 1  the whole table
                 with these numbers, "Welt" is too long for its place: no room
                 Shorten it, or write it with a shorter word. Do this first, in the infographic's file at surveys "World, 2011" > label > de.
      "
    `);
  });

  it('says when the changes are too many for one entry of the changelog', async () => {
    const { run, file, output } = desk(TABLE);
    writeFileSync(file, SMALL.replaceAll(/"(World|Welt), (\d+)"/g, `"$1, $2${', again'.repeat(150)}"`));
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(output().slice(output().indexOf('shares.csv'))).toMatchInlineSnapshot(`
      "shares.csv has 1 problem. Nothing was changed.

        line 1, column 1  the whole table
                 it changes more numbers than one changelog entry has room for
                 Remove some of the columns and import them later.
      "
    `);
  });

  it('does not write an entry in a language whose words are not in order', async () => {
    const { run, root, now, output } = desk(TABLE);
    writeFileSync(join(root, 'strings/de.json'), '{}');
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(now()).toBe(SMALL);
    expect(output()).toContain('data/strings/de.json is not in order');
  });

  it('writes the entry in every language of the site, with the words of that language', async () => {
    const { run, root, now } = desk(TABLE);
    const entry = words('de', { 'changelog.entry': 'Neue Zahlen: {changes}' });
    writeFileSync(join(root, 'strings/de.json'), entry);
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(0);
    expect(now()).toContain('"de": "Neue Zahlen: Welt, 2011: „Nichts“ 62 → 61');
  });

  it('does not touch a file that is not in order', async () => {
    const { run, file, now, output } = desk(TABLE);
    writeFileSync(file, SMALL.replace('"pilot": 24', '"pilot": 24,5'));
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(now()).toContain('24,5');
    expect(output()).toContain('found the number 24,5 with a comma');
  });

  it('does not touch a file that was saved in an old encoding, whose letters it would lose', async () => {
    const { run, file, output } = desk(TABLE);
    const old = Buffer.from(SMALL, 'latin1');
    writeFileSync(file, old);
    expect(await run('import', 'small', 'shares.csv', '--yes')).toBe(1);
    expect(readFileSync(file).equals(old)).toBe(true);
    expect(output()).toContain('is not saved as "UTF-8"');
  });

  it.each([
    [
      'export into a folder that is not there',
      ['export', 'small', 'nodir/x.csv'],
      'There is no folder nodir. Make it first.',
    ],
    [
      'export into a file as if it were a folder',
      ['export', 'small', 'site.json/x.csv'],
      'site.json is not a folder. Choose another place.',
    ],
    ['export to a folder', ['export', 'small', 'strings'], 'strings is a folder. Name a file instead.'],
    [
      'export to a folder in any case',
      ['export', 'small', 'strings', '--yes'],
      'strings is a folder. Name a file instead.',
    ],
    ['import of a folder', ['import', 'small', 'strings'], 'strings is a folder. Name a file instead.'],
    [
      'import of a file that is not there',
      ['import', 'small', 'other.csv'],
      'There is no file other.csv. Bring it back, or check its name.',
    ],
  ])('tells an %s in a sentence', async (_, args, sentence) => {
    const { run, now, root, output } = desk();
    const before = readdirSync(root, { recursive: true });
    expect(await run(...args)).toBe(1);
    expect(output()).toBe(`${sentence} Nothing was changed.\n`);
    expect(readdirSync(root, { recursive: true })).toEqual(before);
    expect(now()).toBe(SMALL);
  });

  it.each([['export'], ['import']])(
    'tells in a sentence that site.json is missing for an %s',
    async (action) => {
      const { run, root, output } = desk(TABLE);
      rmSync(join(root, 'site.json'));
      expect(await run(action, 'small', 'shares.csv', '--yes')).toBe(1);
      expect(output()).toBe(
        'There is no file data/site.json. Bring it back, or check its name. Nothing was changed.\n',
      );
      expect(readFileSync(join(root, 'shares.csv'), 'utf8')).toBe(TABLE);
    },
  );

  it('says so when the file is gone after the question', async () => {
    const { run, root, output } = desk(TABLE, {
      ask: () => {
        rmSync(join(root, 'infographics'), { recursive: true });
        return Promise.resolve(true);
      },
    });
    expect(await run('import', 'small', 'shares.csv')).toBe(1);
    expect(output()).toContain('The file was changed while you were asked. Nothing was changed.');
  });

  it('says so when a folder has taken the place of the file', async () => {
    const { run, root, file, output } = desk(TABLE, {
      ask: () => {
        rmSync(file);
        mkdirSync(file);
        return Promise.resolve(true);
      },
    });
    expect(await run('import', 'small', 'shares.csv')).toBe(1);
    expect(output()).toContain(
      'data/infographics/small.json is a folder. Name a file instead. Nothing was changed.\n',
    );
    expect(readdirSync(join(root, 'infographics'))).toEqual(['small.json']);
  });

  it.each([
    ['the program', new TypeError('x is not a function')],
    [
      'a file that is not the editor’s',
      Object.assign(new Error('lost'), { code: 'ENOENT', syscall: 'open' }),
    ],
  ])('lets a fault with %s be seen', async (_, fault) => {
    const { run, now } = desk(TABLE, { ask: () => Promise.reject(fault) });
    await expect(run('import', 'small', 'shares.csv')).rejects.toBe(fault);
    expect(now()).toBe(SMALL);
  });

  sweep('ends without a stack as a program of its own', () => {
    const command = fileURLToPath(new URL('../../src/editor/data.ts', import.meta.url));
    const { root } = desk();
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [command, 'export', 'social-media-integration', 'nodir/x.csv'],
      { encoding: 'utf8', env: { ...process.env, INIT_CWD: root } },
    );
    expect({ stdout, stderr, status }).toEqual({
      stdout: 'There is no folder nodir. Make it first. Nothing was changed.\n',
      stderr: '',
      status: 1,
    });
  });

  it.each([
    [[]],
    [['import', 'small']],
    [['export']],
    [['remove', 'small']],
    [['export', 'small', '--force']],
  ])('explains itself after %j', async (args) => {
    const { run, output } = desk();
    expect(await run(...args)).toBe(1);
    expect(output()).toContain('npm run data -- export <name>');
  });

  it('asks whether another infographic was meant', async () => {
    const { run, output } = desk();
    expect(await run('export', 'smal')).toBe(1);
    expect(output()).toContain('Did you mean "small"?');
  });

  sweep('takes no answer in the terminal for a no', () => {
    const command = fileURLToPath(new URL('../../src/editor/data.ts', import.meta.url));
    const real = fileURLToPath(
      new URL('../../data/infographics/social-media-integration.json', import.meta.url),
    );
    const before = readFileSync(real, 'utf8');
    const shares = (JSON.parse(before) as { phases: { id: string }[] }).phases.map(
      ({ id }, index) => `${id},${20 + (index % 2) * 0.5}\n`,
    );
    const { root } = desk(`phase,us-uk-2011\n${shares.join('')}`);
    const { stdout, status } = spawnSync(
      process.execPath,
      [command, 'import', 'social-media-integration', join(root, 'shares.csv')],
      {
        encoding: 'utf8',
        input: '',
      },
    );
    expect(readFileSync(real, 'utf8')).toBe(before);
    expect(status).toBe(1);
    expect(stdout).toContain('Nothing was changed.');
  });
});

describe('replacing a file', () => {
  it.skipIf(process.platform === 'win32')('is wholly undone when the disk has room for a part only', () => {
    const root = dataFolder();
    const file = join(root, 'infographics/small.json');
    const safeWrite = fileURLToPath(new URL('../../src/editor/safeWrite.ts', import.meta.url));
    const script = `import { replaceFile } from ${JSON.stringify(safeWrite)};
      import { readFileSync } from 'node:fs';
      replaceFile(process.argv[1], readFileSync(process.argv[1], 'utf8'), 'x'.repeat(100_000));`;
    // A limit on the size of files stands for the full disk.
    const { status } = spawnSync(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 16; exec "$2" --input-type=module -e "$0" -- "$1"`,
        script,
        file,
        process.execPath,
      ],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(SMALL);
    expect(readdirSync(join(root, 'infographics'))).toEqual(['small.json']);
  });

  it('leaves nothing behind when the file is gone', () => {
    const root = dataFolder();
    expect(() => replaceFile(join(root, 'gone.json'), 'a', 'b')).toThrow('ENOENT');
    expect(readdirSync(root)).toEqual(['infographics', 'site.json', 'strings']);
  });
});
