import { describe, expect, it } from 'vitest';
import { MOST_OTHERS, othersOf } from '../../src/site/others.ts';

const site = (count: number) => Array.from({ length: count }, (_, index) => ({ slug: `n${index}` }));
const slugs = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug);

describe('an article', () => {
  it('leads to all others of a small site, to that of the front page first', () => {
    expect(slugs(othersOf(site(4), 'n1', 'n2'))).toEqual(['n2', 'n0', 'n3']);
    expect(slugs(othersOf(site(4), 'n2', 'n2'))).toEqual(['n0', 'n1', 'n3']);
  });

  it('leads to as many on a site of a hundred as on one of a thousand', () => {
    for (const count of [100, 1000])
      for (const slug of ['n0', 'n50', 'n99'])
        expect(othersOf(site(count), slug, 'n50')).toHaveLength(MOST_OTHERS);
  });

  it('is led to from as many others as it leads to, wherever it stands', () => {
    const all = site(60);
    const led = all.flatMap(({ slug }) => slugs(othersOf(all, slug, 'n30')));
    for (const { slug } of all)
      expect(led.filter((to) => to === slug).length, slug).toBeGreaterThanOrEqual(MOST_OTHERS - 1);
  });
});
