// A green run proves where lines break, with the rulers of our typefaces. It does not prove that a browser draws them as
// wide as they are measured.
import { describe, expect, test } from 'vitest';
import { overflows } from '../../src/chart/fit.ts';
import { breakLines } from '../../src/chart/text.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { COMMITTED } from '../fixtures/variants.ts';

const ruler = await textRuler();
const { strings } = loadData('data');
const style = { face: 'sans', size: 10 } as const;
const broken = (text: string, width: number, lines = 9) =>
  breakLines(text, { width, lines }, style, ruler, 'de');

describe('a text', () => {
  test('breaks at spaces, and has room in as many lines as it needs', () => {
    expect(broken('Erste Schritte', 45)).toEqual({ lines: ['Erste', 'Schritte'], fits: true });
    expect(broken('Erste Schritte', 45, 1).fits).toBe(false);
    expect(broken('Erste Schritte', 200)).toEqual({ lines: ['Erste Schritte'], fits: true });
  });

  test('breaks words by the patterns of its language, with a hyphen', () => {
    const { lines, fits } = broken('Weiterbildung', 45);
    expect(fits).toBe(true);
    expect(lines).toEqual(['Weiterbil-', 'dung']);
  });

  test('breaks after hyphens and at soft hyphens', () => {
    expect(broken('Social-Media', 40)).toEqual({ lines: ['Social-', 'Media'], fits: true });
    expect(broken('Xxxxxx\u00adyyyyyy', 45)).toEqual({ lines: ['Xxxxxx-', 'yyyyyy'], fits: true });
  });

  test.each(['Xxxxxxxxxxxxxxxxxx', '123456789012', '12345-67890', '1.234.567/89', 'wwwwwwwwwwww'])(
    'with "%s" has no room where that would have to break anywhere',
    (word) => {
      const { lines, fits } = broken(word, 30);
      expect(fits).toBe(false);
      // It is set all the same, so that nothing leaves the frame.
      for (const line of lines) expect(ruler.width(line, style)).toBeLessThanOrEqual(30);
      expect(broken(`Wort ${word}`, 30).fits).toBe(false);
    },
  );

  test('keeps a number with its no-break space', () => {
    expect(broken('um 14\u00a0% mehr', 30).lines).toEqual(['um', '14\u00a0%', 'mehr']);
  });
});

describe('the check of a data file', () => {
  const words = (said: string) => Object.fromEntries(Object.keys(strings).map((lang) => [lang, said]));

  test.each([
    [
      'a phase',
      {
        phases: COMMITTED.phases.map((phase, at) =>
          at === 1 ? { ...phase, short: words('1234567890123456789012345678901') } : phase,
        ),
      },
      'phases.1.short',
    ],
    [
      'a stage',
      {
        stages: COMMITTED.stages.map((stage, at) =>
          at === 0 ? { ...stage, label: words('Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') } : stage,
        ),
      },
      'stages.0.label',
    ],
  ])('refuses %s whose word would break anywhere', (_, part, path) => {
    const found = overflows({ ...COMMITTED, ...part }, 'de', strings.de!, ruler);
    expect(found.map((one) => one.path.join('.'))).toContain(path);
  });
});
