// Editor tools: npm run data -- add language and remove language, for the whole site.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { gap } from '../../dataset/gaps.ts';
import { infographicSlugs } from '../../dataset/load.ts';
import type { Path } from '../../dataset/problems.ts';
import { isObject, valueAt } from '../../dataset/raw.ts';
import { formNames } from '../../dataset/respondents.ts';
import { siteSchema } from '../../dataset/schema/site.ts';
import { inText, WORDS } from '../../tables/gapWords.ts';
import { agree, refuse, siteLanguages, tell, untouched, writeNew, writeOver } from '../desk.ts';
import type { Command, Surroundings } from '../desk.ts';
import { asFile, formatted, setIn } from '../edits.ts';
import { readText } from '../mishaps.ts';
import { openSite } from '../openSite.ts';

/** A file below the data folder, to be changed. */
interface Changed {
  path: string;
  file: string;
  before: string;
  after: string;
}

/** A file of the data folder with the text that `change` makes of it. */
async function changed(
  name: string,
  change: (text: string) => string,
  world: Surroundings,
): Promise<Changed> {
  const path = join(world.root, name);
  const before = readText(path, `data/${name}`, untouched(world));
  return { path, file: `data/${name}`, before, after: await formatted(change(before)) };
}

/** The places of a value that have a text, or a group of forms, in the language `code`; `codes` are the site's. */
function placesOf(value: unknown, code: string, codes: readonly string[], path: Path = []): Path[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => placesOf(item, code, codes, [...path, index]));
  if (!isObject(value)) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => codes.includes(key))) return keys.includes(code) ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) => placesOf(inner, code, codes, [...path, key]));
}

/** An infographic's text with gaps in a language beside every text in the language `like`. */
function withLanguage(text: string, code: string, like: string, codes: readonly string[]): string {
  const root: unknown = parse(text);
  return placesOf(root, like, codes).reduce((all, place) => {
    const value = valueAt(root, [...place, like]);
    const added = isObject(value)
      ? Object.fromEntries(formNames(code).map((form) => [form, gap(inText(WORDS[form], code))]))
      : gap(String(value));
    return setIn(all, [...place, code], added);
  }, text);
}

/** An infographic's text without a language: its texts, and its name in "languages". */
function withoutLanguage(text: string, code: string, codes: readonly string[]): string {
  const root: unknown = parse(text);
  const bare = placesOf(root, code, codes).reduce(
    (all, place) => setIn(all, [...place, code], undefined),
    text,
  );
  const named = valueAt(root, ['languages']);
  const at = Array.isArray(named) ? named.indexOf(code) : -1;
  return at < 0 ? bare : setIn(bare, ['languages', at], undefined);
}

/** The infographics that have all languages of the site, or name this one. */
function infographicsIn(code: string | undefined, world: Surroundings): string[] {
  return infographicSlugs(world.root).filter((slug) => {
    const name = `infographics/${slug}.json`;
    const root: unknown = parse(readText(join(world.root, name), `data/${name}`, untouched(world)));
    const named = valueAt(root, ['languages']);
    return !Array.isArray(named) || (code !== undefined && named.includes(code));
  });
}

