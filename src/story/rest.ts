// Story layer: the sections below the story, which cost nothing while they are far from the view.

/**
 * Lays out what stands below the story, a section at a time, so that no task is long; the browser then remembers the
 * heights. Does so again when the width changes. To be called once the fonts are here.
 */
export function connectRest(document: Document): void {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-rest] > *')];
  let width = 0;
  const measure = () => {
    if (width === innerWidth) return;
    width = innerWidth;
    const waiting = [...sections];
    const next = () => {
      const section = waiting.shift();
      if (section) {
        section.dataset.whole = '';
        section.getBoundingClientRect(); // Lays it out now, in this task.
        setTimeout(next);
      } else requestAnimationFrame(() => requestAnimationFrame(rest));
    };
    const rest = () => sections.forEach((each) => delete each.dataset.whole);
    setTimeout(next);
  };
  addEventListener('resize', measure);
  measure();
}
