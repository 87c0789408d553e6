// Model layer: the version of an infographic in the fragment of a result. Apart from visitFragment.ts, which every page
// loads: only pages with older versions ask for this.
import { FRAGMENT_KEY, FRAGMENT_VERSION, fieldsOf } from './visitFragment.ts';

/** The letter of the field that names a version. */
export const VERSION_FIELD = 'v';
const NUMBERED = new RegExp(`^${VERSION_FIELD}([1-9]\\d{0,3})$`);

/** The version in a field of a fragment; null if the field is none. */
function versionOf(field: string): number | null {
  const [, version] = NUMBERED.exec(field) ?? [];
  return version === undefined ? null : Number(version);
}

/** The version that a fragment, with or without "#", names; null without one. */
export function versionIn(fragment: string): number | null {
  return (
    fieldsOf(fragment)
      .map(versionOf)
      .find((version) => version !== null) ?? null
  );
}

/** The fragment, without "#", with this version in place of any other; all its other fields are kept. */
export function withVersion(fragment: string, version: number): string {
  const others = fieldsOf(fragment).filter((field) => versionOf(field) === null);
  return `${FRAGMENT_KEY}${[FRAGMENT_VERSION, ...others, `${VERSION_FIELD}${version}`].join('.')}`;
}

/** True if a fragment, with or without "#", holds a phase, answers or groups: what these mean depends on the version. */
export function hasAnswers(fragment: string): boolean {
  return fieldsOf(fragment).some((field) => /^[pao]/.test(field));
}
