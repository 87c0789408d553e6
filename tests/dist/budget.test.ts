// A green run proves that the built pages are small. It does not prove that they are fast: `npm run bench` measures that.
import { describe, expect, it } from 'vitest';
import { ARTICLE, FRAME, pageBytes } from './bytes.ts';
import { FILES, open, ROOT } from './site.ts';

const base = new URL(ROOT).pathname.replace(/\/$/, '');

describe.each(['index.html', 'en/index.html'])('the article %s', (path) => {
  const cost = pageBytes(path, base);
  it.each(Object.entries(ARTICLE))('%s costs at most %i bytes', (part, most) => {
    expect(cost[part as keyof typeof ARTICLE]).toBeGreaterThan(0);
    expect(cost[part as keyof typeof ARTICLE]).toBeLessThanOrEqual(most);
  });

  it('holds no field to fill in: browsers would lay out all of it for one, as soon as it is read', () => {
    expect(open(path).querySelectorAll('input, select, textarea')).toHaveLength(0);
  });
});

const frames = FILES.filter((path) => /^(\w+\/)?embed\/[^/]+\/index\.html$/.test(path));
describe.each(frames)('the frame %s', (path) => {
  const cost = pageBytes(path, base);
  it.each(Object.entries(FRAME))('%s costs at most %i bytes', (part, most) => {
    expect(cost[part as keyof typeof FRAME]).toBeGreaterThan(0);
    expect(cost[part as keyof typeof FRAME]).toBeLessThanOrEqual(most);
  });
});
