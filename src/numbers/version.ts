// Numbers layer: the version of a dataset. Every change of a number or a statement is an entry of the changelog.
import type { Infographic } from '../dataset/schema.ts';

/** The version, as semantic versioning writes it: the number of changes is its first part. */
export function datasetVersion({ changelog }: Pick<Infographic, 'changelog'>): string {
  return `${changelog.length}.0.0`;
}
