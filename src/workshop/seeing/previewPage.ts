// Workshop: a preview that can be passed on: one HTML file with the drawing, the table and the sentences. It has no script,
// and its policy lets it load nothing.
import type { Infographic } from '../../dataset/schema.ts';
import { escapeMarkup } from '../../model/escape.ts';
import type { Desk } from '../desk.svelte.ts';
import { generatedSentences, numbersTable } from './sentences.ts';
import { commonRules, shadeRules } from './shade.ts';
import type { Viewing } from './viewing.svelte.ts';

const OWN_RULES = `body{margin:0 auto;padding:1.5rem;max-width:62rem;font:1rem/1.5 system-ui,sans-serif;background:var(--paper);color:var(--text);--sans:system-ui,sans-serif;--serif:Georgia,serif}
table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;border-bottom:1px solid var(--line);text-align:left;font-weight:400}td{text-align:right}dt{margin-top:.8rem;color:var(--text-quiet)}dd{margin:0}`;

/** The preview of a version; `svg` is its drawing as it is shown. */
export function previewPage(desk: Desk, viewing: Viewing, shown: Infographic, svg: SVGElement): string {
  const { lang } = viewing;
  const strings = desk.seed.strings[lang];
  const drawing = desk.drawingOf(shown, lang, viewing.frame);
  if (!strings || !drawing) return '';
  const text = (value: string | undefined) => escapeMarkup(value ?? '');
  const rules = [
    commonRules(),
    shadeRules(drawing.model, viewing.isDark ? 'dark' : 'light').replace(':host', ':root'),
    drawing.rules,
    OWN_RULES,
  ].join('\n');
  const rows = numbersTable(shown, desk.slug, lang, strings)
    .map(
      ([head, ...cells]) =>
        `<tr><th>${text(head)}</th>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`,
    )
    .join('\n');
  const sentences = generatedSentences(shown, lang, strings, viewing.scenesOf(shown))
    .map(
      ({ what, scene, text: said }) => `<dt>${text(desk.t(what))} ${text(scene)}</dt><dd>${text(said)}</dd>`,
    )
    .join('\n');
  const figure = svg.closest('figure');
  const attributes = [...(figure?.attributes ?? [])]
    .map(({ name, value }) => `${name}="${text(value)}"`)
    .join(' ');
  // What the browser has as elements is markup again by its own serializer.
  const drawn = new XMLSerializer().serializeToString(svg);
  return `<!doctype html>
<html lang="${text(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${text(shown.title[lang])}</title>
<style>${rules}</style>
</head>
<body>
<h1>${text(shown.title[lang])}</h1>
<p>${text(shown.lede[lang])}</p>
<h2>${text(shown.result.claim[lang])}</h2>
<figure ${attributes}><div class="drawing">${drawn}</div></figure>
<p>${text(shown.result.text[lang])}</p>
<table>
${rows}
</table>
<dl>
${sentences}
</dl>
</body>
</html>
`;
}
