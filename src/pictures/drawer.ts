// Pictures layer: the process of a drawer. It throws away what a picture was drawn on as soon as the picture is done.
import type { Order } from './drawers.ts';
import { rasterise } from './rasterise.ts';

process.on('message', async ({ svg, width }: Order) => {
  try {
    process.send?.({ png: await rasterise(svg, width) });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
  gc?.({ type: 'minor' });
});
