// Workshop: the sentences that the page will generate, by what they are for. Pure.
import type { Infographic } from '../../dataset/schema.ts';
import type { Strings } from '../../dataset/strings.ts';
import { drawingCaption, guessQuestion, pictureInWords, sceneInWords } from '../../model/sentences.ts';
import { cells } from '../../numbers/table.ts';

/** What a function says; the other text where it cannot: a file with problems may lack what a sentence is about. */
export function sentenceOr<Value>(other: Value, say: () => Value): Value {
  try {
    return say();
  } catch {
    return other;
  }
}

/** A sentence, and what it is for. */
export interface Generated {
  what: 'caption' | 'alt' | 'guess' | 'spoken';
  /** The scene that is spoken of; empty for other sentences. */
  scene: string;
  text: string;
}

/** The sentences of an infographic in one language. */
export function generatedSentences(
  shown: Infographic,
  lang: string,
  strings: Strings,
  scenes: readonly string[],
): Generated[] {
  const [first] = shown.surveys;
  const made = (what: Generated['what'], say: () => string, scene = ''): Generated => ({
    what,
    scene,
    text: sentenceOr('', say),
  });
  return [
    made('caption', () => (first ? drawingCaption(shown, first, lang, strings) : '')),
    made('alt', () => pictureInWords(shown, lang, strings)),
    made('guess', () => guessQuestion(shown, lang, strings)),
    ...scenes.map((scene) => made('spoken', () => sceneInWords(shown, scene, lang, strings), scene)),
  ].filter(({ text }) => text !== '');
}

/** The table of all numbers, row by row; empty if it cannot be made. */
export function numbersTable(shown: Infographic, slug: string, lang: string, strings: Strings): string[][] {
  return sentenceOr<string[][]>([], () => cells({ ...shown, slug }, lang, strings));
}
