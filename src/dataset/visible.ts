// Dataset layer: texts of files and names of files on their way to a terminal or to GitHub.

/**
 * Characters that a terminal obeys or hides: controls, line and paragraph separators, marks and overrides of direction,
 * the byte order mark, and halves of surrogate pairs.
 */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/**
 * A text with such characters written as \u001b, so that they are seen and not obeyed. "##[" is written so as well:
 * GitHub's runner would take what follows for a command.
 */
export function visible(text: string): string {
  return text
    .replace(UNSEEN, (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '##\\u005b');
}
