// Numbers layer: the shares of all surveys as one CSV table, one row per survey and phase, as published.
import { stringify } from 'csv-stringify/sync';
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site } from '../dataset/schema.ts';
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

/** The columns in order; texts have one column per language of the site. */
export function csvFields({ languages }: Site): Field[] {
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
      description: 'Id of the phase.',
      type: 'string',
      constraints: { required: true },
    },
    {
      name: 'order',
      title: 'Order',
      description: 'Position of the phase, from least (1) to most.',
      type: 'integer',
      constraints: { required: true, minimum: 1 },
    },
    ...inEach('phase', 'Phase', 'Name of the phase.'),
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
      description: 'Year or year and month in which the survey was published.',
      type: 'string',
      constraints: { required: true, pattern: DATE },
    },
    {
      name: 'source',
      title: 'Source',
      description: 'Addresses at which the numbers were read, separated by spaces.',
      type: 'string',
      constraints: { required: true },
    },
  ];
}

/** The rows, each in the order of the columns. */
export function csvRows({ surveys, phases, sources }: NamedInfographic, { languages }: Site): string[][] {
  return surveys.flatMap((survey) =>
    phases.map((phase, index) => {
      const share = survey.shares[phase.id] ?? null;
      const addresses = survey.sources.flatMap((id) =>
        sources.filter((source) => source.id === id).map(({ url }) => url),
      );
      return [
        survey.id,
        ...languages.map(({ code }) => say(survey.label, code)),
        phase.id,
        String(index + 1),
        ...languages.map(({ code }) => say(phase.label, code)),
        share === null ? '' : String(share),
        String(share !== null),
        survey.sampleSize === null ? '' : String(survey.sampleSize),
        survey.asked ?? '',
        survey.published,
        addresses.join(' '),
      ];
    }),
  );
}

/** The table as CSV (RFC 4180): commas, CRLF, UTF-8, a header. */
export function csvText(infographic: NamedInfographic, site: Site): string {
  return stringify([csvFields(site).map(({ name }) => name), ...csvRows(infographic, site)], {
    record_delimiter: 'windows',
  });
}
