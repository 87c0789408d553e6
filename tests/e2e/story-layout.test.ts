// A green run proves that the article has no small, cut or overlapping text at five widths, in both languages and themes.
// It does not prove that it is pleasant to read.
import { describe, expect, test } from 'vitest';
import { sample } from '../size.ts';
import { server } from './built.ts';
import { open, SCENES, settle, site, waitFor } from './storyPage.ts';

describe('every width, language and theme', () => {
  const cases = [320, 390, 768, 1280, 1920].flatMap((width) =>
    site.languages.flatMap(({ code }, index) =>
      (['light', 'dark'] as const).map((theme) => ({ width, path: index === 0 ? '/' : `/${code}/`, theme })),
    ),
  );
  /** The sample meets both frames, languages and themes once. */
  const few = ['320 / light', '1280 /en/ dark'];
  test.each(sample(cases, ({ width, path, theme }) => few.includes(`${width} ${path} ${theme}`)))(
    '$path at $width px, $theme: no sideways scroll, no small or cut text, no overlap',
    async ({ width, path, theme }) => {
      const { page, faults, close } = await open(path, {
        viewport: { width, height: 800 },
        colorScheme: theme,
      });
      const small = await page.evaluate(() => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement!;
          if (
            !node.textContent?.trim() ||
            parent.closest('script, style, [hidden]') ||
            !parent.checkVisibility()
          )
            continue;
          const svg = parent.closest('svg');
          // Nested frames may be scaled by their height.
          const scale = svg ? (svg.getScreenCTM()?.a ?? 1) : 1;
          const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
          if (size < 11.99) found.push(`${size} px: ${node.textContent.trim()}`);
        }
        return found;
      });
      expect(small).toEqual([]);
      for (const name of SCENES) {
        await page.goto(`${server.origin}${path}#${name}`);
        await waitFor(page, name);
        await settle(page);
        const faultsOfLayout = await page.evaluate(() => {
          const root = document.documentElement;
          const found: string[] = [];
          if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
          const buttons = [...document.querySelectorAll<HTMLElement>('.steps-bar .button')];
          const lines = new Set(buttons.filter((each) => each.offsetWidth).map((each) => each.offsetTop));
          if (lines.size > 1) found.push(`the bar of steps has ${lines.size} lines`);
          const shown = (element: Element) => {
            for (let at: Element | null = element; at && at.tagName !== 'figure'; at = at.parentElement) {
              if (getComputedStyle(at).opacity === '0' || getComputedStyle(at).display === 'none')
                return false;
            }
            return true;
          };
          const frame = [...document.querySelectorAll('svg[data-frame]')].find(
            (svg) => svg.getBoundingClientRect().width > 0,
          )!;
          const edge = frame.getBoundingClientRect();
          const texts = [...frame.querySelectorAll('text')].filter(
            (text) => shown(text) && text.getBoundingClientRect().width > 0,
          );
          const boxes = texts.map((text) => {
            const box = text.getBoundingClientRect();
            const trim = box.height * 0.18;
            return {
              name: text.textContent ?? '',
              left: box.left,
              right: box.right,
              top: box.top + trim,
              bottom: box.bottom - trim,
            };
          });
          boxes.forEach((a, i) => {
            if (
              a.left < edge.left - 1 ||
              a.right > edge.right + 1 ||
              a.top < edge.top - 1 ||
              a.bottom > edge.bottom + 1
            )
              found.push(`${a.name} leaves the drawing`);
            boxes.slice(i + 1).forEach((b) => {
              // A step's name stands on its outline and, at the same place, on the block that covers it.
              if (a.name === b.name && a.left === b.left && a.top === b.top) return;
              if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
                found.push(`${a.name} meets ${b.name}`);
            });
          });
          return found;
        });
        expect(faultsOfLayout, name).toEqual([]);
      }
      expect(faults).toEqual([]);
      await close();
    },
  );
});
