// Build: the typefaces as pages fetch them, cut down to the characters of the site's own texts.
import { folderOnDisk } from '../dataset/folder.ts';
import { charactersOf, fontFile } from '../fonts/cut.ts';

/** All texts of a JSON file, put together; the file as it is where it cannot be read, which the check reports. */
function textOf(file: string): string {
  try {
    return JSON.stringify(JSON.parse(file));
  } catch {
    return file;
  }
}

/** The paths of both typefaces for the pages of a site with this data folder. */
export async function webFonts(data: string | URL): Promise<{ serif: string; sans: string }> {
  const folder = folderOnDisk(data);
  const paths = ['strings', 'infographics'].flatMap((part) =>
    folder.names(part).map((name) => `${part}/${name}`),
  );
  const texts = ['site.json', ...paths].map((path) => {
    const file = folder.read(path);
    return typeof file === 'string' ? '' : textOf(new TextDecoder().decode(file));
  });
  const characters = charactersOf(texts);
  return {
    serif: await fontFile('serif', 'woff2', characters),
    sans: await fontFile('sans', 'woff2', characters),
  };
}
