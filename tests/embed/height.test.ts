// A green run proves what a frame tells when its host has given it no width. That hosts show it then is proved with a
// real WordPress (npm run test:wordpress).
import { afterEach, expect, it, vi } from 'vitest';
import { tellHeight } from '../../src/embed/height.ts';

afterEach(() => vi.unstubAllGlobals());

/** Runs `tellHeight` in a window of this width, with content of this height; the heights that the parent is told. */
function heightsTold(innerWidth: number, contentHeight: number): number[] {
  const posted: unknown[] = [];
  const parent = { postMessage: (message: unknown) => posted.push(message) };
  // What the frame does later has no window here.
  vi.stubGlobal('window', { parent, setTimeout: () => 0 });
  vi.stubGlobal('document', { documentElement: { toggleAttribute: () => {} } });
  vi.stubGlobal('location', { href: 'https://site.example/embed/x/' });
  vi.stubGlobal('innerWidth', innerWidth);
  vi.stubGlobal('innerHeight', innerWidth === 0 ? 0 : 840);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
    },
  );
  const wrapper = { getBoundingClientRect: () => ({ height: contentHeight }) };
  tellHeight(wrapper as unknown as HTMLElement, {
    title: 'Chart',
    name: 'x',
    secret: 'abc',
    childId: null,
    promised: 840,
  });
  return posted.flatMap((message) =>
    typeof message === 'object' && message !== null && 'value' in message ? [Number(message.value)] : [],
  );
}

it('tells the promised height while the host hides the frame, whatever its content measures', () => {
  expect(heightsTold(0, 8092)).toEqual([840]);
  expect(heightsTold(0, 0)).toEqual([840]);
});

it('tells the measured height once the frame has a width', () => {
  expect(heightsTold(600, 900.4)).toEqual([901]);
});
