// Site: the other infographics to which an article leads. Pure: the infographics are an argument.

/** The most infographics that an article leads to: with all, a site's pages would grow with the square of their number. */
export const MOST_OTHERS = 12;

/**
 * The infographics to which the article of one leads, in the order of the site, that of the front page first. Where there
 * are more, it is the next MOST_OTHERS after it, and the first ones after the last: every article is linked from some other.
 */
export function othersOf<Named extends { slug: string }>(
  all: readonly Named[],
  slug: string,
  front: string,
): Named[] {
  const own = all.findIndex((one) => one.slug === slug);
  const isOther = (one: Named) => one.slug !== slug && one.slug !== front;
  const first = slug === front ? [] : all.filter((one) => one.slug === front);
  const following = [...all.slice(own + 1), ...all.slice(0, own)].filter(isOther);
  const chosen = new Set(following.slice(0, MOST_OTHERS - first.length));
  return [...first, ...all.filter((one) => chosen.has(one))];
}
