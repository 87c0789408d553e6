// Embed layer: the script of a frame whose infographic was removed. Classic and inline, like that of other frames.
import { tellHeight } from './height.ts';
import { childIdIn, readOptions, secretIn } from './options.ts';

/** Sets the theme of the address, and tells the host the height. */
function start(): void {
  const root = document.documentElement;
  const text = document.querySelector<HTMLElement>('[data-removed]');
  if (!text) return;
  const { theme } = readOptions(location.search);
  if (theme !== 'auto') root.dataset.theme = theme;
  const followsHost = !root.dataset.theme;
  tellHeight(text, {
    title: document.title,
    name: text.dataset.removed ?? '',
    secret: secretIn(location.hash),
    childId: childIdIn(location.search),
    // Wide enough for the text at any width.
    promised: 200,
    onTheme: (wanted) => {
      if (followsHost) root.dataset.theme = wanted;
    },
  });
}

start();
