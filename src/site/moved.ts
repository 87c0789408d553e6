// Site: infographics that have another name now, and those that were removed (data/moved.json).
import { nearestLanguage } from '../model/languages.ts';
import { data } from './data.ts';
import { inLanguage } from './routes.ts';
import type { ArticleRoute } from './routes.ts';

/** An old name of an infographic in a language of the site, and the article to which it leads. */
export interface RenamedRoute {
  old: string;
  /** The language of the old address. */
  lang: string;
  to: ArticleRoute;
}

/** Every old name in every language of the site; the article is in the nearest language that it has. */
export function renamed(): RenamedRoute[] {
  const { site, infographics, moved } = data();
  return Object.entries(moved).flatMap(([old, entry]) => {
    const infographic = 'to' in entry && infographics.find(({ slug }) => slug === entry.to);
    if (!infographic) return [];
    return site.languages.map(({ code }) => ({
      old,
      lang: code,
      to: {
        infographic,
        lang: inLanguage(code)(infographic) ? code : nearestLanguage(infographic, site, code),
      },
    }));
  });
}

/** An infographic that was removed, in one language. */
export interface RemovedRoute {
  old: string;
  lang: string;
  title: string;
  /** The day on which it was removed, as year-month-day. */
  day: string;
}

/** Every infographic that was removed, in every language of the site. */
export function removed(): RemovedRoute[] {
  const { site, moved } = data();
  return Object.entries(moved).flatMap(([old, entry]) => {
    if (!('removed' in entry)) return [];
    const { title, removed: day } = entry;
    return site.languages.map(({ code }) => ({
      old,
      lang: code,
      title: title[code] ?? Object.values(title)[0] ?? old,
      day,
    }));
  });
}
