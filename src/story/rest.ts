// Story layer: what stands below the first view, which costs nothing while it is far away.

/**
 * Lays out what is marked as `data-far`, one part at a time, so that no task is long; the browser then remembers the
 * heights. Does so again when the width changes. To be called once the fonts are here.
 */
export function connectRest(document: Document): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-far]')];
  let width = 0;
  const measure = () => {
    if (width === innerWidth) return;
    width = innerWidth;
    const waiting = [...parts];
    const next = () => {
      const part = waiting.shift();
      if (part) {
        part.dataset.whole = '';
        part.getBoundingClientRect(); // Lays it out now, in this task.
        setTimeout(next);
      } else requestAnimationFrame(() => requestAnimationFrame(rest));
    };
    const rest = () => parts.forEach((each) => delete each.dataset.whole);
    setTimeout(next);
  };
  addEventListener('resize', measure);
  measure();
}
