// Dataset layer: the names of infographic files, which become addresses.
import { quoted } from '../words.ts';

/** First parts of addresses that the site itself uses. */
const RESERVED_SLUGS: readonly string[] = [
  'embed',
  'embed-code',
  'embed-files',
  'oembed',
  'result',
  'guess',
  'edit',
  'data',
  'images',
  'fonts',
  'feed',
  'datapackage',
];

/** Why a file's name cannot be an address: at most one message with its hint. */
export function checkSlug(name: string, languages: readonly string[]): { message: string; hint: string }[] {
  const slug = name.replace(/\.json$/, '');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    return [
      {
        message: `the file's name ${quoted(name)} becomes an address and has characters that addresses should not have`,
        hint: 'Rename it: small letters a to z, digits and single hyphens, a letter first, then .json.',
      },
    ];
  if (RESERVED_SLUGS.includes(slug) || languages.includes(slug))
    return [
      {
        message: `the address /${slug}/ belongs to another part of the site`,
        hint: 'Rename the file.',
      },
    ];
  return [];
}
