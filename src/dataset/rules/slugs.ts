// Dataset layer: the names of infographic files, which become addresses.
import type { Message } from '../problems.ts';
import { quoted } from '../words.ts';

/** First parts of addresses that the site itself uses. */
export const RESERVED_SLUGS: readonly string[] = [
  'accessibility',
  'embed',
  'embed-code',
  'embed-files',
  'oembed',
  'pictures',
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
export function checkSlug(name: string, languages: readonly string[]): { message: Message; hint: Message }[] {
  const slug = name.replace(/\.json$/, '');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug))
    return [
      {
        message: {
          en: `the file's name ${quoted(name)} becomes an address and has characters that addresses should not have`,
          de: `der Dateiname ${quoted(name)} wird zur Adresse und hat Zeichen, die in keine Adresse gehören`,
        },
        hint: {
          en: 'Rename it: small letters a to z, digits and single hyphens, a letter first, then .json.',
          de: 'Die Datei umbenennen: kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche, zuerst ein Buchstabe, dann .json.',
        },
      },
    ];
  if (RESERVED_SLUGS.includes(slug) || languages.includes(slug))
    return [
      {
        message: {
          en: `the address /${slug}/ belongs to another part of the site`,
          de: `die Adresse /${slug}/ gehört einem anderen Teil der Website`,
        },
        hint: { en: 'Rename the file.', de: 'Die Datei umbenennen.' },
      },
    ];
  return [];
}
