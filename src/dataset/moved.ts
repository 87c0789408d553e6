// Dataset layer: data/moved.json: where the addresses of renamed infographics lead, and which infographics were removed.
import * as z from 'zod';
import { checkDocument, shapeOf } from './document.ts';
import type { CheckedDocument } from './document.ts';
import type { DataFolder } from './fileText.ts';
import type { Finding } from './problems.ts';
import { entriesAt, valueAt } from './raw.ts';
import { day, id } from './schema/values.ts';
import { choose, quoted } from './words.ts';

/** What became of an infographic: its new name, or the day on which it was removed and its title. */
const entrySchema = z.union([
  z.strictObject({ to: id }),
  z.strictObject({ removed: day, title: z.record(z.string(), z.string().trim().min(1)) }),
]);

/** The schema of data/moved.json: what became of infographics, by their old names. */
export const movedSchema = z.record(id, entrySchema);

/** What became of infographics that are no longer at their address, by their old names. */
export type Moved = z.output<typeof movedSchema>;

const shape = shapeOf<Moved>(movedSchema);

/** Checks the text of data/moved.json; `slugs` are the names of the infographics that are there. */
export function checkMoved(text: string, file: string, slugs: readonly string[]): CheckedDocument<Moved> {
  return checkDocument(text, file, shape, (root) =>
    entriesAt(root, []).flatMap(([old]): Finding[] => {
      const to = valueAt(root, [old, 'to']);
      if (slugs.includes(old))
        return [
          {
            path: [old],
            atKey: true,
            message: {
              en: `there is an infographic ${quoted(old)}, so its address leads nowhere else`,
              de: `es gibt eine Infografik ${quoted(old)}, ihre Adresse führt also nirgends sonst hin`,
            },
            hint: { en: 'Remove this entry.', de: 'Diesen Eintrag entfernen.' },
          },
        ];
      if (typeof to !== 'string' || slugs.includes(to)) return [];
      return [
        {
          path: [old, 'to'],
          message: {
            en: `there is no file data/infographics/${to}.json`,
            de: `es gibt keine Datei data/infographics/${to}.json`,
          },
          hint: choose(to, slugs),
        },
      ];
    }),
  );
}

/** The file's name inside the data folder. */
export const MOVED_FILE = 'moved.json';

/** What became of infographics, from the bytes of data/moved.json; nothing if there is no such file. */
export function movedFrom(
  bytes: ReturnType<DataFolder['read']>,
  slugs: readonly string[],
): Required<CheckedDocument<Moved>> {
  if (bytes === 'missing') return { value: {}, problems: [] };
  // What cannot be read is no JSON, and is told as such.
  const text = typeof bytes === 'string' ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const { value = {}, problems } = checkMoved(text, `data/${MOVED_FILE}`, slugs);
  return { value, problems };
}