/** Adds a language to the site: gaps beside every text, and the interface's words to translate. After a yes. */
export const addLanguage: Command = async ([code = ''], options, world) => {
  const codes = siteLanguages(world);
  const like = options.like ?? codes.find((one) => one === 'en') ?? codes[0] ?? 'en';
  if (!siteSchema.shape.languages.element.shape.code.safeParse(code).success || codes.includes(code))
    throw refuse(world, {
      en: `"${code}" is no language code such as "nl" or "pt-BR", or the site has it already: ${codes.join(', ')}.`,
      de: `„${code}“ ist kein Sprachcode wie „nl“ oder „pt-BR“, oder die Website hat ihn schon: ${codes.join(', ')}.`,
    });
  if (!codes.includes(like))
    throw refuse(world, {
      en: `--like is followed by a language of the site: ${codes.join(', ')}.`,
      de: `Nach --like steht eine Sprache der Website: ${codes.join(', ')}.`,
    });
  const label = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const slugs = infographicsIn(undefined, world);
  await agree(
    {
      en: `Add "${code}" (${label}), with the texts in "${like}" as gaps to translate, to ${slugs.length} infographics and the interface?`,
      de: `„${code}“ (${label}) hinzufügen, mit den Texten in „${like}“ als Lücken zum Übersetzen, in ${slugs.length} Infografiken und der Oberfläche?`,
    },
    options,
    world,
  );
  const files = await Promise.all([
    changed('site.json', (text) => setIn(text, ['languages', -1], { code, label }, true), world),
    ...slugs.map((slug) =>
      changed(`infographics/${slug}.json`, (text) => withLanguage(text, code, like, [...codes, code]), world),
    ),
  ]);
  const words: unknown = parse(
    readText(join(world.root, `strings/${like}.json`), `data/strings/${like}.json`, untouched(world)),
  );
  const missing = Object.entries(isObject(words) ? words : {}).map(([key, text]) => [
    key,
    key === '$schema' ? text : gap(String(text)),
  ]);
  if (!existsSync(join(world.root, `strings/${code}.json`)))
    writeNew(`strings/${code}.json`, await asFile(Object.fromEntries(missing)), world);
  for (const { path, file, before, after } of files) writeOver(path, file, before, after, world);
  world.print(
    `${tell(world, {
      en: `Written. "npm run check" lists the gaps; then run "npm run schema". An infographic that will not be translated names its languages: "languages": ${JSON.stringify(codes)}.`,
      de: `Geschrieben. „npm run check“ nennt die Lücken; danach „npm run schema“. Eine Infografik, die nicht übersetzt wird, nennt ihre Sprachen: "languages": ${JSON.stringify(codes)}.`,
    })}\n`,
  );
};

/** Removes a language from the site: from every text and from the interface. After a yes. */
export const removeLanguage: Command = async ([code = ''], options, world) => {
  const { languages } = openSite(world.root, untouched(world));
  const codes = languages.map((language) => language.code);
  if (!codes.includes(code) || codes.length < 2)
    throw refuse(world, {
      en: `The site has ${codes.join(', ')}, and needs one language at least.`,
      de: `Die Website hat ${codes.join(', ')} und braucht mindestens eine Sprache.`,
    });
  const only = infographicSlugs(world.root).find((slug) => {
    const name = `infographics/${slug}.json`;
    const named = valueAt(parse(readText(join(world.root, name), `data/${name}`, untouched(world))), [
      'languages',
    ]);
    return Array.isArray(named) && named.length === 1 && named[0] === code;
  });
  if (only !== undefined)
    throw refuse(world, {
      en: `"${only}" has no other language. Translate it first, or delete it.`,
      de: `„${only}“ hat keine andere Sprache. Die Infografik zuerst übersetzen oder entfernen.`,
    });
  await agree(
    {
      en: `Remove "${code}" from every text of all infographics and from the interface? Its addresses will no longer be found.`,
      de: `„${code}“ aus allen Texten aller Infografiken und aus der Oberfläche entfernen? Ihre Adressen werden nicht mehr gefunden.`,
    },
    options,
    world,
  );
  const files = await Promise.all([
    changed('site.json', (text) => setIn(text, ['languages', codes.indexOf(code)], undefined), world),
    ...infographicSlugs(world.root).map((slug) =>
      changed(`infographics/${slug}.json`, (text) => withoutLanguage(text, code, codes), world),
    ),
  ]);
  for (const { path, file, before, after } of files) writeOver(path, file, before, after, world);
  rmSync(join(world.root, `strings/${code}.json`), { force: true });
  world.print(
    `${tell(world, {
      en: 'Written. Run "npm run schema", then "npm run check".',
      de: 'Geschrieben. Nun „npm run schema“, dann „npm run check“.',
    })}\n`,
  );
};
