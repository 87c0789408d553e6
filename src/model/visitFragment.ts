// Model layer: recognises addresses that carry a visit of the widget. Apart from answers.ts, which reads and writes
// visits, because pages check this before they load the widget.

/** Start of a visit's fragment, without "#". */
export const FRAGMENT_KEY = 'you=';

/**
 * Matches a fragment, with "#", that has a version and at least one field. Inline scripts use its source, so it stands
 * here beside the key; answers.ts reads the whole grammar.
 */
export const FRAGMENT_WITH_FIELDS = new RegExp(`^#${FRAGMENT_KEY}\\d+\\.\\w`);

/** True if a fragment, with or without "#", is one of the widget. */
export function isVisitFragment(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(FRAGMENT_KEY);
}
