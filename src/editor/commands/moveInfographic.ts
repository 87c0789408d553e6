// Editor tools: npm run data -- rename and delete, for a whole infographic. What is published stays reachable: the old
// addresses, those of embeds included, lead to the new one or say what became of it (data/moved.json). Versions in the
// archive go with their infographic; those of a removed one stay, because their addresses do.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { ARCHIVE } from '../../dataset/archive.ts';
import { valueAt } from '../../dataset/raw.ts';
import { agree, mustBeFree, mustExist, refuse, siteLanguages, tell, untouched, writeOver } from '../desk.ts';
import type { Command, Surroundings } from '../desk.ts';
import { setIn } from '../edits.ts';
import { readText, refusal } from '../mishaps.ts';
import { movedOn, openMoved, writeMoved } from '../moved.ts';
import { openSite } from '../openSite.ts';

/** The path of an infographic's file. */
function pathOf(slug: string, { root }: Surroundings): string {
  return join(root, 'infographics', `${slug}.json`);
}

/** Changes the files of the folder; an expected error becomes a refusal. */
function attempt(action: () => void, slug: string, world: Surroundings): void {
  try {
    action();
  } catch (error) {
    throw refusal(error, 'write', pathOf(slug, world), `data/infographics/${slug}.json`, untouched(world));
  }
}

/** Renames an infographic, after a yes; its old addresses lead to the new ones. */
export const renameInfographic: Command = async ([slug = '', to = ''], options, world) => {
  mustExist(slug, world);
  mustBeFree(to, world);
  const moved = openMoved(world);
  const site = openSite(world.root, untouched(world));
  await agree(
    {
      en: `Rename "${slug}" to "${to}"? The addresses of "${slug}", in embeds too, will lead to "${to}".`,
      de: `„${slug}“ in „${to}“ umbenennen? Die Adressen von „${slug}“, auch in Einbettungen, führen dann zu „${to}“.`,
    },
    options,
    world,
  );
  attempt(
    () => {
      renameSync(pathOf(slug, world), pathOf(to, world));
      const versions = join(world.root, ARCHIVE, slug);
      if (existsSync(versions)) renameSync(versions, join(world.root, ARCHIVE, to));
    },
    slug,
    world,
  );
  if (site.front === slug) {
    const path = join(world.root, 'site.json');
    const text = readText(path, 'data/site.json', untouched(world));
    writeOver(path, 'data/site.json', text, setIn(text, ['front'], to), world);
  }
  const { [to]: _, ...others } = movedOn(moved, slug, { to });
  writeMoved(others, world);
  world.print(
    `${tell(world, {
      en: `data/infographics/${to}.json is written, and data/moved.json keeps the old name.`,
      de: `data/infographics/${to}.json ist geschrieben, und data/moved.json behält den alten Namen.`,
    })}\n`,
  );
};

/** Removes an infographic, after a yes; its addresses say that it was removed. */
export const deleteInfographic: Command = async ([slug = ''], options, world) => {
  mustExist(slug, world);
  const moved = openMoved(world);
  if (openSite(world.root, untouched(world)).front === slug)
    throw refuse(world, {
      en: `"${slug}" is on the front page. First write another name at "front" in data/site.json.`,
      de: `„${slug}“ steht auf der Startseite. Zuerst einen anderen Namen an „front“ in data/site.json schreiben.`,
    });
  const value: unknown = parse(
    readText(pathOf(slug, world), `data/infographics/${slug}.json`, untouched(world)),
  );
  const title = Object.fromEntries(
    siteLanguages(world).map((language) => {
      const text = valueAt(value, ['title', language]);
      return [language, typeof text === 'string' && text.trim() ? text : slug];
    }),
  );
  await agree(
    {
      en: `Remove data/infographics/${slug}.json? Its addresses, in embeds too, will say that it was removed today.`,
      de: `data/infographics/${slug}.json entfernen? Die Adressen, auch in Einbettungen, sagen dann, dass die Infografik heute entfernt wurde.`,
    },
    options,
    world,
  );
  attempt(() => rmSync(pathOf(slug, world)), slug, world);
  writeMoved(movedOn(moved, slug, { removed: world.day, title }), world);
  world.print(
    `${tell(world, {
      en: 'Removed. data/moved.json says so at the old addresses.',
      de: 'Entfernt. data/moved.json sagt es an den alten Adressen.',
    })}\n`,
  );
};
