// Browsers keep a page in one byte per character if all of them are in Latin-1, and in two if a single one is not, say a
// quotation mark. One byte is read and parsed faster, before the first picture; so the few others are written as
// references.
import { INLINE } from './builtPages.ts';

/** A character beyond Latin-1. */
const BEYOND = /[^\0-\xff]/gu;
/** Half of one or a whole one, as data count them. */
const UNIT_BEYOND = /[^\0-\xff]/g;
/** Up to this share of a page's characters may be written as references: they are eight times as long. */
const FEW = 0.01;

/**
 * The page with each character beyond Latin-1 as a reference (&#8222;), in data as an escape (\u201e). It says the same.
 * A page in which they are many is returned as it is; so are styles and scripts that run, whose hashes a policy names.
 */
export function inLatin1(html: string): string {
  const beyond = html.match(UNIT_BEYOND)?.length ?? 0;
  if (beyond > html.length * FEW) return html;
  return html.replace(
    new RegExp(`${INLINE.source}|${BEYOND.source}`, 'gu'),
    (text, element?: string, attributes?: string) => {
      if (element === undefined) return `&#${text.codePointAt(0)};`;
      if (element === 'style' || !/\btype="application\/(ld\+)?json"/.test(attributes!)) return text;
      return text.replace(UNIT_BEYOND, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    },
  );
}

/** Style rules with each character beyond Latin-1 as an escape (\2212), for a style element. */
export function rulesInLatin1(css: string): string {
  return css.replace(BEYOND, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
}
