// Model layer: patterns of fragments, as text for inline scripts. answers.ts reads the whole grammar.
import { FRAGMENT_KEY } from './visitFragment.ts';

/**
 * The start of a fragment, with "#", that holds a guess and nothing else; what running text adds may follow. `leadsToResult`
 * tells the same in scripts that are loaded.
 */
export const GUESS_ALONE = `^#${FRAGMENT_KEY}1\\.g\\d+(?!\\.?\\w)`;

/** A fragment, with "#", that has a version and at least one field. */
export const FRAGMENT_WITH_FIELDS = `^#${FRAGMENT_KEY}\\d+\\.\\w`;
