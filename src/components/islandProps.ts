// Components, build time: what an article's widget is given, and the files that hold it. The widget fetches its file when it
// wakes up, so that the page itself stays small; that of an older version only where a link asks for it.
import { hasRoomFor } from '../chart/extent.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { hashedFile, type HashedFile } from '../embed/files.ts';
import { queryOf } from '../embed/options.ts';
import { fill, formatDay } from '../model/format.ts';
import { articleCredit } from '../numbers/built.ts';
import { drawingOf, words, wordsOf } from '../site/data.ts';
import { recent } from '../site/recent.ts';
import { addresses, inLanguage } from '../site/routes.ts';
import { currentVersion, versionFrame, versionName, versionsOf } from '../site/versions.ts';
import type { PageVersions } from '../widget/older.ts';
import { widgetProps, type WidgetProps } from '../widget/props.ts';

/** The props of an article's widget in one language, also of an older version; its guess is the story's. */
export function islandProps(infographic: NamedInfographic, lang: string): WidgetProps {
  return widgetProps(infographic, lang, wordsOf(infographic, lang), {
    home: addresses.article(infographic.slug, lang),
    credit: articleCredit(infographic.slug, lang),
    staircase: drawingOf(infographic, lang).staircase,
    asksGuess: false,
    version: infographic.frozen ?? currentVersion(infographic.slug)?.n,
    older: infographic.frozen !== undefined,
  });
}

/** The same props as a JSON file, without the strings of the scoring, which is static HTML. */
export function islandFile(infographic: NamedInfographic, lang: string): HashedFile {
  const props = islandProps(infographic, lang);
  const strings = Object.fromEntries(
    Object.entries(props.strings).filter(([key]) => !key.startsWith('scoring.')),
  );
  const { slug, frozen } = infographic;
  const stem = [slug, lang, ...(frozen === undefined ? [] : [versionName(frozen)])].join('.');
  return hashedFile(stem, 'json', JSON.stringify({ ...props, strings }));
}

/** A version whose numbers an article shows where a link asks for them. */
interface OlderVersion {
  n: number;
  /** The day of the entry that made it, as year-month-day. */
  date: string;
  /** The file with its props; null if the article's drawing has no room for its numbers. */
  file: HashedFile | null;
}

/** The last article's are asked for several times. */
const lastOlder = recent<OlderVersion[]>(8);

/** The versions of an infographic that are older than the article's, in one language, the oldest first. */
export function olderVersions(infographic: NamedInfographic, lang: string): OlderVersion[] {
  const { slug } = infographic;
  const current = currentVersion(slug);
  return lastOlder(`${slug} ${lang}`, () =>
    versionsOf(slug)
      .filter(({ n, shown }) => n !== current?.n && inLanguage(lang)(shown))
      .map(({ n, date, shown }) => {
        const room = hasRoomFor(drawingOf(infographic, lang).model, drawingOf(shown, lang).model);
        return { n, date, file: room ? islandFile(shown, lang) : null };
      }),
  );
}

/** What an article tells its script about versions; null if there are no older ones. */
export function pageVersions(infographic: NamedInfographic, lang: string): PageVersions | null {
  const { slug } = infographic;
  const versions = olderVersions(infographic, lang);
  const current = currentVersion(slug);
  if (!current || versions.length === 0) return null;
  const t = words(lang);
  const older = versions.map(({ n, date, file }) => ({
    n,
    address: file ? addresses.embedFile(file.name) : versionFrame(slug, lang, n) + queryOf({ widget: true }),
    sentence: fill(t['version.result'], { date: formatDay(lang, date) }),
  }));
  return { older, newest: current.n, link: t['version.resultNewest'], lost: t['version.lost'] };
}
