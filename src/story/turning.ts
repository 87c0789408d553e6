// Story layer: what is read stays in view when the window's width changes, as when a phone is turned.
import { afterPaint } from './paint.ts';
import type { Range } from './reading.ts';

/** Parts of the article that a place is noted by. */
const PARTS = 'main :is([data-step], [data-place], section, h2, h3, p, li, figure)';
/** Where in the window the reader is taken to be, as a fraction of the height that the drawing leaves free. */
const READ = 0.4;
/** Milliseconds without scrolling after which it is noted what is read. */
const REST = 100;

/** The last part that begins above `line`, and how far `line` is towards the next part (0 to 1); null above all parts. */
export function placeAt(parts: readonly Range[], line: number): { index: number; way: number } | null {
  const index = parts.findLastIndex(({ top }) => top <= line);
  const part = parts[index];
  if (!part) return null;
  const end = Math.max(parts[index + 1]?.top ?? part.bottom, part.top + 1);
  return { index, way: Math.min(1, (line - part.top) / (end - part.top)) };
}

/** Whether a part is seen: not within a closed fold or another hidden element. (`checkVisibility` came with Safari 17.4.) */
const isSeen = (part: Element) =>
  !part.closest('details:not([open]) > :not(summary)') && part.getClientRects().length > 0;

/** Notes what is read whenever scrolling has come to rest, and scrolls back there when the width has changed. */
export function connectTurning(document: Document): void {
  const root = document.documentElement;
  const picture = document.querySelector('.story .picture');
  /** Where the reader is taken to be, in px from the window's top. */
  const line = () => {
    const drawn = picture?.getBoundingClientRect();
    // Above the text, in tall windows.
    const covers = drawn && drawn.top <= 0 && drawn.width > root.clientWidth / 2;
    const covered = covers ? Math.max(0, drawn.bottom) : 0;
    return covered + (innerHeight - covered) * READ;
  };
  let noting = 0;
  let width = root.clientWidth;
  let place: { part: Element; next: Element | undefined; way: number } | null = null;
  const note = () => {
    const parts = [...document.querySelectorAll(PARTS)].filter(
      (part) => !picture?.contains(part) && isSeen(part),
    );
    const boxes = parts.map((part) => part.getBoundingClientRect());
    const at = scrollY > 0 ? placeAt(boxes, line()) : null;
    const part = parts[at?.index ?? -1];
    place = at && part ? { part, next: parts[at.index + 1], way: at.way } : null;
  };
  const leadBack = () => {
    if (!place || !isSeen(place.part)) return;
    const { top, bottom } = place.part.getBoundingClientRect();
    const end = place.next && isSeen(place.next) ? place.next.getBoundingClientRect().top : bottom;
    scrollBy({ top: top + (end - top) * place.way - line(), behavior: 'instant' });
  };
  const noteSoon = () => {
    clearTimeout(noting);
    noting = window.setTimeout(note, REST);
  };
  addEventListener('scroll', noteSoon, { passive: true });
  addEventListener('resize', () => {
    if (width === root.clientWidth) return;
    width = root.clientWidth;
    clearTimeout(noting);
    leadBack();
    // Once more, after the browser itself has tried to hold the place.
    afterPaint(leadBack);
  });
  noteSoon();
}
