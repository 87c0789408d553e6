// A green run proves that what snippets write is what frames read, and that nothing else comes through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childIdIn, DEFAULTS, queryOf, readOptions, secretIn } from '../../src/embed/options.ts';
import { runs } from '../size.ts';

describe('the query of a frame', () => {
  it('is read as it was written', () => {
    const step = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/).filter((name) => name !== 'result');
    fc.assert(
      fc.property(
        fc.record({
          theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
          step: fc.oneof(fc.constant(''), step),
          plain: fc.boolean(),
          still: fc.boolean(),
          widget: fc.boolean(),
        }),
        (options) => {
          expect(readOptions(queryOf(options))).toEqual(options);
        },
      ),
      runs(),
    );
  });

  it('is empty for the defaults, so that short addresses stay short', () => {
    expect(queryOf(DEFAULTS)).toBe('');
    expect(queryOf({ step: 'result' })).toBe('');
  });

  it('counts as not given where it is nonsense', () => {
    expect(readOptions('?theme=blue&step=<script>&plain=yes&static=true&widget=2')).toEqual(DEFAULTS);
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { theme, step } = readOptions(search);
        expect(['auto', 'light', 'dark']).toContain(theme);
        expect(step).toMatch(/^([a-z][a-z0-9-]*)?$/);
      }),
      runs(),
    );
  });
});

it.each([
  ['?childId=chart-1', 'chart-1'],
  ['?initialWidth=600&childId=a.b:c_1', 'a.b:c_1'],
  ['', null],
  ['?childId=', null],
  ['?childId=%3Cb%3E', null],
  ['?childId=axPYMxheight', 'axPYMxheight'],
])('pym: %s is %s', (search, expected) => {
  expect(childIdIn(search)).toBe(expected);
});

it.each([
  ['#?secret=aB3dE6gH9j', 'aB3dE6gH9j'],
  ['#?secret=', null],
  ['#?secret="><', null],
  ['#you=1', null],
  ['', null],
])('WordPress: %s is %s', (hash, expected) => {
  expect(secretIn(hash)).toBe(expected);
});

describe('the theme', () => {
  it('is that of the path, unless the query names another one', () => {
    expect(readOptions('', 'dark').theme).toBe('dark');
    expect(readOptions('?theme=light', 'dark').theme).toBe('light');
    expect(readOptions('?theme=auto', 'dark').theme).toBe('auto');
    expect(readOptions('?theme=blue', 'dark').theme).toBe('dark');
  });
});

it('a step that is no name is left out of the query and throws nothing', () => {
  for (const step of ['\uD800', 'a b', '%', '"><script>']) expect(queryOf({ step })).toBe('');
});
