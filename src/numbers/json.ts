// Numbers layer: the data file as published JSON, with publisher, addresses, licence and version.
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site } from '../dataset/schema.ts';
import { datasetVersion } from './version.ts';

/** Absolute addresses of an infographic's article by language code. */
export type ArticleAddresses = Readonly<Record<string, string>>;

/** The dataset as JSON text. Shares are per cents; null means "not reported". */
export function jsonText(infographic: NamedInfographic, site: Site, articles: ArticleAddresses): string {
  const { slug, frozen: _frozen, version: _version, $schema: _, ...published } = infographic;
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
