// Numbers layer: the version of a dataset. Its changelog has an entry for every change of a number or statement.
import type { Infographic } from '../dataset/schema.ts';

/** The version in the form of semantic versioning; the first part is the number of changes. */
export function datasetVersion({ changelog }: Pick<Infographic, 'changelog'>): string {
  return `${changelog.length}.0.0`;
}
