// Dataset layer: the languages of one infographic. A file may name some of the site's; without that it has all of them.
import type { Finding } from '../problems.ts';
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
    const codes = site.map((code) => `${quoted(code)} (${languageName(code)})`);
    return [
      {
        path,
        message: {
          en: `${quoted(value)} is not among the languages of data/site.json`,
          de: `${quoted(value)} gehört nicht zu den Sprachen in data/site.json`,
        },
        hint: {
          en: `Remove it here; its texts may stay in the file. The site has ${listed(codes)}.`,
          de: `Entfernen Sie den Eintrag hier; Texte in dieser Sprache dürfen in der Datei bleiben. Die Website hat ${listed(codes, 'und')}.`,
        },
      },
    ];
  });
  const repeated = repeatsAmong(named).map(({ path, text, first }): Finding => ({
    path,
    message: { en: `${quoted(text)} is already there`, de: `${quoted(text)} steht hier schon` },
    refersTo: first,
    hint: { en: 'Remove one of the two.', de: 'Entfernen Sie einen der beiden Einträge.' },
  }));
  return [...unknown, ...repeated];
}

/** Languages of the site in which there is no infographic, if there are any: their pages would have nothing to show. */
export function emptyLanguages(
  site: readonly string[],
  infographics: readonly { languages?: string[] | undefined }[],
): Pick<Finding, 'message' | 'hint'>[] {
  const has = (code: string) =>
    infographics.length === 0 || infographics.some(({ languages }) => languages?.includes(code) ?? true);
  return site
    .filter((code) => !has(code))
    .map((code) => ({
      message: {
        en: `no infographic is in ${languageName(code)} (${quoted(code)})`,
        de: `keine Infografik hat die Sprache ${quoted(code)}`,
      },
      hint: {
        en: `Translate one and add ${quoted(code)} to its "languages", or remove the language from "languages" here.`,
        de: `Übersetzen Sie eine und ergänzen Sie ${quoted(code)} bei ihren "languages", oder entfernen Sie die Sprache hier aus "languages".`,
      },
    }));
}
