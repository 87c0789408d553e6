// Build: refuses numbers that are not in the archive yet. Once deployed, they could be changed again under the same entry of
// the changelog, and nothing would show what had been there. Where they are built all the same, a second change is refused.
import { inspectData } from '../dataset/load.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { isObject, itemsAt } from '../dataset/raw.ts';
import { changedNumbers, unpublishedSlugs } from '../dataset/rules/versions.ts';
import type { Infographic } from '../dataset/schema.ts';
import { published } from './keep.ts';
import { BuildRefused, type Sentences } from './sentences.ts';

/**
 * Throws BuildRefused if an infographic with versions has numbers that are not archived. With `CI` set they pass: those who
 * edit on GitHub can run no command, and a correction must not wait for it; there, the check says it. Returns the infographics
 * whose changelog has entries that are newer than their newest version.
 */
export function refuseUnpublished(root: string, env: NodeJS.ProcessEnv, say: Sentences): NamedInfographic[] {
  const { data } = inspectData(root);
  // What is wrong with the data is told by the check, and by the pages.
  if (!data) return [];
  const slugs = unpublishedSlugs(data.infographics, data.archive);
  const mayWait = env.CI && env.CI !== 'false';
  if (slugs.length > 0 && !mayWait) throw new BuildRefused(say.unpublished(slugs.join(', ')));
  return data.infographics.filter(({ slug, changelog }) => {
    const newest = data.archive[slug]?.at(-1);
    return newest !== undefined && changelog.length > newest.n;
  });
}

/** An infographic as the published site has it; undefined if it cannot be had. */
async function deployed(from: string, slug: string): Promise<Record<string, unknown> | undefined> {
  try {
    const file: unknown = JSON.parse(String(await published(from, `data/${slug}.json`)));
    return isObject(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Throws BuildRefused if numbers of these infographics changed again under a changelog entry that is already published.
 * The published site is a folder or an address.
 */
export async function refuseSecondChange(
  infographics: readonly NamedInfographic[],
  from: string,
  say: Sentences,
): Promise<void> {
  const again: string[] = [];
  for (const one of infographics) {
    const before = await deployed(from, one.slug);
    if (!before || one.changelog.length > itemsAt(before, ['changelog']).length) continue;
    // Only its numbers are read, wherever they are there.
    const version = { infographic: before as unknown as Infographic };
    if (changedNumbers(one, version).length > 0) again.push(one.slug);
  }
  if (again.length > 0) throw new BuildRefused(say.changedAgain(again.join(', '), from));
}
