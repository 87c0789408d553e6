// Model layer: the languages of a site.
import type { Site } from '../dataset/schema.ts';

/** The code of the site's main language: the first of the list. Throws if there is none, which the loader rules out. */
export function mainLanguage({ languages }: Site): string {
  const [first] = languages;
  if (!first) throw new Error('A site needs a language');
  return first.code;
}
