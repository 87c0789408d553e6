// Story layer: what stands below the first view, which costs nothing while it is far away.
import { afterPaint } from './paint.ts';

/** Where in the window the reader is taken to be, as a part of its height. */
const READ = 0.5;

/** Milliseconds without scrolling after which it is noted what is read. */
const REST = 100;

/**
 * Lays out what is marked as `data-far`, one part at a time, so that no task is long; the browser then remembers the
 * heights. What is in view stays as it is until it leaves: it would be blank for a frame. Does so again when the width
 * changes, as when a phone is turned, and then leads back to what was read. To be called once the fonts are here.
 */
export function connectRest(document: Document): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-far]')];
  const left = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) continue;
      left.unobserve(target);
      target.removeAttribute('data-whole');
    }
  });
  /** Where parts begin and end, or the first one within them begins, in px below what is read; last, where the page ends. */
  const edges = () => {
    const line = innerHeight * READ;
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const end = document.documentElement.getBoundingClientRect().bottom;
    const ends = boxes.map(({ bottom }, index) => Math.min(bottom, boxes[index + 1]?.top ?? end));
    return [...boxes.flatMap(({ top }, index) => [top, ends[index]!]), end].map((edge) => edge - line);
  };
  let noting = 0;
  /** What is read: the edge before it as its number, and as a fraction how far it is to the next one; -1 at the page's start. */
  let place = -1;
  const note = () => {
    const at = edges();
    const edge = scrollY > 0 ? at.findLastIndex((below) => below < 0) : -1;
    place = edge < 0 ? edge : edge - at[edge]! / (at[edge + 1]! - at[edge]!);
  };
  const leadBack = () => {
    const edge = Math.floor(place);
    // With those beside it, which may be in view, too.
    for (const by of [-1, 0, 1]) parts[(edge >> 1) + by]?.setAttribute('data-whole', '');
    const at = edges();
    scrollBy({ top: at[edge]! + (at[edge + 1]! - at[edge]!) * (place - edge), behavior: 'instant' });
  };
  let width = 0;
  const measure = () => {
    if (width === innerWidth) return;
    width = innerWidth;
    if (place >= 0) {
      leadBack();
      // Once more, after the browser itself has tried to hold the place.
      afterPaint(leadBack);
    }
    const waiting = [...parts];
    const next = () => {
      const part = waiting.shift();
      if (part) {
        part.dataset.whole = '';
        part.getBoundingClientRect(); // Lays it out now, in this task.
        setTimeout(next);
      } else {
        note();
        parts.forEach((each) => left.observe(each));
      }
    };
    setTimeout(next);
  };
  addEventListener('resize', () => {
    clearTimeout(noting);
    measure();
  });
  addEventListener(
    'scroll',
    () => {
      clearTimeout(noting);
      noting = window.setTimeout(note, REST);
    },
    { passive: true },
  );
  measure();
}
