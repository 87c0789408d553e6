// Components, build time: the files of an infographic that its download menu offers, with their sizes.
import type { NamedInfographic } from '../dataset/load.ts';
import { fill } from '../model/format.ts';
import { numbersText, versionText } from '../numbers/built.ts';
import { fileSize } from '../numbers/table.ts';
import { pictureOf } from '../pictures/built.ts';
import { wordsOf } from '../site/data.ts';
import { addresses } from '../site/routes.ts';
import { versionName, versionsOf } from '../site/versions.ts';

/** A file to download: the name it is saved under, its address, and the words of the link. */
export interface DownloadFile {
  file: string;
  href: string;
  label: string;
}

/** The pictures; none of a version from the archive. */
export function pictureFiles(infographic: NamedInfographic, lang: string): Promise<DownloadFile[]> {
  const kinds = infographic.frozen === undefined ? (['png', 'svg', 'portrait'] as const) : [];
  return Promise.all(
    kinds.map(async (kind) => {
      const { file, width, height, bytes } = await pictureOf(infographic, lang, kind);
      return {
        file,
        href: addresses.picture(infographic.slug, lang, kind),
        label: fill(wordsOf(infographic, lang)[`download.${kind}`], {
          width,
          height,
          size: fileSize(lang, bytes),
        }),
      };
    }),
  );
}

/** The files with the numbers: two of the present ones, one of a version from the archive. */
export function numberFiles(infographic: NamedInfographic, lang: string): DownloadFile[] {
  const { slug, frozen } = infographic;
  const t = wordsOf(infographic, lang);
  const size = (text: string) => ({ size: fileSize(lang, Buffer.byteLength(text)) });
  const version = versionsOf(slug).find(({ n }) => n === frozen);
  if (version) {
    const name = `${versionName(version.n)}.json`;
    const label = fill(t['download.json'], size(versionText(version)));
    return [{ file: `${slug}.${name}`, href: addresses.versionFile(slug, name), label }];
  }
  return (['csv', 'json'] as const).map((format) => ({
    file: `${slug}.${format}`,
    href: addresses.numbers(slug, format),
    label: fill(t[`download.${format}`], size(numbersText(infographic, format))),
  }));
}
