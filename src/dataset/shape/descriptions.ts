// Dataset layer: the descriptions of the schemas in German, for hints. The schemas themselves are in English.
import type { Message } from '../problems.ts';
import { GERMAN } from './german.ts';

/** The description of the forms of a noun, which is the same for every language. */
const FORMS = /^Those asked, in the forms that sentences in .+ need\.$/;
const GERMAN_FORMS = 'Die Befragten in den Formen, die Sätze in dieser Sprache brauchen.';

/** A description of a schema as a hint; in English where it has no German, which a test rules out. */
export function descriptionOf(description: string): Message {
  const german = FORMS.test(description) ? GERMAN_FORMS : GERMAN[description];
  return { en: description, de: german ?? description };
}
