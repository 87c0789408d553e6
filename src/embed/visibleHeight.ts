// Embed layer, on host pages: how much of a frame its ancestors show. Boxes with a fixed ratio or height, and boxes that
// clip, do not grow with a frame: the part below their end would be cut off or cover the following text.
import { boxOf, parentOf } from './builtIns.ts';
import { LEAST_HEIGHT } from './messages.ts';

/** The height that ancestors leave for a frame, in CSS pixels, and the ancestor that sets it; null if none does. */
export interface HeightLimit {
  height: number;
  ancestor: Element | null;
}

/**
 * The height that the ancestors of a frame leave for it, at most `height`, which is its present one. Ancestors that
 * scroll set no limit, nor do closed ones (an accordion): they are expected to open.
 */
export function heightLimit(frame: HTMLElement, height: number): HeightLimit {
  let limit: HeightLimit = { height, ancestor: null };
  const { top, height: drawn } = boxOf(frame);
  const style = getComputedStyle(frame);
  if (drawn === 0 || style.visibility === 'hidden') return limit;
  /** Displayed pixels per CSS pixel of the layout: transforms and zoom change it. */
  const scale = drawn / frame.offsetHeight;
  let { position } = style;
  /** Whether ancestors that do not clip limit it too: not if it floats or is positioned. */
  let held = style.cssFloat === 'none';
  for (let at = parentOf(frame); at && at.localName !== 'body'; at = parentOf(at)) {
    const box = getComputedStyle(at);
    if (position === 'fixed' || /auto|scroll/.test(box.overflowY)) break;
    if (position === 'absolute' && box.position === 'static') continue;
    const room = Math.floor((boxOf(at).bottom - top) / scale - parseFloat(box.borderBottomWidth));
    if (
      room >= LEAST_HEIGHT &&
      room < limit.height - 1 &&
      (held || /hidden|clip/.test(box.overflowY)) &&
      // The box of an inline element is as high as its line, whatever is in it.
      !/^(inline|contents)$/.test(box.display)
    )
      limit = { height: room, ancestor: at };
    position = box.position;
    held &&= box.cssFloat === 'none' && !/absolute|fixed/.test(position);
  }
  return limit;
}
