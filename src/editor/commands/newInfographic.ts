// Editor tools: npm run data -- new. Starts an infographic from a table: shows what it understood, asks, and writes a file
// that is complete in form, with a gap for everything that the table does not say.
import { checkInfographic } from '../../dataset/infographic.ts';
import { draftInfographic } from '../../tables/draft.ts';
import { noRoom, shown } from '../../tables/show.ts';
import { understand } from '../../tables/understand.ts';
import type { Understanding } from '../../tables/understand.ts';
import {
  agree,
  mustBeFree,
  openTable,
  refuse,
  reported,
  siteLanguages,
  tableProblems,
  tell,
  whatIsLeft,
  writeNew,
} from '../desk.ts';
import type { Command, Options, Surroundings } from '../desk.ts';
import { asFile } from '../edits.ts';
import { Refused } from '../mishaps.ts';
import { withoutMoved } from '../moved.ts';

/** What a table says, shown; throws a refusal if it cannot be told. */
export async function understood(
  source: string,
  options: Options,
  world: Surroundings,
): Promise<Understanding> {
  const table = await openTable(source, options, world);
  const { answers } = options;
  if (answers !== undefined && answers !== 'rows' && answers !== 'columns')
    throw refuse(world, {
      en: '--answers is followed by rows or columns.',
      de: 'Nach --answers steht rows (Zeilen) oder columns (Spalten).',
    });
  const { understanding, troubles } = understand(table, {
    ...(answers ? { answersIn: answers } : {}),
    reverse: options.reverse ?? false,
  });
  if (!understanding || troubles.length > 0)
    throw new Refused(reported(world, tableProblems(troubles, source)));
  const { sheet } = table;
  if (sheet && sheet.others.length > 0)
    understanding.remarks.push({
      en: `Read from the sheet "${sheet.name}". For another one (${sheet.others.join(', ')}): --sheet "${sheet.others[0]}".`,
      de: `Gelesen ist das Blatt „${sheet.name}“. Für ein anderes (${sheet.others.join(', ')}): --sheet "${sheet.others[0]}".`,
    });
  return understanding;
}

/** The language that the names of a table are in: as said, else that of the tools, else the site's main one. */
export function namesLanguage(languages: readonly string[], options: Options, world: Surroundings): string {
  const { names } = options;
  if (names !== undefined && !languages.includes(names))
    throw refuse(world, {
      en: `--names is followed by a language of the site: ${languages.join(', ')}.`,
      de: `Nach --names steht eine Sprache der Website: ${languages.join(', ')}.`,
    });
  const tool = languages.find((language) => language === (world.language ?? 'en'));
  return names ?? tool ?? languages[0] ?? 'en';
}

/** Says in which language the names are taken. */
export function saysLanguage(namesIn: string, languages: readonly string[], world: Surroundings): string {
  const others = languages.filter((language) => language !== namesIn);
  if (others.length === 0) return '';
  return `- ${tell(world, {
    en: `The names are taken as texts in "${namesIn}". If they are in another language: --names ${others[0]}.`,
    de: `Die Namen gelten als Texte in „${namesIn}“. Sind sie in einer anderen Sprache: --names ${others[0]}.`,
  })}\n`;
}

/** The languages of a new infographic: all of the site's, or those that --languages names. */
function chosenLanguages(all: readonly string[], options: Options, world: Surroundings): string[] {
  const named = options.languages?.split(/[\s,]+/).filter(Boolean);
  if (named && (named.length === 0 || named.some((code) => !all.includes(code))))
    throw refuse(world, {
      en: `--languages is followed by languages of the site: ${all.join(',')}.`,
      de: `Nach --languages stehen Sprachen der Website: ${all.join(',')}.`,
    });
  return all.filter((code) => named?.includes(code) ?? true);
}

/** Writes a new infographic from a table, after a yes. */
export const newInfographic: Command = async ([slug = '', source = ''], options, world) => {
  mustBeFree(slug, world);
  const all = siteLanguages(world);
  const languages = chosenLanguages(all, options, world);
  const namesIn = namesLanguage(languages, options, world);
  const understanding = await understood(source, options, world);
  world.print(`${shown(understanding, world.language ?? 'en')}${saysLanguage(namesIn, languages, world)}\n`);
  const crowded = noRoom(understanding);
  if (crowded) throw refuse(world, crowded);
  const settings = { languages, all, namesIn, day: world.day, tool: world.language ?? ('en' as const) };
  const text = await asFile(draftInfographic(understanding, settings));
  const file = `data/infographics/${slug}.json`;
  await agree({ en: `Write ${file}?`, de: `${file} schreiben?` }, options, world);
  withoutMoved(slug, world);
  writeNew(`infographics/${slug}.json`, text, world);
  const { problems } = checkInfographic(text, file, all, { ...world, today: world.day });
  world.print(
    `${tell(world, { en: `${file} is written.`, de: `${file} ist geschrieben.` })} ${whatIsLeft(problems, world)}`,
  );
};
