// The style that the first picture can do without. Frames have it in their head; articles read it as one file, which is
// named in the drawing and holds up what follows there.
import { drawingOf } from './site/data.ts';
import type { NamedInfographic } from './dataset/load.ts';
import { hashedFile, WIDGET_FILES, type HashedFile } from './embed/files.ts';
import motion from './styles/motion.css?inline';
import result from './styles/result.css?inline';
import steps from './styles/steps.css?inline';

/** The later style that frames and articles have in common. */
export const LATER_STYLE = result + motion;

/** The later style of an infographic's article in one language: its steps, its result's places, its widget, too. */
export function articleStyle(infographic: NamedInfographic, lang: string): HashedFile {
  const { places } = drawingOf(infographic, lang).rules;
  return hashedFile('article', 'css', LATER_STYLE + places + steps + WIDGET_FILES.css.text);
}
