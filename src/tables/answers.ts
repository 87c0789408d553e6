// Tables: what the name of a row or column says: an answer outside the order, a total, a base, a footnote.
import type { OTHER_KINDS } from '../dataset/schema/survey.ts';

/** The kind of an answer that has no place in the order. */
export type OtherKind = (typeof OTHER_KINDS)[number];

const KINDS: readonly (readonly [OtherKind, RegExp])[] = [
  [
    'refused',
    /^(refused|declined|prefer not to (say|answer)|verweigert|antwort verweigert|möchte ich nicht sagen)\b/i,
  ],
  [
    'dont-know',
    /^((ich )?wei(ß|ss) (ich |es )?nicht|don['’]?t know|do not know|dk\b|unsure|not sure|unsicher|keine meinung|no opinion|unentschieden|undecided|(kann|can).{0,20}(nicht|not|['’]t) (sagen|beurteilen|say|tell))(?!\p{L})/iu,
  ],
  [
    'no-answer',
    /^(keine? angaben?|keine antwort|k\. ?a\.?|no answer|no response|nicht beantwortet|missing)(?!\p{L})/iu,
  ],
  ['other', /^(sonstiges?|andere[rs]?|anderes|others?|none of (these|the above)|nichts davon|keine davon)$/i],
];

/** The kind of an answer outside the order, by its name; undefined for answers that may be phases. */
export function otherKindOf(name: string): OtherKind | undefined {
  return KINDS.find(([, names]) => names.test(name.trim()))?.[0];
}

/** Whether a row or column may hold the sum of the others. */
export function namesTotal(name: string): boolean {
  return /^(total|sum|summe|gesamt(summe)?|insgesamt|alle|all)\b/i.test(name.trim());
}

/** Whether a row or column may hold how many were asked. */
export function namesBase(name: string): boolean {
  return /^(\(?n\)?( ?=.*)?$|n \(|basis\b|base\b|fallzahl|anzahl( der)? befragte|befragte\b|sample( size)?$|stichprobe|respondents$|unweighted|ungewichtet)/i.test(
    name.trim(),
  );
}

/** Whether a name has letters, so that it may need a translation; a year has none. */
export function hasLetters(name: string): boolean {
  return /\p{L}/u.test(name);
}

/** An id made from a name: small letters a to z, digits and hyphens, not yet `taken`; `kind` is what it begins with otherwise. */
export function idFor(name: string, kind: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/['’]|\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const whole = plain === '' ? kind : /^[a-z]/.test(plain) ? plain : `${kind}-${plain}`;
  // Cut between words, so that the id can be read.
  const words =
    whole.length > 30
      ? whole
          .slice(0, 31)
          .replace(/-[^-]*$/, '')
          .slice(0, 30)
      : whole;
  const first = words.replace(/-$/, '');
  let id = first;
  for (let number = 2; taken.includes(id); number += 1) id = `${first}-${number}`;
  return id;
}
