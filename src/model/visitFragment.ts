// Model layer: how addresses that lead to a visit of the widget are told from others. Apart from reading and writing
// visits (answers.ts), because pages ask this before they load the widget.

/** How the fragment of a visit starts, without "#". */
export const FRAGMENT_KEY = 'you=';

/** True if an address's fragment, with or without "#", is the widget's. */
export function isVisitFragment(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(FRAGMENT_KEY);
}
