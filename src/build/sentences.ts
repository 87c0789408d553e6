// Build: what the build command says, in English and German.
import type { ToolLanguage } from '../dataset/problems.ts';

/** Ends the build; the message is all that is printed, and says what to do. */
export class BuildRefused extends Error {}

const ENGLISH = {
  stages: { pictures: 'Pictures', pages: 'Pages', files: 'Files' },
  bundling: 'Bundling scripts and styles ...',
  progress: (stage: string, done: number, all: number) => `${stage}: ${done} of ${all}`,
  left: (seconds: number) => `about ${seconds} s left`,
  built: (pages: number, seconds: number) => `dist/ is built: ${pages} pages and files in ${seconds} s.`,
  untouched: 'dist/ is as it was before.',
  stopped: 'The build was stopped.',
  running: (pid: number, file: string) =>
    `Another build is running here (process ${pid}). Wait until it has ended, then start again. If there is none, delete ${file}.`,
  full: (file: string) => `The disk has no room for ${file}. Make room, then start again.`,
  closed: (file: string) =>
    `${file} cannot be written. Check that you may write there and that no other program holds it, then start again.`,
  readOnly: (file: string) => `${file} is in a place that can only be read. Build in another folder.`,
  manyFiles:
    'Too many files are open. Close other programs, or raise the limit (ulimit -n), then start again.',
  mounted: (file: string) =>
    `${file} cannot be replaced as a whole: it is a mounted folder or on another disk. Mount the folder above it instead.`,
  siteUrl: (found: string) =>
    `SITE_URL is "${found}". Expected the public address of the site, such as https://example.org.`,
  siteProtocol: (found: string) => `SITE_URL is "${found}". Expected an address with https:// or http://.`,
  siteFolder: (found: string, origin: string, folder: string) =>
    `SITE_URL is "${found}". Expected an address without a folder: SITE_URL=${origin} BASE_PATH=${folder}`,
  siteParts: (found: string, origin: string) =>
    `SITE_URL is "${found}". Expected an address alone, without a name, "?" or "#": SITE_URL=${origin}`,
  basePath: (found: string) =>
    `BASE_PATH is "${found}". Expected a folder on the site that starts with a slash, such as /blog/charts.`,
  unpublished: (slugs: string) =>
    `New numbers that are no version yet: ${slugs}. Run "npm run data -- publish", then build again.`,
  changedAgain: (slugs: string, from: string) =>
    `Other numbers than at ${from}, and no entry in "changelog" that is not there: ${slugs}. Say what changed in a new entry at the top of "changelog".`,
  option: (found: string) =>
    `"${found}" is not an option of the build. Known are --keep <folder or address of the published site> and --lang <de or en>.`,
  keepValue: '--keep needs the folder or address of the published site, such as --keep https://example.org.',
  kept: (files: number) => `${files} files of earlier builds are kept for tabs that are still open.`,
  keepNothing: (from: string, why: string) =>
    `No files of earlier builds are kept: ${from} ${why}. Tabs that are open now may lose their scripts.`,
  keepMissing: (files: number, from: string) =>
    `${files} files of earlier builds could not be taken from ${from}.`,
  unreached: 'could not be reached',
  noList: 'has no list of its files (build-files.json)',
  badList: 'has a list of its files that cannot be read',
};

const GERMAN: typeof ENGLISH = {
  stages: { pictures: 'Bilder', pages: 'Seiten', files: 'Dateien' },
  bundling: 'Skripte und Stile werden gebündelt ...',
  progress: (stage, done, all) => `${stage}: ${done} von ${all}`,
  left: (seconds) => `noch etwa ${seconds} s`,
  built: (pages, seconds) => `dist/ ist fertig: ${pages} Seiten und Dateien in ${seconds} s.`,
  untouched: 'dist/ ist, wie es war.',
  stopped: 'Der Bau wurde abgebrochen.',
  running: (pid, file) =>
    `Hier läuft schon ein Bau (Prozess ${pid}). Warten, bis er fertig ist, und noch einmal starten. Wenn keiner läuft: ${file} löschen.`,
  full: (file) => `Auf der Platte ist kein Platz für ${file}. Platz schaffen und noch einmal starten.`,
  closed: (file) =>
    `${file} kann nicht geschrieben werden. Prüfen, ob dort geschrieben werden darf und ob ein anderes Programm die Datei benutzt, dann noch einmal starten.`,
  readOnly: (file) =>
    `${file} liegt an einem Ort, der nur gelesen werden kann. In einem anderen Ordner bauen.`,
  manyFiles:
    'Es sind zu viele Dateien offen. Andere Programme schließen, oder die Grenze erhöhen (ulimit -n), und noch einmal starten.',
  mounted: (file) =>
    `${file} kann nicht als Ganzes ersetzt werden: Der Ordner ist eingehängt oder liegt auf einer anderen Platte. Stattdessen den Ordner darüber einhängen.`,
  siteUrl: (found) =>
    `SITE_URL ist „${found}“. Erwartet wird die öffentliche Adresse der Website, etwa https://example.org.`,
  siteProtocol: (found) => `SITE_URL ist „${found}“. Erwartet wird eine Adresse mit https:// oder http://.`,
  siteFolder: (found, origin, folder) =>
    `SITE_URL ist „${found}“. Erwartet wird eine Adresse ohne Ordner: SITE_URL=${origin} BASE_PATH=${folder}`,
  siteParts: (found, origin) =>
    `SITE_URL ist „${found}“. Erwartet wird nur eine Adresse, ohne Namen, „?“ und „#“: SITE_URL=${origin}`,
  basePath: (found) =>
    `BASE_PATH ist „${found}“. Erwartet wird ein Ordner der Website, der mit einem Schrägstrich beginnt, etwa /blog/charts.`,
  unpublished: (slugs) =>
    `Neue Zahlen, die noch keine Version sind: ${slugs}. "npm run data -- publish" ausführen, dann noch einmal bauen.`,
  changedAgain: (slugs, from) =>
    `Andere Zahlen als bei ${from}, und "changelog" hat keinen Eintrag, den es dort nicht gibt: ${slugs}. In einem neuen Eintrag oben in "changelog" sagen, was sich geändert hat.`,
  option: (found) =>
    `„${found}“ ist keine Option. Es gibt --keep <Ordner oder Adresse der veröffentlichten Website> und --lang <de oder en>.`,
  keepValue:
    '--keep braucht den Ordner oder die Adresse der veröffentlichten Website, etwa --keep https://example.org.',
  kept: (files) => `${files} Dateien früherer Fassungen bleiben für Tabs, die noch offen sind.`,
  keepNothing: (from, why) =>
    `Keine Dateien früherer Fassungen bleiben: ${from} ${why}. Tabs, die jetzt offen sind, können ihre Skripte verlieren.`,
  keepMissing: (files, from) => `${files} Dateien früherer Fassungen waren von ${from} nicht zu bekommen.`,
  unreached: 'ist nicht zu erreichen',
  noList: 'hat keine Liste der Dateien (build-files.json)',
  badList: 'hat eine Liste der Dateien, die nicht zu lesen ist',
};

/** All that the build command says, in one language. */
export type Sentences = typeof ENGLISH;

/** What the build command says in a language. */
export function sentencesIn(language: ToolLanguage): Sentences {
  return language === 'de' ? GERMAN : ENGLISH;
}
