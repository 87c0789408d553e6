// A green run proves that the messages have the shapes that hosts expect and that no wrong value comes through. It does
// not prove that hosts still expect them: tests/e2e/embed-hosts.test.ts runs their code.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForHeight,
  heightIn,
  heightMessages,
  helloMessage,
  LEAST_HEIGHT,
  MOST_HEIGHT,
  themeIn,
  titleIn,
} from '../../src/embed/messages.ts';
import { runs } from '../size.ts';

const STATE = { height: 840, title: 'Chart', address: 'https://site.example/embed/x/', name: 'x' };

describe('the messages of a frame', () => {
  it('speak our own protocol, AMP, Embedly and Datawrapper in every case', () => {
    expect(heightMessages({ ...STATE, secret: null, childId: null })).toMatchInlineSnapshot(`
      [
        {
          "height": 840,
          "sentinel": "drei-stufen",
          "title": "Chart",
          "type": "height",
        },
        {
          "height": 840,
          "sentinel": "amp",
          "type": "embed-size",
        },
        "{"src":"https://site.example/embed/x/","context":"iframe.resize","height":840}",
        {
          "datawrapper-height": {
            "x": 840,
          },
        },
      ]
    `);
  });

  it('speak to WordPress and pym only where the address names them', () => {
    expect(heightMessages({ ...STATE, secret: 'abc123', childId: 'chart-1' }).slice(4)).toEqual([
      { message: 'height', value: 840, secret: 'abc123' },
      'pymxPYMxchart-1xPYMxheightxPYMx840',
    ]);
  });
});

describe('the height in a message', () => {
  const message = (height: unknown) => ({ sentinel: 'drei-stufen', type: 'height', height });

  it.each([
    [LEAST_HEIGHT, LEAST_HEIGHT],
    [840, 840],
    [840.2, 841],
    [MOST_HEIGHT, MOST_HEIGHT],
  ])('%d counts as %d', (height, expected) => {
    expect(heightIn(message(height))).toBe(expected);
  });

  it.each([
    NaN,
    Infinity,
    -Infinity,
    -1,
    0,
    49,
    MOST_HEIGHT + 1,
    1e300,
    '840',
    '840px',
    null,
    undefined,
    true,
    [840],
    {},
  ])('%s does not count', (height) => {
    expect(heightIn(message(height))).toBe(null);
  });

  it('is null or a whole number within bounds, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.anything().map(message),
          fc.record({ sentinel: fc.string(), height: fc.double() }),
        ),
        (data) => {
          const height = heightIn(data);
          if (height === null) return;
          expect(Number.isInteger(height)).toBe(true);
          expect(height).toBeGreaterThanOrEqual(LEAST_HEIGHT);
          expect(height).toBeLessThanOrEqual(MOST_HEIGHT);
        },
      ),
      runs(5000),
    );
  });
});

it('whatever a host sends, reading it throws nothing and gives only known values', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (data) => {
      expect([null, 'light', 'dark']).toContain(themeIn(data));
      expect([true, false]).toContain(asksForHeight(data));
      expect(titleIn(data).length).toBeLessThanOrEqual(200);
    }),
    runs(5000),
  );
});

it('a host asks in three languages', () => {
  expect(asksForHeight(helloMessage('dark'))).toBe(true);
  expect(themeIn(helloMessage('dark'))).toBe('dark');
  expect(asksForHeight({ sentinel: 'amp', type: 'frames-init' })).toBe(true);
  expect(asksForHeight({ message: 'ready', secret: 'abc' })).toBe(true);
  expect(asksForHeight({ sentinel: 'drei-stufen', type: 'height', height: 5 })).toBe(false);
});
