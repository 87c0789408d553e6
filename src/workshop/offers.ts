// Workshop: sentences that state an old number, with the number of now. Pure.
import type { Problem } from '../dataset/problems.ts';
import { valueAt } from '../dataset/raw.ts';
import { withValue } from './edits.ts';
import { withPart } from './sharing.ts';

/** The sentence of a problem with the words that it offers; undefined if it offers none, or they are not there once. */
export function accepted(root: unknown, { path, offer }: Problem): string | undefined {
  const text = valueAt(root, path);
  if (!offer || typeof text !== 'string') return undefined;
  const words = offer.words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  // Not inside a longer number: "14 %" is no part of "114 %".
  const places = [...text.matchAll(new RegExp(`(?<![\\d.,])${words}`, 'gu'))];
  const [place] = places;
  if (!place) return undefined;
  // Where it stands more than once, the first is taken; the check offers the next one then.
  return text.slice(0, place.index) + offer.instead + text.slice(place.index + place[0].length);
}

/** A file's text with all offers of these problems taken; `root` is its value. */
export function withOffers(text: string, root: unknown, problems: readonly Problem[]): string {
  let [next, value] = [text, root];
  for (const problem of problems) {
    const sentence = accepted(value, problem);
    if (sentence === undefined) continue;
    next = withValue(next, problem.path, sentence);
    value = withPart(value, problem.path, sentence);
  }
  return next;
}
