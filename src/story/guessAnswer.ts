// Story layer: passing a guess on. Loaded once there is one.
import { withGuess } from '../model/visitFragment.ts';
import { copy } from './copy.ts';
import { onPress } from './press.ts';

/** Connects the button that passes a guess on: by the system's dialog, or else the link is copied, or shown and selected. */
export function connectPassOn(place: HTMLElement, guess: () => number): void {
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
