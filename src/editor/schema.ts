// Editor tools: npm run schema. Writes what is made from the schema: data/schema and the field list in data/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { toJsonSchema } from '../dataset/jsonSchema.ts';
import { infographicSchema, siteSchema } from '../dataset/schema.ts';
import { stringsSchema } from '../dataset/strings.ts';
import { fieldList } from './fieldList.ts';

/** A file made from the schema, with its path inside the data folder. */
export interface Generated {
  path: string;
  text: string;
}

const START = '<!-- fields: written by "npm run schema", do not edit -->';
const END = '<!-- end of fields -->';

/** A README with the field list between its two marks. Throws if the marks are gone. */
function withFields(readme: string, list: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`data/README.md needs the two lines ${START} and ${END}.`);
  return `${readme.slice(0, start + START.length)}\n\n${list}\n\n${readme.slice(end)}`;
}

/** Every file made from the schema, for a site in these languages, formatted as the project's files are. */
export async function generated(languages: readonly string[], readme: string): Promise<Generated[]> {
  const schemas = {
    'infographic.schema.json': toJsonSchema(infographicSchema(languages)),
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
    { path: 'README.md', text: await format(withFields(readme, list), { ...style, parser: 'markdown' }) },
  ];
}

/** What the files of a data folder should be, by its site.json and README.md. */
export async function generatedFor(root: string): Promise<Generated[]> {
  const site = siteSchema.parse(JSON.parse(readFileSync(join(root, 'site.json'), 'utf8')));
  return generated(
    site.languages.map(({ code }) => code),
    readFileSync(join(root, 'README.md'), 'utf8'),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../data', import.meta.url));
  for (const { path, text } of await generatedFor(root)) {
    writeFileSync(join(root, path), text);
    process.stdout.write(`data/${path}\n`);
  }
}
