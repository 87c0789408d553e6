// A green run proves that colours are told apart as light and dark in every notation that browsers compute.
import { expect, it } from 'vitest';
import { lightness } from '../../src/embed/hostTheme.ts';

it.each([
  ['rgb(255, 255, 255)', 'light'],
  ['rgb(17, 17, 17)', 'dark'],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.3)', null],
  ['rgba(10, 10, 10, 0.9)', 'dark'],
  ['transparent', null],
  ['oklch(0.2 0.03 260)', 'dark'],
  ['oklch(0.98 0.01 90)', 'light'],
  ['oklab(0.15 0 0 / 0.2)', null],
  ['lab(95 0 0)', 'light'],
  ['lch(10 5 200)', 'dark'],
  ['rgb(0, 90, 200)', 'dark'],
  ['color(srgb 0 0 0.1)', 'dark'],
  ['color(srgb 0.9 0.9 0.8 / 0.3)', null],
  ['color(display-p3 0.1 0.1 0.12)', 'dark'],
  ['color(display-p3 0.95 0.9 0.9)', 'light'],
  ['oklab(0.2 -0.05 1.2e-7 / 0.9)', 'dark'],
  ['rgb(255, 220, 0)', 'light'],
])('%s is %s', (colour, expected) => {
  const light = lightness(colour);
  expect(light === null ? null : light < 0.5 ? 'dark' : 'light').toBe(expected);
});
