// Story layer: what a visitor has set (theme, motion). Read before the first paint (inline.ts); stored only when a visitor
// sets it.
import { onPress } from './press.ts';

/** True if nothing should move: by the visitor's switch, or else by the system's setting. */
export function stillness(root: HTMLElement): boolean {
  if (root.dataset.motion) return root.dataset.motion === 'off';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Connects the switches for theme and motion: `[data-set=theme]` and `[data-set=motion]` buttons. `keep` stores a choice. */
export function connectSettings(document: Document, keep: (name: string, value: string) => void): void {
  const root = document.documentElement;
  const dark = () => {
    if (root.dataset.theme) return root.dataset.theme === 'dark';
    return matchMedia('(prefers-color-scheme: dark)').matches;
  };
  const buttons = document.querySelectorAll<HTMLElement>('[data-set]');
  const isOn = ({ dataset }: HTMLElement) => (dataset.set === 'theme' ? dark() : !stillness(root));
  // All of them: a page has the same switch in its head and in its foot.
  const show = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(isOn(button)));
  };
  for (const button of buttons)
    onPress(button, () => {
      const name = button.dataset.set === 'theme' ? 'theme' : 'motion';
      const value = name === 'theme' ? (dark() ? 'light' : 'dark') : isOn(button) ? 'off' : 'on';
      root.dataset[name] = value;
      keep(name, value);
      show();
    });
  show();
}
