// Numbers layer: how to cite an infographic, as a sentence and as BibTeX.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { smallBaseNote } from '../model/notes.ts';
import { fill, formatDay } from '../model/format.ts';
import { say } from '../model/stages.ts';
import { drawnSurvey } from '../model/surveys.ts';
import { datasetVersion } from './version.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text escaped for LaTeX. */
const latex = (text: string) =>
  text.replace(/[\\~^&%$#_{}]/g, (sign) => LATEX[sign] ?? `\\${sign}`).replaceAll('\u00a0', '~');

/** The label of the drawn survey's first source; empty if it has none. */
export function mainSource(infographic: NamedInfographic, lang: string): string {
  const [first] = drawnSurvey(infographic).sources;
  const found = infographic.sources.find(({ id }) => id === first);
  return found ? say(found.label, lang) : '';
}

/** The citation as a sentence: publisher, year, title, version, address and source. `address` is the article's. */
export function citation(
  infographic: NamedInfographic,
  site: Site,
  lang: string,
  strings: Strings,
  address: string,
): string {
  const title = say(infographic.title, lang);
  // The sentence sets a full stop after the title: none after a question mark.
  const template = /[?!…。？！]$/.test(title)
    ? strings['cite.sentence'].replace('{title}.', '{title}')
    : strings['cite.sentence'];
  return fill(template, {
    publisher: site.publisher.name,
    year: infographic.updated.slice(0, 4),
    title,
    version: datasetVersion(infographic),
    date: formatDay(lang, infographic.updated),
    address,
    source: mainSource(infographic, lang),
  });
}

/** The citation as a BibTeX entry; its note names the source of the numbers. `address` is the article's. */
export function bibtex(
  infographic: NamedInfographic,
  site: Site,
  lang: string,
  strings: Strings,
  address: string,
): string {
  const [year = '', month = ''] = infographic.updated.split('-');
  const fields: [string, string][] = [
    ['author', `{{${latex(site.publisher.name)}}}`],
    ['title', `{${latex(say(infographic.title, lang))}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? 'jan'],
    ['version', `{${datasetVersion(infographic)}}`],
    ['url', `{${address}}`],
    ['note', `{${latex(fill(strings['cite.note'], { source: mainSource(infographic, lang) }))}}`],
  ];
  const body = fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n');
  return `@misc{${infographic.slug}-${lang},\n${body}\n}`;
}

/** The sentences on large numbers, to be quoted, with the name of their phase and what the mark of a small base means. */
export function highlightSentences(
  infographic: NamedInfographic,
  lang: string,
  strings: Strings,
): { name: string; phase: string; text: string }[] {
  const few = smallBaseNote(infographic, drawnSurvey(infographic), lang, strings);
  return infographic.highlights.map(({ phase: id, says }, index) => {
    const phase = infographic.phases.find((one) => one.id === id);
    return {
      name: `highlight-${index + 1}`,
      phase: phase ? say(phase.short, lang) : '',
      text: [say(says, lang), ...few].join(' '),
    };
  });
}
