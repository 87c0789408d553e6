// Dataset layer: files of a data folder that nothing reads, because of their names or their places.
import { ARCHIVE } from './archive.ts';
import { fileProblem, visibleNames } from './fileText.ts';
import type { DataFolder } from './fileText.ts';
import { MOVED_FILE } from './moved.ts';
import type { Message, Problem } from './problems.ts';

/** Where files of a kind belong, for hints. */
const PLACES: Message = {
  en: 'Infographics are in data/infographics, interface words in data/strings; keep other files outside of data/.',
  de: 'Infografiken liegen in data/infographics, Wörter der Oberfläche in data/strings; andere Dateien außerhalb von data/ aufbewahren.',
};

/** Files that nothing reads because their names do not end in .json. */
function misnamedFiles(folder: DataFolder): Problem[] {
  return ['infographics', 'strings'].flatMap((subfolder) =>
    visibleNames(folder, subfolder)
      .filter((name) => !/\.json$/i.test(name))
      .map((name) => {
        const meant = /^(.*\.json)[.\w ()]+$/i.exec(name)?.[1];
        return fileProblem(
          `data/${subfolder}/${name}`,
          {
            en: 'the file is not read, because its name does not end in .json',
            de: 'die Datei wird nicht gelesen, weil ihr Name nicht auf .json endet',
          },
          meant
            ? {
                en: `Rename it to ${meant}, or move it to another folder.`,
                de: `Sie in ${meant} umbenennen, oder in einen anderen Ordner verschieben.`,
              }
            : {
                en: 'Give it this ending if it is a data file, or move it to another folder.',
                de: 'Ihr diese Endung geben, wenn sie Daten enthält, oder sie in einen anderen Ordner verschieben.',
              },
        );
      }),
  );
}

/** Files of the data folder itself. */
const OWN_FILES = ['site.json', 'README.md', MOVED_FILE];
/** Its folders. */
const OWN_FOLDERS = ['infographics', 'strings', 'schema'];

/** Files and folders where nothing looks for them. */
function misplaced(folder: DataFolder): Problem[] {
  const lost = (path: string) =>
    fileProblem(
      `data/${path}`,
      {
        en: 'nothing reads this file, because it is in the wrong folder',
        de: 'diese Datei liest niemand, weil sie im falschen Ordner liegt',
      },
      PLACES,
    );
  const files = visibleNames(folder, '')
    .filter((name) => /\.json\b/i.test(name) && !OWN_FILES.includes(name))
    .map(lost);
  const schemas = visibleNames(folder, 'schema')
    .filter((name) => !name.endsWith('.schema.json'))
    .map((name) => lost(`schema/${name}`));
  const hidden = (name: string) => name.startsWith('.');
  const folders = [
    ...folder.folders('').filter((name) => ![...OWN_FOLDERS, ARCHIVE].includes(name) && !hidden(name)),
    ...(visibleNames(folder, ARCHIVE).length > 0 ? [ARCHIVE] : []),
    ...OWN_FOLDERS.flatMap((own) =>
      folder
        .folders(own)
        .filter((name) => !hidden(name))
        .map((name) => `${own}/${name}`),
    ),
  ];
  const inside = folders
    .sort()
    .flatMap((path) => visibleNames(folder, path).map((name) => lost(`${path}/${name}`)));
  return [...files, ...schemas, ...inside];
}

/** Files that nothing reads: with another ending, or in another folder. */
export function strays(folder: DataFolder): Problem[] {
  return [...misnamedFiles(folder), ...misplaced(folder)];
}
