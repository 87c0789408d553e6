// Components, build time: what an article's widget is given, and the file that holds it. The widget fetches the file when it
// wakes up, so that the page itself stays small.
import type { NamedInfographic } from '../dataset/load.ts';
import { hashedFile, type HashedFile } from '../embed/files.ts';
import { articleCredit } from '../numbers/built.ts';
import { drawingOf, words } from '../site/data.ts';
import { addresses } from '../site/routes.ts';
import { widgetProps, type WidgetProps } from '../widget/props.ts';

/** The props of an article's widget in one language; its guess is the story's. */
export function islandProps(infographic: NamedInfographic, lang: string): WidgetProps {
  return widgetProps(infographic, lang, words(lang), {
    home: addresses.article(infographic.slug, lang),
    credit: articleCredit(infographic.slug, lang),
    staircase: drawingOf(infographic, lang).staircase,
    asksGuess: false,
  });
}

/** The same props as a JSON file, without the strings of the scoring, which is static HTML. */
export function islandFile(infographic: NamedInfographic, lang: string): HashedFile {
  const props = islandProps(infographic, lang);
  const strings = Object.fromEntries(
    Object.entries(props.strings).filter(([key]) => !key.startsWith('scoring.')),
  );
  return hashedFile(`${infographic.slug}.${lang}`, 'json', JSON.stringify({ ...props, strings }));
}
