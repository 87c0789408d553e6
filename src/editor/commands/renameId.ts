// Editor tools: npm run data -- rename id. Renames an id everywhere in a file at once, and in addresses that other files
// have of it.
import { join } from 'node:path';
import { infographicSlugs } from '../../dataset/load.ts';
import { id as idSchema } from '../../dataset/schema/values.ts';
import { agree, openFile, refuse, reported, tell, untouched, writeOver } from '../desk.ts';
import type { Command, Surroundings } from '../desk.ts';
import { formatted } from '../edits.ts';
import { ID_KINDS, inAddresses, kindsOfId, renamed } from '../../dataset/idPlaces.ts';
import type { IdKind } from '../../dataset/idPlaces.ts';
import { readText, Refused } from '../mishaps.ts';

/** The kind of an id: the only one there is, or the one that --kind names. */
function kindOf(text: string, id: string, wanted: string | undefined, world: Surroundings): IdKind {
  const kinds = kindsOfId(text, id);
  const kind = wanted === undefined ? kinds[0] : kinds.find((one) => one === wanted);
  if (!kind)
    throw refuse(world, {
      en: `There is no ${wanted ?? 'phase, survey or other part'} with the id "${id}" in this file. Ids can be those of: ${ID_KINDS.join(', ')}.`,
      de: `Es gibt in dieser Datei nichts mit der id „${id}“${wanted ? ` von der Art ${wanted}` : ''}. Arten sind: ${ID_KINDS.join(', ')}.`,
    });
  if (wanted === undefined && kinds.length > 1)
    throw refuse(world, {
      en: `"${id}" is the id of a ${kinds.join(' and of a ')}. Say which one: --kind ${kinds[0]}.`,
      de: `„${id}“ ist die id von mehrerem (${kinds.join(', ')}). Dazusagen, was gemeint ist: --kind ${kinds[0]}.`,
    });
  return kind;
}

/** Other files with addresses of this infographic that name the id, changed. */
function otherFiles(slug: string, from: string, to: string, world: Surroundings) {
  return infographicSlugs(world.root).flatMap((other) => {
    if (other === slug) return [];
    const path = join(world.root, 'infographics', `${other}.json`);
    const file = `data/infographics/${other}.json`;
    const text = readText(path, file, untouched(world));
    const changed = inAddresses(text, from, to, `/${slug}/`);
    return changed === text ? [] : [{ path, file, text, changed }];
  });
}

/** Renames an id, after a yes. */
export const renameId: Command = async ([slug = '', from = '', to = ''], options, world) => {
  const { path, file, text, check } = openFile(slug, world);
  if (!idSchema.safeParse(to).success)
    throw refuse(world, {
      en: `"${to}" is no id: small letters a to z, digits and single hyphens, a letter first, at most 40 characters.`,
      de: `„${to}“ ist keine id: kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche, zuerst ein Buchstabe, höchstens 40 Zeichen.`,
    });
  const kind = kindOf(text, from, options.kind, world);
  if (kindsOfId(text, to).includes(kind))
    throw refuse(world, { en: `The id "${to}" is already taken.`, de: `Die id „${to}“ ist schon vergeben.` });
  const { text: next, places } = renamed(text, kind, from, to);
  const changed = await formatted(next);
  const others = otherFiles(slug, from, to, world);
  const told = (problems: ReturnType<typeof check>['problems']) =>
    new Set(problems.map(({ message, path: at }) => JSON.stringify([message, at.length])));
  const before = told(check(text).problems);
  const made = check(changed).problems.filter(
    (problem) => !problem.gap && !before.has(JSON.stringify([problem.message, problem.path.length])),
  );
  if (made.length > 0) throw new Refused(reported(world, made));
  world.print(
    `${tell(world, {
      en: `"${from}" (${kind}) becomes "${to}" in ${places} places of ${file}${others.map((one) => ` and in ${one.file}`).join('')}.`,
      de: `„${from}“ (${kind}) wird „${to}“, an ${places} Stellen von ${file}${others.map((one) => ` und in ${one.file}`).join('')}.`,
    })}\n`,
  );
  if (kind === 'phase')
    world.print(
      `${tell(world, {
        en: `Results that readers have shared have "${from}" in their address; these links will no longer be found.`,
        de: `Geteilte Ergebnisse haben „${from}“ in ihrer Adresse; diese Links werden nicht mehr gefunden.`,
      })}\n`,
    );
  await agree({ en: 'Write this?', de: 'Das schreiben?' }, options, world);
  writeOver(path, file, text, changed, world);
  for (const other of others) writeOver(other.path, other.file, other.text, other.changed, world);
  world.print(`${tell(world, { en: 'Written.', de: 'Geschrieben.' })}\n`);
};
