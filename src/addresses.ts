// Addresses of the site: one place that knows where pages and files live, under any base path.
import type { Site } from './dataset/schema.ts';

/** A site's base path without a slash at its end: "" or "/blog/charts". */
export function basePath(base: string): string {
  return base.replace(/\/+$/, '');
}

/** The folder of a language: "" for the first one, "en/" for others. */
export function languageFolder(site: Site, lang: string): string {
  return site.languages[0]?.code === lang ? '' : `${lang}/`;
}

/** The path of an infographic's article, from the site's root, with the base. */
export function articlePath(site: Site, base: string, slug: string, lang: string): string {
  const page = slug === site.front ? '' : `${slug}/`;
  return `${basePath(base)}/${languageFolder(site, lang)}${page}`;
}
