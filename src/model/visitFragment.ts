// Model layer: recognises addresses that carry a visit of the widget. Apart from answers.ts, which reads and writes
// visits, because pages check this before they load the widget.

/** Start of a visit's fragment, without "#". */
export const FRAGMENT_KEY = 'you=';

/** The version of the grammar that is written. */
export const FRAGMENT_VERSION = 1;
const GUESS = /^g(100|[1-9]?\d)$/;

/** The guess in a field of a fragment, from 0 to 100; null if the field is none. */
export function guessOf(field: string): number | null {
  const [, guess] = GUESS.exec(field) ?? [];
  return guess === undefined ? null : Number(guess);
}

/**
 * The text after the key of a fragment, with or without "#"; undefined if it is of another kind. Without what running text
 * or tracking adds to an address (a bracket, a full stop, parameters); messengers may have escaped full stop and hyphen.
 */
export function bodyOf(fragment: string): string | undefined {
  const [, body] = new RegExp(`^#?${FRAGMENT_KEY}((?:[\\w.-]|%2[deDE])*)`).exec(fragment) ?? [];
  return body && decodeURIComponent(body).replace(/\.+$/, '');
}

/** True if a fragment, with or without "#", is one of the widget. */
export function isVisitFragment(fragment: string): boolean {
  return bodyOf(fragment) !== undefined;
}

/** The fields of a fragment of this version, with or without "#"; none if it is of another kind. */
export function fieldsOf(fragment: string): string[] {
  const [version, ...fields] = bodyOf(fragment)?.split('.') ?? [];
  return version === String(FRAGMENT_VERSION) ? fields : [];
}

/** The guess in a fragment, with or without "#", from 0 to 100; null without one. */
export function guessIn(fragment: string): number | null {
  return (
    fieldsOf(fragment)
      .map(guessOf)
      .find((guess) => guess !== null) ?? null
  );
}

/** The fragment, without "#", with this guess in place of any other; all its other fields are kept. */
export function withGuess(fragment: string, guess: number): string {
  const others = fieldsOf(fragment).filter((field) => guessOf(field) === null);
  return `${FRAGMENT_KEY}${[FRAGMENT_VERSION, `g${guess}`, ...others].join('.')}`;
}

/** True if a fragment, with or without "#", leads to a result, which only the widget can show: a guess alone does not. */
export function leadsToResult(fragment: string): boolean {
  return isVisitFragment(fragment) && !/^g\d+$/.test(fieldsOf(fragment).join());
}
