// Build: refuses numbers that are no version yet. Once deployed, they could be changed again under the same entry of the
// changelog, and nothing would show what had been there.
import { inspectData } from '../dataset/load.ts';
import { unpublishedSlugs } from '../dataset/rules/versions.ts';
import { BuildRefused, type Sentences } from './sentences.ts';

/**
 * Throws BuildRefused if an infographic that has versions has numbers that are none. Not where `CI` is set: those who edit
 * on GitHub can run no command, and a correction must not wait for it; there, the check says it.
 */
export function refuseUnpublished(root: string, env: NodeJS.ProcessEnv, say: Sentences): void {
  if (env.CI && env.CI !== 'false') return;
  const { data } = inspectData(root);
  // What is wrong with the data is told by the check, and by the pages.
  const slugs = data ? unpublishedSlugs(data.infographics, data.archive) : [];
  if (slugs.length > 0) throw new BuildRefused(say.unpublished(slugs.join(', ')));
}
