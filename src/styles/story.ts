// Styles of the story that depend on one infographic's geometry.
import type { Drawing } from '../chart/drawing.ts';
import type { Layout } from '../chart/layout.ts';
import { stackLeast, windowsOf } from '../chart/windows.ts';
import apart from './apart.css?inline';
import side from './side.css?inline';
import stack from './stack.css?inline';
import height from './window.css?inline';

const rounded = (value: number) => Math.round(value * 1000) / 1000;
const ratio = ({ width, height }: Layout) => rounded(width / height);

/** Rules for a list of media queries, on screens. */
const onScreen = (queries: string, rules: string) =>
  `@media ${queries
    .split(', ')
    .map((query) => `screen and ${query}`)
    .join()}{${rules}}`;

/** The rules that let the drawing stay in view, in the windows that have room for it, and fit it to lower ones. */
export function storyRules(drawing: Drawing): string {
  const { wide, tall } = drawing;
  const windows = windowsOf(drawing);
  const forTall = `:root{--ratio:${ratio(tall)};--least:${rounded(stackLeast(tall) / 17)}rem}`;
  const forWide = `:root{--ratio:${ratio(wide)}}`;
  const rules = [
    height,
    forTall,
    onScreen(windows.apart, apart),
    onScreen(windows.apartWide, forWide),
    onScreen(windows.stack, stack),
    onScreen(windows.side, `${side}${forTall}`),
    onScreen(windows.sideWide, forWide),
  ];
  return `@layer story{${rules.join('')}}`;
}
