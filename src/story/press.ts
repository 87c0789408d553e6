// Story layer: buttons whose script comes after them. A press before that is kept, not lost.

/**
 * Calls `press` when a button is pressed, and at once if it was before its script came: the head's script marks each
 * pressed button with `data-pressed` (inline.ts).
 */
export function onPress(button: HTMLElement, press: () => unknown): void {
  button.addEventListener('click', press);
  if (button.dataset.pressed === '') press();
}
