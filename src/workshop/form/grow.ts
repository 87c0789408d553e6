// Workshop: text areas as high as their text.

/**
 * Keeps a text area as high as its text, whenever that or its width changes. To be attached to it. Measuring lays out the
 * whole page, so browsers that know `field-sizing` do it themselves.
 */
export function grow(area: HTMLTextAreaElement): (() => void) | undefined {
  if (CSS.supports('field-sizing', 'content')) {
    area.style.setProperty('field-sizing', 'content');
    return undefined;
  }
  const fit = () => {
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  };
  let width = 0;
  // In the next frame: a size that changes while sizes are told is an error in some browsers.
  const watcher = new ResizeObserver(() => {
    if (area.clientWidth === width) return;
    width = area.clientWidth;
    requestAnimationFrame(fit);
  });
  watcher.observe(area);
  area.addEventListener('input', fit);
  return () => {
    watcher.disconnect();
    area.removeEventListener('input', fit);
  };
}
