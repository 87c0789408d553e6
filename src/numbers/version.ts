// Numbers layer: the version of a dataset, by the version of its numbers and the entries that changed words alone.
import type { NamedInfographic } from '../dataset/load.ts';

/** What the version of a dataset depends on. */
type Dated = Pick<NamedInfographic, 'changelog' | 'frozen' | 'version'>;

/** Parts of versions, added up, in the form of semantic versioning. */
function written(all: readonly Dated[]): string {
  let numbers = 0;
  let words = 0;
  for (const { changelog, frozen, version } of all) {
    // Before the first version is published, each entry counts as a change of numbers.
    const n = frozen ?? version ?? changelog.length;
    numbers += n;
    words += changelog.length - n;
  }
  return `${numbers}.${words}.0`;
}

/**
 * The version in the form of semantic versioning: the number of the version of its numbers, as addresses have it (`v3`),
 * then how many newer entries of the changelog changed words alone.
 */
export function datasetVersion(infographic: Dated): string {
  return written([infographic]);
}

/** The version of several datasets together: the parts of their versions added up, so that each change raises it. */
export function versionOfAll(infographics: readonly Dated[]): string {
  return written(infographics);
}
