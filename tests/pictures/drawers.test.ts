// A green run proves that another process draws the same picture and says what went wrong. It does not prove that it
// saves time or memory: `npm run bench:scale` measures that.
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDrawer } from '../../src/pictures/drawers.ts';
import { rasterise } from '../../src/pictures/rasterise.ts';

const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text y="15" font-family="Figtree">${text}</text></svg>`;

function drawer() {
  const started = startDrawer();
  onTestFinished(started.close);
  return started;
}

describe('a drawer', () => {
  it('draws byte for byte what this process draws, one picture after the other', async () => {
    const { draw } = drawer();
    for (const text of ['12 %', '26 %'])
      expect(Buffer.from(await draw(svg(text), 80)).equals(await rasterise(svg(text), 80))).toBe(true);
  });

  it('says what is wrong with a picture, and draws the next one', async () => {
    const { draw } = drawer();
    await expect(draw('<svg', 80)).rejects.toThrow(/SVG|XML|unexpected/i);
    expect((await draw(svg('14 %'), 80)).length).toBeGreaterThan(0);
  });

  it('can be closed without having drawn', () => {
    expect(() => startDrawer().close()).not.toThrow();
  });
});
