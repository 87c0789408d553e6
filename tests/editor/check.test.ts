// A green run does not prove that GitHub shows the annotations; it proves that they are written as GitHub documents,
// and that the command itself, run as editors run it, ends with the right exit code in under two seconds.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sweep } from '../size.ts';
import { check } from '../../src/editor/check.ts';
import { annotations } from '../../src/editor/annotations.ts';
import { coloured } from '../../src/editor/colours.ts';
import { withDrawing } from '../../src/editor/room.ts';
import { dataFolder, SMALL, words } from '../fixtures/folder.ts';

const BROKEN = { 'infographics/small.json': SMALL.replace('"pilot": 24,', '"pilot": "24 %",') };
const COMMAND = fileURLToPath(new URL('../../src/editor/check.ts', import.meta.url));

/** Makes a program write the seconds its processor worked: unlike a clock, they do not depend on the neighbours. */
const STOPWATCH = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(String((user + system) / 1e6)); });",
)}`;

/** A fixed piece of work: tells how fast the machine is at the moment. */
const WORK = 'let x = 1; for (let i = 0; i < 2e7; i += 1) x = (x * 48271) % 2147483647; if (!x) throw x;';
/** The processor seconds of `WORK` on the machine for which the limit of two seconds was set. */
const WORK_SECONDS = 0.3;

/** Runs Node on a script and arguments as a program of its own. */
function node(args: string[], env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', STOPWATCH, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', GITHUB_ACTIONS: '', ...env },
  });
  return {
    stdout,
    stderr: stderr.replace(/[\d.]+$/, ''),
    status,
    seconds: Number(/[\d.]+$/.exec(stderr)?.[0]),
  };
}

/** Runs the command on a folder. */
const run = (args: string[], env: Record<string, string> = {}) => node([COMMAND, ...args], env);

/** A problem in words that need no escaping. */
const SIMPLE = {
  file: 'data/x.json',
  path: [],
  line: 1,
  column: 1,
  where: { en: 'x', de: 'x' },
  message: { en: 'wrong', de: 'falsch' },
  hint: { en: 'Mend it.', de: 'Beheben.' },
};

describe('the check', () => {
  it('says in one line that all is well', () => {
    expect(check(dataFolder())).toEqual({
      output: 'data/ is in order: 4 files checked, nothing to mend.\n',
      code: 0,
    });
  });

  it('ends with 1 and the report where something is to be mended', () => {
    const { output, code } = check(dataFolder(BROKEN));
    expect(code).toBe(1);
    expect(output).toMatchInlineSnapshot(`
      "data/infographics/small.json has 1 problem. Nothing was built.

        line 68, column 43  surveys "World, 2011" > shares > pilot
                 expected a number from 0 to 100, found the text "24 %"
                 Write 24 without the per cent sign.
      "
    `);
  });

  it('names the texts that would be cut off in link previews', async () => {
    const claim =
      'Wenige sind am Ziel: was Personal, Struktur und Unternehmenskultur zur Social-Media-Integration in Unternehmen beitragen, warum so viele noch am Anfang stehen und wer schon angekommen ist: eine Umfrage in sechs Ländern';
    const long = SMALL.replace('"claim": { "de": "Wenige"', `"claim": { "de": "${claim}"`);
    expect(long).not.toBe(SMALL);
    const files = { 'infographics/small.json': long };
    const { output, code } = check(dataFolder(files), await withDrawing());
    expect(code).toBe(1);
    expect(output).toMatchInlineSnapshot(`
      "data/infographics/small.json has 1 problem. Nothing was built.

        line 117, column 22  result > claim > de
                 "Wenige sind am Ziel: was Personal, Struktur und Unternehmens…" is too long for the picture of link previews: it takes 8 lines of 736 pixels, and there is room for 7
                 Shorten it, or write it with a shorter word.
      "
    `);
  });

  it('adds an annotation for each problem on GitHub', () => {
    const { output } = check(dataFolder(BROKEN), { github: true });
    expect(output.split('\n').filter((line) => line.startsWith('::'))).toMatchInlineSnapshot(`
      [
        "::error file=data/infographics/small.json,line=68,col=43,title=surveys "World%2C 2011" > shares > pilot::expected a number from 0 to 100, found the text "24 %25"%0AWrite 24 without the per cent sign.",
      ]
    `);
  });

  it('has colours only where they are wanted, and the same words', () => {
    const plain = check(dataFolder(BROKEN)).output;
    const inColour = check(dataFolder(BROKEN), { colour: true }).output;
    expect(inColour).toBe(coloured(plain));
    expect(inColour.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(inColour).not.toBe(plain);
  });
});

describe('annotations', () => {
  const problem = {
    file: 'data/a,b:c.json',
    path: [],
    line: 3,
    column: 7,
    where: { en: 'x: 50 %, y', de: 'x: 50 %, y' },
    message: { en: 'found 50 %\nand more', de: 'gefunden: 50 %\nund mehr' },
    hint: { en: 'Mend it.', de: 'Beheben.' },
  };

  it('escape what GitHub would read as its own signs', () => {
    expect(annotations([problem])).toBe(
      '::error file=data/a%2Cb%3Ac.json,line=3,col=7,title=x%3A 50 %25%2C y::found 50 %25%0Aand more%0AMend it.\n',
    );
  });

  it('use further levels after the ten of each that GitHub shows, hard problems first', () => {
    const many = Array.from({ length: 25 }, (_, index) => ({
      ...problem,
      line: index + 1,
      stale: index < 12,
    }));
    const lines = annotations(many).trim().split('\n');
    const level = (name: string) => lines.filter((line) => line.startsWith(`::${name} `)).length;
    expect([level('error'), level('warning'), level('notice')]).toEqual([10, 10, 5]);
    expect(lines[0]).toContain('line=13,');
  });
});

describe('characters that a terminal or GitHub would obey', () => {
  const name = 'infographics/\u001b[31mred\n::error::x.txt';

  it('are shown in the report', () => {
    const { output } = check(dataFolder({ [name]: 'x' }), { github: true });
    expect(output).not.toContain('\u001b');
    expect(output).toContain('data/infographics/\\u001b[31mred\\u000a');
    // No line of the file's name is a line of the output.
    expect(output).not.toMatch(/^\s*::error::x/m);
  });

  it('are shown in the properties, titles and messages of annotations', () => {
    const said = annotations([
      {
        ...SIMPLE,
        file: 'data/\u001b.json',
        where: { en: 'a\u202eb', de: '' },
        message: { en: '##[add-path]\u0007', de: '' },
      },
    ]);
    expect(said).toContain('file=data/\\u001b.json,');
    expect(said).toContain('title=a\\u202eb::##\\u005badd-path]\\u0007');
  });

  it('leave no more than fifty annotations', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({ ...SIMPLE, line: index + 1 }));
    expect(annotations(many).trim().split('\n')).toHaveLength(50);
  });
});

describe('npm run check', () => {
  const german: readonly [string, string[], Record<string, string>][] = [
    ['--lang de', ['--lang', 'de'], {}],
    ['--lang=de', ['--lang=de'], { LC_ALL: 'en_US.UTF-8' }],
    ['the system', [], { LC_ALL: 'de_DE.UTF-8' }],
  ];
  sweep.each(german)('speaks German by %s', (_, args, env) => {
    const { stdout, status } = run([dataFolder(BROKEN), ...args], env);
    expect(status).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "data/infographics/small.json hat 1 Fehler. Es wurde nichts gebaut.

        Zeile 68, Spalte 43  surveys „Welt, 2011“ > shares > pilot
                 erwartet: eine Zahl von 0 bis 100; gefunden: der Text „24 %“
                 24 ohne das Prozentzeichen schreiben.
      "
    `);
  });

  sweep.each(['check.ts', 'data.ts'])('%s says nothing when nobody reads what it prints', (file) => {
    const command = fileURLToPath(new URL(`../../src/editor/${file}`, import.meta.url));
    // The reader is gone before the command writes.
    const script = `"${process.execPath}" "${command}" "${dataFolder(BROKEN)}" | true`;
    const { stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
  });

  it('refuses a large file by its size', () => {
    const root = dataFolder({ 'infographics/small.json': ' '.repeat(5_000_001) });
    expect(check(root).output).toContain('the file has more than 5 MB and is not read');
  });

  it('checks the real data with the drawing in under two seconds, or as long as the machine is slower', () => {
    const { seconds: work } = node(['--eval', WORK]);
    const { stdout, stderr, status, seconds } = run([]);
    expect({ stdout, stderr, status }).toEqual({
      stdout: expect.stringMatching(/^data\/ is in order: \d+ files checked, nothing to mend\.\n$/),
      stderr: '',
      status: 0,
    });
    expect(seconds).toBeLessThan((2 * work) / WORK_SECONDS);
  });

  it('ends with 1, without colours and without a stack where nobody looks at a terminal', () => {
    const { stdout, stderr, status } = run([dataFolder(BROKEN)], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('::error file=data/infographics/small.json,line=68,col=43,');
    expect(stdout).not.toMatch(/\u001b|^\s+at /m);
  });

  sweep('names the words of the interface that are in no language', () => {
    const without = (language: string) =>
      words(language, { 'drawing.you': undefined, 'method.notes': undefined });
    const { stdout, stderr, status } = run([
      dataFolder({ 'strings/de.json': without('de'), 'strings/en.json': without('en') }),
    ]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    for (const file of ['data/strings/de.json', 'data/strings/en.json']) expect(stdout).toContain(file);
    expect(stdout.match(/Add "(drawing\.you|method\.notes)"\./g)).toHaveLength(4);
  });

  it('refuses a text that is too long for the real drawing', () => {
    const long = SMALL.replace(
      '"short": { "de": "Pilot"',
      '"short": { "de": "Kommunikationsverantwortungsübertragungsphasenplanung der Unternehmensleitung"',
    );
    const { stdout, status } = run([dataFolder({ 'infographics/small.json': long })]);
    expect(status).toBe(1);
    expect(stdout).toContain('phases "Pilot" > short > de');
    expect(stdout).toContain('is too long for');
  });
});
