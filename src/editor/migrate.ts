// Editor tools: npm run data -- migrate. The text of an older file in the present schema, formatted as files are.
import { format } from 'prettier';
import { migrated } from '../dataset/migrations.ts';
import type { Migrated } from '../dataset/migrations.ts';

/** Migrates the text of a file to the present schema, for a site in these languages. */
export async function migrate(original: string, languages: readonly string[]): Promise<Migrated> {
  const { text, changes } = migrated(original, languages);
  if (changes.length === 0) return { text: original, changes };
  return { text: await format(text, { parser: 'json', printWidth: 110, endOfLine: 'auto' }), changes };
}
