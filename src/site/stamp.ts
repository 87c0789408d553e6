// Site: a hash of all data on an infographic's pages. Astro takes pages from the last build if it is the same.
import { createHash } from 'node:crypto';
import { say } from '../model/stages.ts';
import { languagesOf } from '../model/languages.ts';
import { published } from './data.ts';
import { othersOf } from './others.ts';

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What all pages share. */
const { site, strings, moved, infographics, archive } = published();
const common = hashOf([site, strings, moved]);
const stamps = new Map<string, string>();

/** What the article of an infographic says about the others to which it leads. */
function saidOfOthers(slug: string) {
  return othersOf(infographics, slug, site.front).map((other) => [
    other.slug,
    ...languagesOf(other, site).map(({ code }) => [
      code,
      say(other.title, code),
      say(other.description, code),
    ]),
  ]);
}

/** The hash of all data on the pages of an infographic and of its versions. */
export function stampOf(slug: string): string {
  const own = infographics.find((one) => one.slug === slug);
  const stamp = stamps.get(slug) ?? hashOf([common, own, archive[slug], saidOfOthers(slug)]);
  stamps.set(slug, stamp);
  return stamp;
}
