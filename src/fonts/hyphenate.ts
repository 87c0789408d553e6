// Fonts: hyphenation by each language's patterns (Knuth and Liang). Pure.
import german from 'hyphen/de/index.js';
import english from 'hyphen/en/index.js';

const SHORTEST = { minWordLength: 6 };
const PATTERNS: Readonly<Record<string, (word: string) => string>> = {
  de: (word) => german.hyphenateSync(word, SHORTEST),
  en: (word) => english.hyphenateSync(word, SHORTEST),
};

/** A word with soft hyphens where its language allows a break; as it is in languages without patterns. */
export function hyphenate(word: string, locale: string): string {
  return PATTERNS[locale.slice(0, 2)]?.(word) ?? word;
}
