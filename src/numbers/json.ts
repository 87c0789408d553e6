// Numbers layer: the dataset as published, with who publishes it, where, under which licence and in which version.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site } from '../dataset/schema.ts';
import { datasetVersion } from './version.ts';

/** Where an infographic stands: absolute addresses of its article by language code. */
export type Addresses = Readonly<Record<string, string>>;

/** The dataset as JSON: the checked data file, framed. Shares are per cents; null is "not reported". */
export function jsonText(infographic: NamedInfographic, site: Site, articles: Addresses): string {
  const { slug, $schema: _, ...published } = infographic;
  const { licence, publisher } = site;
  return `${JSON.stringify(
    {
      name: slug,
      version: datasetVersion(infographic),
      licence: {
        ...licence,
        covers: 'Texts and drawing. The surveys’ numbers belong to their publishers.',
      },
      publisher,
      articles,
      ...published,
    },
    null,
    2,
  )}\n`;
}
