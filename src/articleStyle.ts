// What an article reads after its first picture, as one style sheet: the places of the drawing's result, the style of
// what stands below the figure, and the widget's. Its link stands right after the figure and holds up what follows it.
import { drawingOf } from './data.ts';
import type { NamedInfographic } from './dataset/load.ts';
import { hashedFile, WIDGET_FILES, type HashedFile } from './embed/files.ts';
import below from './styles/below.css?inline';

/** The style sheet of an infographic's article in one language. */
export function articleStyle(infographic: NamedInfographic, lang: string): HashedFile {
  return hashedFile(
    'article',
    'css',
    drawingOf(infographic, lang).rules.places + below + WIDGET_FILES.css.text,
  );
}
