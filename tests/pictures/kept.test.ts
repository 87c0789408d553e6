// A green run proves that what stays of a drawn picture is far smaller than its SVG: the build keeps all pictures of a
// large site. It does not prove how much memory a whole build takes (docs/publishing.md has figures).
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { sample } from '../size.ts';
import { picture, type Picture } from '../../src/pictures/pictures.ts';
import { rasterise } from '../../src/pictures/rasterise.ts';
import { emptyFolder } from '../build/folder.ts';
import { sourceOf } from './source.ts';

/** How many pictures are kept. */
const COUNT = 100;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const used = () => {
  collect();
  return process.memoryUsage().heapUsed;
};

test.each(sample(['og', 'svg'] as const))('a finished picture (%s) does not keep its SVG', async (kind) => {
  const source = sourceOf('de');
  let length = 0;
  const studio = {
    folder: emptyFolder(),
    report: () => {},
    draw: (svg: string, width: number) => {
      length = svg.length;
      return rasterise(svg, width);
    },
  };
  // The further ones are taken from the cache.
  const first = await picture(source, kind, studio);
  if (kind === 'svg') length = first.bytes;
  const kept: Picture[] = [];
  const before = used();
  for (let index = 0; index < COUNT; index += 1) kept.push(await picture(source, kind, studio));
  const each = (used() - before) / kept.length;
  expect(length).toBeGreaterThan(5_000);
  // With its SVG, each kept more than twice as many bytes as its SVG has characters.
  expect(each, 'bytes').toBeLessThan(length);
});
