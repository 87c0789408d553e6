// A green run proves that pages say the same in Latin-1, for any text in the places where pages have text. It does not
// prove that browsers are faster with it.
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { escapeMarkup, scriptText } from '../src/escape.ts';
import { inLatin1, rulesInLatin1 } from '../src/latin1.ts';
import { runs } from './size.ts';

/** A page that has this text as title, attribute, text and data; by its filling, characters beyond Latin-1 are few. */
const pageWith = (text: string, filling = 'filling '.repeat(100 + 60 * text.length)) =>
  `<!doctype html><html><head><title>${escapeMarkup(text)}</title><style>p::before{content:"…"}</style></head><body>` +
  `<p title="${escapeMarkup(text)}">${escapeMarkup(text)}</p><script type="application/json">${scriptText({ text })}` +
  `</script><script>document.title += '…'</script><p>${filling}</p></body></html>`;

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

describe('a page in Latin-1', () => {
  test('says the same as before', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [before, after] = [pageWith(text), inLatin1(pageWith(text))].map((html) => {
          const { document } = parseHTML(html);
          const [data] = document.querySelectorAll('script');
          const p = document.querySelector('p')!;
          return [document.title, p.getAttribute('title'), p.textContent, JSON.parse(data!.textContent!)];
        });
        expect(after).toEqual(before);
      }),
      runs(),
    );
  });

  test('has only those characters beyond it that stand in styles and scripts that run', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(inLatin1(pageWith(text)).match(/[^\0-\xff]/gu)).toEqual(['…', '…']);
      }),
      runs(),
    );
  });

  test('writes a character of two halves as one reference, in data as two escapes', () => {
    const html = inLatin1(pageWith('🙂'));
    expect(html).toContain('title="&#128578;"');
    expect(html).toContain('{"text":"\\ud83d\\ude42"}');
  });

  test('stays as it is in a language that is written with other characters', () => {
    const html = pageWith('Τρία σκαλοπάτια', '');
    expect(inLatin1(html) === html).toBe(true);
  });
});

test('style rules in Latin-1 have escapes, which end before what follows', () => {
  expect(rulesInLatin1("a::after{content:'−1'}")).toBe("a::after{content:'\\2212 1'}");
});
