// Story layer: the answer to the visitor's guess, and passing the guess on. Loaded once there is a guess.
import { withGuess } from '../model/visitFragment.ts';
import { copy } from './copy.ts';
import { onPress } from './press.ts';

/** A sentence on a guess beside the share as published: `texts` has one for more, less and just as many. */
export function answerTo(
  guess: number,
  truth: number,
  texts: { above?: string; below?: string; exact?: string },
  number: (value: number) => string,
): string {
  const difference = Math.round(Math.abs(guess - truth) * 1e6) / 1e6;
  const text = difference === 0 ? texts.exact : guess > truth ? texts.above : texts.below;
  return (text ?? '')
    .replaceAll('{guess}', number(guess))
    .replaceAll('{truth}', number(truth))
    .replaceAll('{difference}', number(difference));
}

/** Says the answer as a whole sentence of its own. */
function say(place: HTMLElement, guess: number): void {
  const { truth, above, below, exact } = place.dataset;
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const sentence = document.createElement('p');
  sentence.textContent = answerTo(guess, Number(truth), { above, below, exact }, (value) =>
    format.format(value),
  );
  place.querySelector('p')?.remove();
  place.prepend(sentence);
}

/** Connects the button that passes a guess on: by the system's dialog, or else the link is copied, or shown and selected. */
function connectPassOn(place: HTMLElement, guess: () => number): void {
  const button = place.querySelector('button');
  const status = place.querySelector('[aria-live]');
  if (!button || !status) return;
  onPress(button, () => {
    const { link = '', text = '', copied = '', refused = '' } = place.dataset;
    const address = new URL(link, location.href);
    address.hash = withGuess('', guess());
    const words = text.replace('{guess}', String(guess()));
    const message = `${words} ${address.href}`;
    const select = () => {
      status.textContent = message;
      getSelection()?.selectAllChildren(status);
    };
    const copyLink = async (said: string) => {
      if (await copy(message, select)) status.textContent = said;
    };
    if (navigator.canShare?.({ url: address.href }))
      navigator.share({ text: words, url: address.href }).catch((error: unknown) => {
        // Closed by the visitor: nothing to say. Refused: the link is copied.
        if (!(error instanceof DOMException && error.name === 'AbortError')) void copyLink(refused);
      });
    else void copyLink(copied);
  });
}

/** Says the answer to the guess in its place, and connects the button there. Returns a function that says it anew. */
export function connectAnswer(place: HTMLElement, guess: () => number): () => void {
  connectPassOn(place, guess);
  say(place, guess());
  return () => say(place, guess());
}
