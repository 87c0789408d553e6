// Dataset layer: the one loader. Reads a data folder from disk and returns checked data, or throws a report.
import { readText } from './fileText.ts';
import { folderOnDisk } from './folder.ts';
import type { CheckOptions } from './infographic.ts';
import { inspectFolder, slugsIn, stringsIn } from './inspect.ts';
import type { Data, Inspection } from './inspect.ts';
import { DataError } from './problems.ts';
import type { ToolLanguage } from './problems.ts';
import type { Strings } from './strings.ts';

export type { Data, Inspection, NamedInfographic } from './inspect.ts';
export { DataError } from './problems.ts';

/** How to load. */
export interface LoadOptions extends CheckOptions {
  /** For the dev server: sentences that state an outdated number, and gaps in drafts, are listed in `stale` instead of refused. */
  draft?: boolean;
  /** The language of the report of a refusal; English if left out. */
  toolLanguage?: ToolLanguage;
}

/** The names of the infographics in a data folder, without .json. */
export function infographicSlugs(root: string | URL): string[] {
  return slugsIn(folderOnDisk(root));
}

/** The text of one infographic's file; null if it cannot be read. */
export function infographicText(root: string | URL, slug: string): string | null {
  const read = readText(folderOnDisk(root), `infographics/${slug}.json`);
  return 'text' in read ? read.text : null;
}

/** The valid interface words of a data folder, by language code. */
export function stringsOf(root: string | URL, languages: readonly string[]): Record<string, Strings> {
  return stringsIn(folderOnDisk(root), languages);
}

/** Reads a data folder and returns its data and all problems; throws nothing about its content. */
export function inspectData(root: string | URL, options: CheckOptions = {}): Inspection {
  return inspectFolder(folderOnDisk(root), options);
}

/** Reads and checks a data folder; throws a DataError whose message is the full report. */
export function loadData(root: string | URL, options: LoadOptions = {}): Data {
  const { data, problems } = inspectData(root, options);
  const stale = options.draft ? problems.filter((problem) => problem.stale || problem.gap) : [];
  if (!data || problems.length > stale.length) throw new DataError(problems, options.toolLanguage);
  return { ...data, stale };
}
