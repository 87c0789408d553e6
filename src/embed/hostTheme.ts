// Embed layer, on host pages: which theme fits the page around a frame.
import { parentOf } from './builtIns.ts';
import type { FixedTheme } from './messages.ts';

/** The media query for readers who prefer dark pages. */
export const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** Lightness of a computed colour, 0 to 1; null if it is transparent or in an unknown notation. */
export function lightness(colour: string): number | null {
  // No lookbehind in expressions here: Safari has it from 16.4 on, and before that it would stop the whole loader.
  const numbers = colour.split(/[ ,()/]+/).map(parseFloat);
  const [a = 0, b = 0, c, alpha = 1] = numbers.filter((number) => !isNaN(number));
  if (c === undefined || alpha < 0.5) return null;
  if (/^okl/.test(colour)) return a;
  if (/^l/.test(colour)) return a / 100;
  return (a * 0.3 + b * 0.59 + c * 0.11) / (/^r/.test(colour) ? 255 : 1);
}

/**
 * The theme of the page around a frame: by the nearest background, else by the page's colour scheme. `visit` is called
 * with each ancestor, because the theme depends on all of them.
 */
export function themeAt(frame: Element, visit: (ancestor: Element) => void): FixedTheme {
  let light: number | null = null;
  let root = frame;
  for (let at = parentOf(frame); at; at = parentOf(at)) {
    root = at;
    visit(at);
    light ??= lightness(getComputedStyle(at).backgroundColor);
  }
  const { colorScheme } = getComputedStyle(root);
  light ??=
    colorScheme.includes('dark') && (matchMedia(PREFERS_DARK).matches || !colorScheme.includes('light'))
      ? 0
      : 1;
  const dark = light < 0.5;
  return dark ? 'dark' : 'light';
}
