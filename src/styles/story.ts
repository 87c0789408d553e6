// Styles of the story that depend on one infographic's geometry.
import type { Drawing } from '../chart/drawing.ts';
import { windowsOf } from '../chart/windows.ts';
import side from './side.css?inline';
import stack from './stack.css?inline';

/** The rules that let the drawing stay in view, in the windows that have room for it. */
export function storyRules(drawing: Drawing): string {
  const windows = windowsOf(drawing);
  const ratio = Math.round((drawing.wide.width / drawing.wide.height) * 1000) / 1000;
  return `@layer story{:root{--wide-ratio:${ratio}}@media screen and ${windows.stack}{${stack}}@media screen and ${windows.side}{${side}}}`;
}
