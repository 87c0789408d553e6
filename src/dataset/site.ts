// Dataset layer: the check of data/site.json.
import { checkDocument, shapeOf } from './document.ts';
import type { CheckedDocument } from './document.ts';
import type { Finding } from './problems.ts';
import { fieldsAt, repeatsAmong, valueAt } from './raw.ts';
import { siteSchema } from './schema.ts';
import type { Site } from './schema.ts';
import { choose, quoted } from './words.ts';

const shape = shapeOf<Site>(siteSchema);

/** Languages that are there twice. */
function repeatedLanguages(root: unknown): Finding[] {
  return repeatsAmong(fieldsAt(root, ['languages'], ['code'])).map(({ path, text, first }) => ({
    path,
    says: `the language ${quoted(text)} is already there`,
    refersTo: first,
    todo: 'Remove one of the two.',
  }));
}

/** Checks the text of data/site.json; `slugs` are the names of the infographics that are there. */
export function checkSite(text: string, file: string, slugs: readonly string[]): CheckedDocument<Site> {
  return checkDocument(text, file, shape, (root) => {
    const front = valueAt(root, ['front']);
    const findings = repeatedLanguages(root);
    // A name that no file can have is told by its shape.
    if (typeof front === 'string' && /^[a-z0-9-]+$/.test(front) && !slugs.includes(front))
      findings.push({
        path: ['front'],
        says: `there is no file data/infographics/${front}.json`,
        todo: choose(front, slugs),
      });
    return findings;
  });
}
