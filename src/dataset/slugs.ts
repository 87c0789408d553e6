// Dataset layer: names of infographic files become addresses, and must be fit for it.
import { quoted } from './words.ts';

/** First parts of addresses that the site itself uses. */
export const RESERVED_SLUGS = [
  'embed',
  'embed-code',
  'embed-files',
  'oembed',
  'result',
  'edit',
  'data',
  'images',
  'fonts',
  'feed',
  'datapackage',
] as const;

/** What keeps a file's name from being an address: at most one sentence, with what to do. */
export function checkSlug(name: string, languages: readonly string[]): { says: string; todo: string }[] {
  const slug = name.replace(/\.json$/, '');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    return [
      {
        says: `the file's name ${quoted(name)} becomes an address and has characters that addresses should not have`,
        todo: 'Rename it: small letters a to z, digits and single hyphens, a letter first, then .json.',
      },
    ];
  if ((RESERVED_SLUGS as readonly string[]).includes(slug) || languages.includes(slug))
    return [
      {
        says: `the address /${slug}/ belongs to another part of the site`,
        todo: 'Rename the file.',
      },
    ];
  return [];
}
