// Numbers layer: an article and its dataset in the words of schema.org. The types are the vocabulary's own, so a
// property that does not exist, or does not belong to its type, does not compile.
import type {
  Article,
  CreativeWork,
  DataDownload,
  Dataset,
  Graph,
  ImageObject,
  Organization,
  Place,
  PropertyValue,
} from 'schema-dts';
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { pictureInWords, surveyBase } from '../model/sentences.ts';
import { say } from '../model/stages.ts';
import { datasetVersion } from './version.ts';

/** Absolute addresses that the description points to. */
export interface Places {
  /** The site's front page in this language. */
  front: string;
  /** The article in this language, and in the other ones. */
  article: string;
  translations: readonly string[];
  csv: string;
  json: string;
  picture: { address: string; width: number; height: number };
}

/** A type of the vocabulary, not the bare text or address that may stand for it. */
type Whole<T> = Exclude<T, string>;

/** The description of one article; `lang` is its language. */
export function linkedData(
  infographic: NamedInfographic,
  site: Site,
  lang: string,
  words: Strings,
  places: Places,
): Graph {
  const { phases, surveys, sources } = infographic;
  const drawn = surveys[0]!;
  const title = say(infographic.title, lang);
  const description = say(infographic.description, lang);
  const licence = site.licence.url;
  const publisher: Whole<Organization> = {
    '@type': 'Organization',
    name: site.publisher.name,
    url: site.publisher.url ?? places.front,
  };
  const cited = (ids: readonly string[]): Whole<CreativeWork>[] =>
    sources
      .filter(({ id }) => ids.includes(id))
      .map(({ label, url }) => ({ '@type': 'CreativeWork', name: say(label, lang), url }));
  const measured = (survey: Survey): Whole<PropertyValue>[] =>
    phases.map(({ id, label }) => {
      const share = survey.shares[id] ?? null;
      return {
        '@type': 'PropertyValue',
        propertyID: id,
        name: say(label, lang),
        ...(share === null
          ? { description: words['drawing.notReported'] }
          : { value: share, unitText: '%', unitCode: 'P1', minValue: 0, maxValue: 100 }),
      };
    });
  const region = (survey: Survey): Whole<Place> => ({
    '@type': 'Place',
    name: (survey.region.en ?? say(survey.region, lang)).replace(/^the /, ''),
  });
  const technique = ({ disclosure }: Survey) =>
    (['strategy', 'modes', 'sampling'] as const)
      .flatMap((item) => (disclosure[item] ? [say(disclosure[item], lang)] : []))
      .join(' ');
  const download = (encodingFormat: string, contentUrl: string): Whole<DataDownload> => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl,
  });
  const image: Whole<ImageObject> = {
    '@type': 'ImageObject',
    url: places.picture.address,
    width: { '@type': 'QuantitativeValue', value: places.picture.width, unitText: 'px' },
    height: { '@type': 'QuantitativeValue', value: places.picture.height, unitText: 'px' },
    caption: pictureInWords(infographic, lang, words),
    license: licence,
  };
  const dataset: Whole<Dataset> = {
    '@type': 'Dataset',
    '@id': `${places.article}#numbers`,
    name: title,
    description: `${description} ${pictureInWords(infographic, lang, words)}`,
    url: `${places.article}#numbers`,
    inLanguage: lang,
    version: datasetVersion(infographic),
    datePublished: infographic.published,
    dateModified: infographic.updated,
    license: licence,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    isBasedOn: cited(surveys.flatMap((survey) => survey.sources)),
    // When people were asked; a survey that does not say so adds nothing.
    temporalCoverage: [...new Set(surveys.flatMap(({ asked }) => asked ?? []))],
    spatialCoverage: surveys
      .filter(
        (survey, index) => surveys.findIndex((other) => region(other).name === region(survey).name) === index,
      )
      .map(region),
    measurementTechnique: technique(drawn),
    variableMeasured: measured(drawn),
    distribution: [download('text/csv', places.csv), download('application/json', places.json)],
    hasPart: surveys.map((survey): Whole<Dataset> => ({
      '@type': 'Dataset',
      identifier: survey.id,
      name: say(survey.label, lang),
      description: `${say(survey.population, lang)}. ${surveyBase(survey, lang, words)}.`,
      ...(survey.asked === null ? {} : { temporalCoverage: survey.asked }),
      datePublished: survey.published,
      spatialCoverage: region(survey),
      measurementTechnique: technique(survey),
      variableMeasured: measured(survey),
      isBasedOn: cited(survey.sources),
      license: licence,
      creator: publisher,
    })),
  };
  const article: Whole<Article> = {
    '@type': 'Article',
    '@id': `${places.article}#article`,
    headline: title,
    description,
    url: places.article,
    mainEntityOfPage: places.article,
    inLanguage: lang,
    datePublished: infographic.published,
    dateModified: infographic.updated,
    author: publisher,
    publisher,
    license: licence,
    isAccessibleForFree: true,
    image,
    about: { '@id': `${places.article}#numbers` },
    citation: cited(sources.map(({ id }) => id)),
    ...(places.translations.length > 0
      ? { workTranslation: places.translations.map((address) => ({ '@id': `${address}#article` })) }
      : {}),
  };
  return { '@context': 'https://schema.org', '@graph': [article, dataset] };
}
