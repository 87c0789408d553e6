// A green run proves that lean markup is the same page to a browser, and that what scripts take over is left alone. That
// the widget comes to life in it is proved in the browser.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { escapeMarkup } from '../src/escape.ts';
import { leanMarkup } from '../src/leanPages.ts';
import { runs } from './size.ts';

const MARKS = ['<!---->', '<!--[-->', '<!--[0-->', '<!--[-1-->', '<!--[!-->', '<!--]-->', '<!--$s4-s1-->'];

describe('lean markup', () => {
  test('has no marks of Svelte, and shapes end in their own tags', () => {
    expect(leanMarkup(`<svg>${MARKS.join('<g></g>')}<circle r="1"></circle><path data-x></path></svg>`)).toBe(
      `<svg>${'<g></g>'.repeat(MARKS.length - 1)}<circle r="1" /><path data-x /></svg>`,
    );
  });

  test('leaves alone what a script takes over, scripts, styles, comments of others, and shapes with something in them', () => {
    for (const part of [
      `<div data-island>${MARKS.join('')}<svg><path></path></svg></div><script type="application/json">{}</script>`,
      `<script>'<path></path><!---->'</script>`,
      `<style>a::after{content:'<!--]--><path></path>'}</style>`,
      '<!-- [ --><!--[if IE]><![endif]-->',
      '<svg><text></text><g></g><foreignObject></foreignObject></svg>',
      '<svg><circle r="1"><title></title></circle><lines></lines></svg>',
    ])
      expect(leanMarkup(part)).toBe(part);
  });

  test('goes on after the props of an island', () => {
    expect(leanMarkup('<div data-island><!--[--></div><script>{}</script><!--[--><p></p><!--]-->')).toBe(
      '<div data-island><!--[--></div><script>{}</script><p></p>',
    );
  });

  test('says the same as before, whatever stands in text and attributes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...MARKS, '></path>', '<svg><path></path>', '<div data-island>'),
    );
    fc.assert(
      fc.property(text, text, (title, words) => {
        const html = `<!doctype html><html><body><svg aria-label="${escapeMarkup(title)}"><!--[--><path d="M0 0"></path><!--]--><text>${escapeMarkup(words)}</text></svg></body></html>`;
        const [before, after] = [html, leanMarkup(html)].map((page) => {
          const svg = parseHTML(page).document.querySelector('svg')!;
          return [svg.getAttribute('aria-label'), svg.textContent, svg.querySelector('path + text')?.tagName];
        });
        expect(after).toEqual(before);
      }),
      runs(),
    );
  });
});
