// Dataset layer: the languages of one infographic. A file may name some of the site's; without that it has all of them.
import type { Finding, ToolLanguage } from '../problems.ts';
import { itemsAt, repeatsAmong } from '../raw.ts';
import type { TextLanguages } from '../schema/values.ts';
import { languageName, listed, quoted } from '../words.ts';

/** The languages that a file's texts need: those it names, in the site's order, or all of the site's. */
export function languagesIn(root: unknown, site: readonly string[]): TextLanguages {
  const named = itemsAt(root, ['languages']).map(({ value }) => value);
  const codes = site.filter((code) => named.includes(code));
  // A list without any known language has a problem of its own; with it, every text would have one, too.
  return codes.length > 0 ? { codes, declared: true } : { codes: site };
}

/** Languages that the site does not have, and languages that are named twice. */
export function languageFindings(root: unknown, site: readonly string[]): Finding[] {
  const named = itemsAt(root, ['languages']);
  const unknown = named.flatMap(({ path, value }): Finding[] => {
    if (typeof value !== 'string' || site.includes(value)) return [];
    const codes = (language: ToolLanguage) =>
      listed(
        site.map((code) => `${quoted(code)} (${languageName(code, language)})`),
        'and',
        language,
      );
    return [
      {
        path,
        message: {
          en: `${quoted(value)} is not among the languages of data/site.json`,
          de: `${quoted(value)} gehört nicht zu den Sprachen in data/site.json`,
        },
        hint: {
          en: `Remove it here; its texts may stay in the file. The site has ${codes('en')}.`,
          de: `Den Eintrag hier entfernen; Texte in dieser Sprache dürfen in der Datei bleiben. Die Website hat ${codes('de')}.`,
        },
      },
    ];
  });
  const repeated = repeatsAmong(named).map(({ path, text, first }): Finding => ({
    path,
    message: { en: `${quoted(text)} is already there`, de: `${quoted(text)} steht hier schon` },
    refersTo: first,
    hint: { en: 'Remove one of the two.', de: 'Einen der beiden Einträge entfernen.' },
  }));
  return [...unknown, ...repeated];
}
