// Embed layer, on host pages: how much of a frame its ancestors show. Boxes of a fixed ratio, boxes of a fixed height
// and boxes that clip do not grow with a frame: what is below their end would be cut, or lie over the following text.
import { boxOf, parentOf } from './builtIns.ts';
import { LEAST_HEIGHT } from './messages.ts';

/** A height that an ancestor allows, in CSS pixels, and that ancestor. */
export interface HeightLimit {
  height: number;
  ancestor: Element;
}

/**
 * The height that the ancestors of a frame allow, or null if they grow with it. `height` is the one that the frame has
 * been given. Boxes that scroll show everything; boxes that are closed (an accordion) are expected to open.
 */
export function heightLimit(frame: HTMLElement, height: number): HeightLimit | null {
  const { top, height: drawn } = boxOf(frame);
  const style = getComputedStyle(frame);
  if (drawn === 0 || style.visibility === 'hidden') return null;
  /** A page can be drawn larger or smaller than it is laid out. */
  const scale = drawn / frame.offsetHeight;
  let { position } = style;
  /** Whether boxes around that do not clip should hold it: not if it floats, or stands in a layer of its own. */
  let held = style.cssFloat === 'none';
  let limit: HeightLimit | null = null;
  for (let at = parentOf(frame); at && !/^(body|html)$/.test(at.localName); at = parentOf(at)) {
    const box = getComputedStyle(at);
    if (position === 'fixed' || /auto|scroll/.test(box.overflowY)) break;
    if (position === 'absolute' && box.position === 'static') continue;
    const room = Math.floor((boxOf(at).bottom - top) / scale - parseFloat(box.borderBottomWidth));
    if (
      room >= LEAST_HEIGHT &&
      room < (limit?.height ?? height) - 1 &&
      (held || /hidden|clip/.test(box.overflowY)) &&
      // An inline box is as high as its line.
      !/^(inline|contents)$/.test(box.display)
    )
      limit = { height: room, ancestor: at };
    position = box.position;
    held &&= box.cssFloat === 'none' && !/absolute|fixed/.test(position);
  }
  return limit;
}
