// Dataset layer: the check of data/site.json.
import { checkDocument, shapeOf } from './document.ts';
import type { CheckedDocument } from './document.ts';
import type { Finding } from './problems.ts';
import { fieldsAt, repeatsAmong, valueAt } from './raw.ts';
import type { Site } from './schema.ts';
import { siteSchema } from './schema/site.ts';
import { choose, quoted } from './words.ts';

const shape = shapeOf<Site>(siteSchema);

/** Languages that are there twice. */
function repeatedLanguages(root: unknown): Finding[] {
  return repeatsAmong(fieldsAt(root, ['languages'], ['code'])).map(({ path, text, first }) => ({
    path,
    message: {
      en: `the language ${quoted(text)} is already there`,
      de: `die Sprache ${quoted(text)} steht schon da`,
    },
    refersTo: first,
    hint: { en: 'Remove one of the two.', de: 'Eine von beiden entfernen.' },
  }));
}

/** A path, query or hash in the site's address: only its origin is used. */
function addressFindings(root: unknown): Finding[] {
  const { success, data: address = '' } = siteSchema.shape.address.safeParse(valueAt(root, ['address']));
  const rest = address.replace(/^https?:\/\/[^/?#\\]+/i, '');
  // The schema reports an invalid address.
  if (!success || rest === '' || rest === '/') return [];
  const { origin, pathname } = new URL(address);
  const folder = pathname.replace(/\/+$/, '');
  const named = {
    en: ` A folder is named when the site is built: BASE_PATH=${folder} (README, Publishing).`,
    de: ` Ein Ordner wird beim Bauen der Website genannt: BASE_PATH=${folder} (README, Publishing).`,
  };
  return [
    {
      path: ['address'],
      message: {
        en: `expected an address without anything after the host, found ${quoted(rest)}`,
        de: `erwartet: eine Adresse ohne etwas hinter dem Rechnernamen; gefunden: ${quoted(rest)}`,
      },
      hint: {
        en: `Write ${quoted(origin)}.${folder ? named.en : ''}`,
        de: `${quoted(origin)} schreiben.${folder ? named.de : ''}`,
      },
    },
  ];
}

/** Checks the text of data/site.json; `slugs` are the names of the infographics that are there. */
export function checkSite(text: string, file: string, slugs: readonly string[]): CheckedDocument<Site> {
  return checkDocument(text, file, shape, (root) => {
    const front = valueAt(root, ['front']);
    const findings = [...repeatedLanguages(root), ...addressFindings(root)];
    // The schema reports a name that no file can have.
    if (typeof front === 'string' && /^[a-z0-9-]+$/.test(front) && !slugs.includes(front))
      findings.push({
        path: ['front'],
        message: {
          en: `there is no file data/infographics/${front}.json`,
          de: `es gibt keine Datei data/infographics/${front}.json`,
        },
        hint: choose(front, slugs),
      });
    return findings;
  });
}
