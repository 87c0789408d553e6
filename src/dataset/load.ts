// Dataset layer: the one loader. Reads a data folder from disk and hands on checked data, or refuses with a report.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkInfographic } from './infographic.ts';
import type { CheckOptions } from './infographic.ts';
import { DataError } from './problems.ts';
import type { Problem } from './problems.ts';
import { siteSchema } from './schema.ts';
import type { Infographic, Site } from './schema.ts';

export { DataError } from './problems.ts';
export type { Problem } from './problems.ts';

/** An infographic with its address: the file's name without .json. */
export type NamedInfographic = Infographic & { slug: string };

/** Everything in a data folder, checked. */
export interface Data {
  site: Site;
  /** The interface words by language code, then by key; every language has every key. */
  strings: Record<string, Record<string, string>>;
  infographics: NamedInfographic[];
  /** Sentences that state an older number than the data; always empty unless drafting. */
  stale: Problem[];
}

/** How to load. */
export interface LoadOptions extends CheckOptions {
  /** While writing (the dev server): sentences that still state an old number are listed, not refused. */
  draft?: boolean;
}

/** Reads and checks a data folder; throws a DataError whose message is the full report. */
export function loadData(root: string | URL, options: LoadOptions = {}): Data {
  const folder = typeof root === 'string' ? root : fileURLToPath(root);
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8');
  const site = siteSchema.parse(JSON.parse(read('site.json')));
  const languages = site.languages.map((language) => language.code);
  const strings = Object.fromEntries(
    languages.map((code) => [code, JSON.parse(read('strings', `${code}.json`)) as Record<string, string>]),
  );
  const problems: Problem[] = [];
  const infographics: NamedInfographic[] = [];
  for (const name of readdirSync(join(folder, 'infographics')).sort()) {
    if (!name.endsWith('.json')) continue;
    const checked = checkInfographic(
      read('infographics', name),
      `data/infographics/${name}`,
      languages,
      options,
    );
    problems.push(...checked.problems);
    if (checked.infographic) infographics.push({ ...checked.infographic, slug: basename(name, '.json') });
  }
  const refused = problems.filter((problem) => !(options.draft && problem.stale));
  if (refused.length > 0) throw new DataError(refused);
  return { site, strings, infographics, stale: problems.filter((problem) => problem.stale) };
}
