// A green run does not prove that a page looks dark or stands still; it proves what the switches set and store.
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectSettings, stillness } from '../../src/story/settings.ts';
import { remember } from '../../src/story/storage.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A page with both switches on a system with these settings, and a way to press them. */
function page({ dark = false, still = false, set = '' } = {}) {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('dark') ? dark : still }));
  const { document } = parseHTML(
    `<html ${set}><body>${'<button data-set="theme"></button><button data-set="motion"></button>'.repeat(2)}</body></html>`,
  );
  const keep = vi.fn<(name: string, value: string) => void>();
  connectSettings(document, keep);
  const button = (name: string) => document.querySelector<HTMLElement>(`[data-set=${name}]`);
  return {
    root: document.documentElement,
    keep,
    press: (name: string) => button(name)?.click(),
    /** What all switches of this name say; they must agree. */
    pressed: (name: string) => {
      const said = [...document.querySelectorAll(`[data-set=${name}]`)].map((one) =>
        one.getAttribute('aria-pressed'),
      );
      expect(new Set(said).size).toBe(1);
      return said[0];
    },
  };
}

describe('the switches', () => {
  it.each([
    { dark: false, still: false, theme: 'false', motion: 'true' },
    { dark: true, still: true, theme: 'true', motion: 'false' },
    { set: 'data-theme="dark" data-motion="off"', theme: 'true', motion: 'false' },
    { dark: true, still: true, set: 'data-theme="light" data-motion="on"', theme: 'false', motion: 'true' },
  ])('begin as the system is, unless the visitor has chosen: $set', ({ theme, motion, ...settings }) => {
    const { pressed } = page(settings);
    expect([pressed('theme'), pressed('motion')]).toEqual([theme, motion]);
  });

  it.each([
    { name: 'theme', system: { dark: false }, first: 'dark', second: 'light' },
    { name: 'theme', system: { dark: true }, first: 'light', second: 'dark' },
    { name: 'motion', system: { still: false }, first: 'off', second: 'on' },
    { name: 'motion', system: { still: true }, first: 'on', second: 'off' },
  ])('$name: a press sets and keeps $first, the next one $second', ({ name, system, first, second }) => {
    const { root, keep, press, pressed } = page(system);
    const on = (value: string) => String(value === 'dark' || value === 'on');
    for (const value of [first, second]) {
      press(name);
      expect(root.dataset[name]).toBe(value);
      expect(pressed(name)).toBe(on(value));
    }
    expect(keep.mock.calls).toEqual([
      [name, first],
      [name, second],
    ]);
  });
});

it.each([
  { motion: 'off', still: false, expected: true },
  { motion: 'on', still: true, expected: false },
  { motion: undefined, still: true, expected: true },
  { motion: undefined, still: false, expected: false },
])('stillness with the switch $motion and a system that asks for it $still is $expected', (given) => {
  const { root } = page({ still: given.still });
  if (given.motion) root.dataset.motion = given.motion;
  expect(stillness(root)).toBe(given.expected);
});

it('a choice is stored under a name of our own, and blocked storage throws nothing', () => {
  const setItem = vi.fn<(key: string, value: string) => void>();
  vi.stubGlobal('localStorage', { setItem });
  remember('theme', 'dark');
  expect(setItem).toHaveBeenCalledExactlyOnceWith('drei-stufen:theme', 'dark');
  setItem.mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(() => remember('theme', 'light')).not.toThrow();
});
