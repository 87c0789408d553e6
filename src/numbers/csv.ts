// Numbers layer: the shares of all surveys as one CSV table, one row per survey and phase or other
// answer, as published.
import { stringify } from 'csv-stringify/sync';
import type { NamedInfographic } from '../dataset/load.ts';
import { REST_ID } from '../dataset/rules/ids.ts';
import type { Site, Survey } from '../dataset/schema.ts';
import { OTHER_KINDS } from '../dataset/schema/survey.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution } from '../model/distribution.ts';
import { languagesOf } from '../model/languages.ts';
import { say } from '../model/stages.ts';

/** A column of the table, as the data package describes it. */
export interface Field {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'number' | 'integer' | 'boolean';
  constraints?: Record<string, unknown>;
}

const DATE = '^[0-9]{4}(-[0-9]{2})?$';

/** The columns about the survey and the row, after those with names and shares. */
const ABOUT: readonly Field[] = [
  {
    name: 'base',
    title: 'Base',
    description: 'Number of respondents (n). Empty where it is not disclosed.',
    type: 'integer',
    constraints: { minimum: 1 },
  },
  {
    name: 'asked',
    title: 'Asked',
    description: 'Year or year and month of the field work. Empty where it is not disclosed.',
    type: 'string',
    constraints: { pattern: DATE },
  },
  {
    name: 'published',
    title: 'Published',
    description: 'Year or year and month in which the survey was published. Empty where it is not disclosed.',
    type: 'string',
    constraints: { pattern: DATE },
  },
  {
    name: 'source',
    title: 'Source',
    description: 'Addresses at which the numbers were read, separated by spaces.',
    type: 'string',
    constraints: { required: true },
  },
  {
    name: 'kind',
    title: 'Kind',
    description:
      'Whether the row is a phase of the order, an answer outside it, or what a survey leaves over of 100.',
    type: 'string',
    constraints: { required: true, enum: ['phase', ...OTHER_KINDS, REST_ID] },
  },
  {
    name: 'rights',
    title: 'Rights',
    description: 'Who holds the rights in the figures, and their licence. Empty where the file does not say.',
    type: 'string',
  },
];

/** The columns in order; texts have one column per language. */
export function csvFields({ languages }: Pick<Site, 'languages'>): Field[] {
  const inEach = (name: string, title: string, description: string): Field[] =>
    languages.map(({ code, label }) => ({
      name: `${name}_${code.replaceAll('-', '_').toLowerCase()}`,
      title: `${title} (${label})`,
      description,
      type: 'string',
      constraints: { required: true },
    }));
  return [
    {
      name: 'survey',
      title: 'Survey',
      description: 'Id of the survey.',
      type: 'string',
      constraints: { required: true },
    },
    ...inEach('survey', 'Survey', 'Name of the survey.'),
    {
      name: 'phase',
      title: 'Phase',
      description: 'Id of the phase or answer; not-reported for what a survey leaves over of 100.',
      type: 'string',
      constraints: { required: true },
    },
    {
      name: 'order',
      title: 'Order',
      description: 'Position of the phase, from least (1) to most. Empty for answers outside the order.',
      type: 'integer',
      constraints: { minimum: 1 },
    },
    ...inEach('phase', 'Phase', 'Name of the phase or answer.'),
    {
      name: 'share',
      title: 'Share',
      description: 'Share of respondents in per cent, as published. Empty where it is not reported.',
      type: 'number',
      constraints: { minimum: 0, maximum: 100 },
    },
    {
      name: 'reported',
      title: 'Reported',
      description: 'Whether the source reports the share.',
      type: 'boolean',
      constraints: { required: true },
    },
    ...ABOUT,
  ];
}

/** One number of a survey: a phase, an answer outside their order, or what is left over of 100. */
interface Entry {
  id: string;
  kind: string;
  order: string;
  labels: Readonly<Record<string, string>>;
  share: number | null;
  reported: boolean;
}

/** The numbers of a survey in the order of the rows; `left` names what is left over, by language. */
function entriesOf(
  { phases }: NamedInfographic,
  survey: Survey,
  left: Readonly<Record<string, string>>,
): Entry[] {
  const { rest } = distribution(phases, survey);
  const ordered = phases.map(({ id, label }, index): Entry => {
    const share = survey.shares[id] ?? null;
    return { id, kind: 'phase', order: String(index + 1), labels: label, share, reported: share !== null };
  });
  const outside = (survey.other ?? []).map(({ id, kind, label, share }): Entry => ({
    id,
    kind,
    order: '',
    labels: label,
    share,
    reported: share !== null,
  }));
  const over: Entry = { id: REST_ID, kind: REST_ID, order: '', labels: left, share: rest, reported: false };
  return [...ordered, ...outside, ...(rest === null ? [] : [over])];
}

/** Whose figures they are and their licence, in one language; empty where the file does not say. */
export function rightsText({ rights }: NamedInfographic, lang: string): string {
  if (!rights) return '';
  const { holder, licence, note } = rights;
  const parts = [
    say(holder, lang),
    ...(licence ? [`${say(licence.label, lang)} (${licence.url})`] : []),
    ...(note ? [say(note, lang)] : []),
  ];
  return parts.join('. ');
}

/** The rows, each in the order of the columns; `strings` are the interface words by language. */
export function csvRows(
  infographic: NamedInfographic,
  site: Site,
  strings: Readonly<Record<string, Strings>>,
): string[][] {
  const { surveys, sources } = infographic;
  const languages = languagesOf(infographic, site);
  const [main] = languages;
  const left = Object.fromEntries(
    languages.map(({ code }) => [code, strings[code]?.['numbers.restRow'] ?? REST_ID]),
  );
  return surveys.flatMap((survey) =>
    entriesOf(infographic, survey, left).map(({ id, kind, order, labels, share, reported }) => {
      const addresses = survey.sources.flatMap((name) =>
        sources.filter((source) => source.id === name).map(({ url }) => url),
      );
      return [
        survey.id,
        ...languages.map(({ code }) => say(survey.label, code)),
        id,
        order,
        ...languages.map(({ code }) => say(labels, code)),
        share === null ? '' : String(share),
        String(reported),
        survey.sampleSize === null ? '' : String(survey.sampleSize),
        survey.asked ?? '',
        survey.published ?? '',
        addresses.join(' '),
        kind,
        main ? rightsText(infographic, main.code) : '',
      ];
    }),
  );
}

/**
 * The table as CSV (RFC 4180): commas, CRLF, UTF-8, a header. Cells that a spreadsheet would run as a formula begin with
 * an apostrophe.
 */
export function csvText(
  infographic: NamedInfographic,
  site: Site,
  strings: Readonly<Record<string, Strings>>,
): string {
  return stringify(
    [
      csvFields({ languages: languagesOf(infographic, site) }).map(({ name }) => name),
      ...csvRows(infographic, site, strings),
    ],
    {
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
}
