// Editor tools: npm run schema. Writes what is made from the schema: data/schema and the field list in data/README.md.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { format } from 'prettier';
import { toJsonSchema, withOptionalLanguages } from '../dataset/jsonSchema.ts';
import { infographicSlugs } from '../dataset/load.ts';
import type { ToolLanguage } from '../dataset/problems.ts';
import { infographicSchema } from '../dataset/schema.ts';
import { siteSchema } from '../dataset/schema/site.ts';
import { stringsSchema } from '../dataset/strings.ts';
import { fieldList } from './fieldList.ts';
import { toolLanguage } from '../dataset/toolLanguage.ts';
import { readText, Refused, writeText } from './mishaps.ts';
import { openSite } from './openSite.ts';
import { endWithReader } from './pipe.ts';

/** A file made from the schema, with its path inside the data folder. */
export interface Generated {
  path: string;
  text: string;
}

const START = '<!-- fields: written by "npm run schema", do not edit -->';
const END = '<!-- end of fields -->';
const UNWRITTEN = { en: 'Nothing was written.', de: 'Es wurde nichts geschrieben.' };

/** A README with the field list between its two marks. Throws a refusal if the marks are gone. */
function withFields(readme: string, list: string, language: ToolLanguage): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start)
    throw new Refused(
      `${
        language === 'de'
          ? 'data/README.md braucht diese beiden Zeilen um die Liste der Felder. Sie zurückholen.'
          : 'data/README.md needs these two lines around its list of fields. Bring them back.'
      } ${UNWRITTEN[language]}\n  ${START}\n  ${END}\n`,
    );
  return `${readme.slice(0, start + START.length)}\n\n${list}\n\n${readme.slice(end)}`;
}

/**
 * Every file made from the schema, for a site in these languages, formatted as the project's files are. `some`: an
 * infographic has some of the languages only, so none is required of a text.
 */
export async function generated(
  languages: readonly string[],
  readme: string,
  some = false,
  toolLanguage: ToolLanguage = 'en',
): Promise<Generated[]> {
  const infographic = toJsonSchema(infographicSchema(languages));
  const schemas = {
    'infographic.schema.json': some ? withOptionalLanguages(infographic, languages) : infographic,
    'site.schema.json': toJsonSchema(siteSchema),
    'strings.schema.json': toJsonSchema(stringsSchema),
  };
  const list = fieldList(schemas['infographic.schema.json']);
  const style = { printWidth: 110 };
  return [
    ...(await Promise.all(
      Object.entries(schemas).map(async ([name, schema]) => ({
        path: `schema/${name}`,
        text: await format(JSON.stringify(schema), { ...style, parser: 'json' }),
      })),
    )),
    {
      path: 'README.md',
      text: await format(withFields(readme, list, toolLanguage), { ...style, parser: 'markdown' }),
    },
  ];
}

/** What the files of a data folder should be, by its site.json and README.md; throws a refusal if one is not in order. */
export async function generatedFor(root: string, language: ToolLanguage = 'en'): Promise<Generated[]> {
  const site = openSite(root, UNWRITTEN[language], language);
  return generated(
    site.languages.map(({ code }) => code),
    readText(join(root, 'README.md'), 'data/README.md', UNWRITTEN[language], language),
    infographicSlugs(root).some((slug) => {
      const name = `infographics/${slug}.json`;
      const tree = parseTree(readText(join(root, name), `data/${name}`, UNWRITTEN[language], language));
      return tree !== undefined && findNodeAtLocation(tree, ['languages']) !== undefined;
    }),
    language,
  );
}

/** Runs the command on a data folder and returns its exit code; prints each file it has written, or what to mend. */
export async function schema(
  root: string,
  print: (text: string) => void,
  language: ToolLanguage = 'en',
): Promise<0 | 1> {
  let consequence = UNWRITTEN[language];
  try {
    for (const { path, text } of await generatedFor(root, language)) {
      writeText(join(root, path), `data/${path}`, text, consequence, language);
      print(`data/${path}\n`);
      consequence =
        language === 'de' ? 'Nur die Dateien oben sind geschrieben.' : 'Only the files above are written.';
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    print(error.message);
    return 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../data', import.meta.url));
  endWithReader();
  const language = toolLanguage(process.argv.slice(2), process.env);
  process.exitCode = await schema(root, (text) => void process.stdout.write(text), language);
}
