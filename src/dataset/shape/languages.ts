// Dataset layer: a language that a whole file lacks or has too many: one finding in place of one for each text.
import { SHARED } from '../fold.ts';
import type { Finding } from '../problems.ts';
import { isObject } from '../raw.ts';
import { languageName, quoted } from '../words.ts';

/** The cause "texts of this file lack a language, or have one too many". */
export function causeLanguage(code: string): string {
  return `language ${code}`;
}

/** The cause "the site has another list of languages than its files". */
export function causeOfSite(code: string): string {
  return `${SHARED}language ${code}`;
}

/** From so many texts on, a language is missing or surplus as a whole. */
const SEVERAL = 3;

/** How many groups have a text under each key. */
function textsByKey(value: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) for (const item of value) textsByKey(item, counts);
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value))
      if (typeof inner === 'string') counts.set(key, (counts.get(key) ?? 0) + 1);
      else textsByKey(inner, counts);
  return counts;
}

/** Findings about languages that every text of a file lacks, or has although the site does not have them. */
export function wholeLanguageFindings(findings: readonly Finding[], raw: unknown): Finding[] {
  const codes = new Map<string, Finding[]>();
  for (const finding of findings)
    for (const cause of finding.causes ?? []) {
      const code = cause.startsWith('language ') ? cause.slice('language '.length) : undefined;
      if (code !== undefined) codes.set(code, [...(codes.get(code) ?? []).slice(0, SEVERAL), finding]);
    }
  const several = [...codes].filter(([, found]) => found.length >= SEVERAL);
  if (several.length === 0) return [];
  const counts = textsByKey(raw);
  return several.flatMap(([code, [first]]): Finding[] => {
    const surplus = first?.atKey === true;
    if (!first || (!surplus && counts.has(code))) return [];
    const shared = { causes: [causeLanguage(code), causeOfSite(code)], origin: true };
    if (surplus)
      return [
        {
          path: first.path,
          atKey: true,
          message: {
            en: `the texts are also in ${languageName(code)}, but ${quoted(code)} is not among the languages of data/site.json`,
            de: `die Texte gibt es auch auf ${languageName(code, 'de')}, aber ${quoted(code)} steht nicht unter den Sprachen von data/site.json`,
          },
          hint: {
            en: 'Add it to "languages" there, or remove it from every text.',
            de: 'Die Sprache dort unter "languages" ergänzen, oder sie aus jedem Text entfernen.',
          },
          ...shared,
        },
      ];
    return [
      {
        path: first.path,
        message: {
          en: `no text is in ${languageName(code)}, but ${quoted(code)} is among the languages of data/site.json`,
          de: `kein Text ist auf ${languageName(code, 'de')}, aber ${quoted(code)} steht unter den Sprachen von data/site.json`,
        },
        hint: {
          en: `Add "${code}": … to every text, or remove the language there.`,
          de: `"${code}": … in jedem Text ergänzen, oder die Sprache dort entfernen.`,
        },
        ...shared,
      },
    ];
  });
}
