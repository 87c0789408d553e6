// Editor tools: npm run data -- migrate. Brings files of an older version to the present schema.
import { parseTree } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { join } from 'node:path';
import { infographicSlugs } from '../../dataset/load.ts';
import { agree, mustExist, refuse, siteLanguages, tell, untouched, writeOver } from '../desk.ts';
import type { Command, Options, Surroundings } from '../desk.ts';
import { migrate } from '../migrate.ts';
import { readText } from '../mishaps.ts';

/** Brings one file to the present schema; false if it needed nothing. */
async function migrateFile(slug: string, options: Options, world: Surroundings): Promise<boolean> {
  const languages = siteLanguages(world);
  const path = join(world.root, 'infographics', `${slug}.json`);
  const file = `data/infographics/${slug}.json`;
  const text = readText(path, file, untouched(world));
  const slips: ParseError[] = [];
  parseTree(text, slips);
  if (slips.length > 0)
    throw refuse(world, {
      en: `${file} cannot be read as JSON. Mend it first, see npm run check.`,
      de: `${file} lässt sich nicht als JSON lesen. Das zuerst berichtigen, siehe npm run check.`,
    });
  const { text: migrated, changes } = await migrate(text, languages);
  if (changes.length === 0) return false;
  world.print(`${file}\n${changes.map((change) => `  ${change}\n`).join('')}`);
  await agree({ en: 'Write this?', de: 'Das schreiben?' }, options, world);
  writeOver(path, file, text, migrated, world);
  world.print(
    `${tell(world, { en: `${file} is written. See npm run check.`, de: `${file} ist geschrieben. Siehe npm run check.` })}\n`,
  );
  return true;
}

/** Migrates all infographics, or the one that is named. */
export const migrateFiles: Command = async ([name], options, world) => {
  if (name !== undefined) mustExist(name, world);
  let written = false;
  for (const slug of name === undefined ? infographicSlugs(world.root) : [name])
    if (await migrateFile(slug, options, world)) written = true;
  if (!written)
    world.print(
      `${tell(world, { en: 'Nothing is of an older version.', de: 'Nichts ist von einer älteren Fassung.' })} ${untouched(world)}\n`,
    );
};
