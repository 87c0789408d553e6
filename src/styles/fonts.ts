// The rules that load our fonts. They stand in the style of their page: Astro's component would write a style, and a hash
// in the policy, for each.
import { fontData } from 'astro:assets';

/** The family that each of Astro's fonts is called in our style. */
const FAMILIES = [
  ['--font-serif', 'Fraunces'],
  ['--font-sans', 'Figtree'],
] as const;

/** A `@font-face` rule for each of our fonts. */
export function fontRules(): string {
  return FAMILIES.flatMap(([variable, family]) =>
    fontData[variable].map(({ src, weight }) => {
      const files = src.map(({ url, format }) => `url("${url}") format("${format}")`).join();
      return `@font-face{font-family:${family};src:${files};font-display:swap;font-weight:${weight}}`;
    }),
  ).join('');
}
