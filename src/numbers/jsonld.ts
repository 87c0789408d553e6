// Numbers layer: an article and its dataset in the vocabulary of schema.org. The types come from schema-dts, so a property
// that does not exist or does not belong to its type does not compile.
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
import { REST_ID } from '../dataset/rules/ids.ts';
import type { Site, Survey, Text } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution } from '../model/distribution.ts';
import { fill } from '../model/format.ts';
import { smallBaseNote } from '../model/notes.ts';
import { pictureInWords, surveyBase } from '../model/sentences.ts';
import { say } from '../model/stages.ts';
import { drawnSurvey } from '../model/surveys.ts';
import { datasetVersion } from './version.ts';

/** Absolute addresses that the description refers to. */
export interface LinkedAddresses {
  /** The site's front page in this language. */
  front: string;
  /** The article in this language. */
  article: string;
  /** The article in the other languages. */
  translations: readonly string[];
  csv: string;
  json: string;
  picture: { address: string; width: number; height: number };
}

/** A type of the vocabulary as an object, without the plain text or address that may stand for it. */
type Whole<T> = Exclude<T, string>;

/** What all parts of one description need. */
interface Context {
  infographic: NamedInfographic;
  site: Site;
  lang: string;
  strings: Strings;
  addresses: LinkedAddresses;
}

/** The description of one article and its dataset; `lang` is the article's language. */
export function linkedData(
  infographic: NamedInfographic,
  site: Site,
  lang: string,
  strings: Strings,
  addresses: LinkedAddresses,
): Graph {
  const context = { infographic, site, lang, strings, addresses };
  return { '@context': 'https://schema.org', '@graph': [article(context), dataset(context)] };
}

function article(context: Context): Whole<Article> {
  const { infographic, site, lang, addresses } = context;
  const publisher = publisherOf(context);
  return {
    '@type': 'Article',
    '@id': `${addresses.article}#article`,
    headline: say(infographic.title, lang),
    description: say(infographic.description, lang),
    url: addresses.article,
    mainEntityOfPage: addresses.article,
    inLanguage: lang,
    datePublished: infographic.published,
    dateModified: infographic.updated,
    author: publisher,
    publisher,
    license: site.licence.url,
    isAccessibleForFree: true,
    image: image(context),
    about: { '@id': `${addresses.article}#numbers` },
    citation: cited(
      context,
      infographic.sources.map(({ id }) => id),
    ),
    ...(addresses.translations.length > 0
      ? { workTranslation: addresses.translations.map((address) => ({ '@id': `${address}#article` })) }
      : {}),
  };
}

function dataset(context: Context): Whole<Dataset> {
  const { infographic, lang, strings, addresses } = context;
  const { surveys } = infographic;
  const drawn = drawnSurvey(infographic);
  const publisher = publisherOf(context);
  const places = new Set(surveys.map((survey) => placeName(context, survey)));
  return {
    '@type': 'Dataset',
    '@id': `${addresses.article}#numbers`,
    name: say(infographic.title, lang),
    description: `${say(infographic.description, lang)} ${pictureInWords(infographic, lang, strings)}`,
    url: `${addresses.article}#numbers`,
    inLanguage: lang,
    version: datasetVersion(infographic),
    datePublished: infographic.published,
    dateModified: infographic.updated,
    ...rightsOf(context),
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    isBasedOn: cited(
      context,
      surveys.flatMap((survey) => survey.sources),
    ),
    // The dates of field work; surveys that do not disclose them are left out.
    temporalCoverage: [...new Set(surveys.flatMap(({ asked }) => asked ?? []))],
    spatialCoverage: [...places].map(place),
    measurementTechnique: technique(context, drawn),
    variableMeasured: measured(context, drawn),
    distribution: [download('text/csv', addresses.csv), download('application/json', addresses.json)],
    hasPart: surveys.map((survey) => surveyDataset(context, survey)),
  };
}

/** One survey as a part of the dataset. */
function surveyDataset(context: Context, survey: Survey): Whole<Dataset> {
  const { lang, strings } = context;
  return {
    '@type': 'Dataset',
    identifier: survey.id,
    name: say(survey.label, lang),
    // The base names the population itself where the number of answers is not known.
    description: [
      ...(survey.sampleSize === null ? [] : [say(survey.population, lang)]),
      surveyBase(survey, lang, strings),
      '',
    ]
      .join('. ')
      .trim(),
    ...(survey.asked === null ? {} : { temporalCoverage: survey.asked }),
    ...(survey.published === null ? {} : { datePublished: survey.published }),
    spatialCoverage: place(placeName(context, survey)),
    measurementTechnique: technique(context, survey),
    variableMeasured: measured(context, survey),
    isBasedOn: cited(context, survey.sources),
    creator: publisherOf(context),
  };
}

/** Whose figures a dataset holds: the licence of the site covers texts and drawing only. */
function rightsOf({ infographic, site, lang, strings }: Context) {
  const { rights } = infographic;
  if (!rights) return { copyrightNotice: fill(strings['footer.licence'], { licence: site.licence.name }) };
  return {
    copyrightHolder: { '@type': 'Organization' as const, name: say(rights.holder, lang) },
    ...(rights.licence ? { license: rights.licence.url } : {}),
    ...(rights.note ? { copyrightNotice: say(rights.note, lang) } : {}),
  };
}

function publisherOf({ site, addresses }: Context): Whole<Organization> {
  return {
    '@type': 'Organization',
    name: site.publisher.name,
    url: site.publisher.url ?? addresses.front,
  };
}

/** The infographic's sources with these ids. */
function cited({ infographic, lang }: Context, ids: readonly string[]): Whole<CreativeWork>[] {
  return infographic.sources
    .filter(({ id }) => ids.includes(id))
    .map(({ label, url, archived }) => ({
      '@type': 'CreativeWork',
      name: say(label, lang),
      url,
      ...(archived === undefined ? {} : { archivedAt: archived }),
    }));
}

/** A survey's shares in per cent, of phases and of other answers; a description instead of a value if not reported. */
function measured({ infographic, lang, strings }: Context, survey: Survey): Whole<PropertyValue>[] {
  const notReported = strings['drawing.notReported'];
  const note = smallBaseNote(infographic, survey, lang, strings).join(' ');
  const value = (share: number) =>
    ({ value: share, unitText: '%', unitCode: 'P1', minValue: 0, maxValue: 100 }) as const;
  const named = (id: string, label: Text, share: number | null): Whole<PropertyValue> => ({
    '@type': 'PropertyValue',
    propertyID: id,
    name: say(label, lang),
    ...(share === null ? { description: notReported } : value(share)),
    ...(share !== null && note ? { description: note } : {}),
  });
  const { rest } = distribution(infographic.phases, survey);
  return [
    ...infographic.phases.map(({ id, label }) => named(id, label, survey.shares[id] ?? null)),
    ...(survey.other ?? []).map(({ id, label, share }) => named(id, label, share)),
    ...(rest === null
      ? []
      : [
          {
            '@type': 'PropertyValue' as const,
            propertyID: REST_ID,
            name: strings['numbers.restRow'],
            description: [notReported, note].filter(Boolean).join('. '),
            ...value(rest),
          },
        ]),
  ];
}

/** The name of the place of a survey, in English if there is one, without preposition and article. */
function placeName({ lang }: Context, survey: Survey): string {
  return (survey.place.en ?? say(survey.place, lang)).replace(/^((in|on|at|across) )?(the )?/i, '');
}

function place(name: string): Whole<Place> {
  return { '@type': 'Place', name };
}

/** What a survey discloses about its method. */
function technique({ lang }: Context, { disclosure }: Survey): string {
  return (['strategy', 'modes', 'sampling'] as const)
    .flatMap((item) => (disclosure[item] ? [say(disclosure[item], lang)] : []))
    .join(' ');
}

function download(encodingFormat: string, contentUrl: string): Whole<DataDownload> {
  return { '@type': 'DataDownload', encodingFormat, contentUrl };
}

function image({ infographic, site, lang, strings, addresses }: Context): Whole<ImageObject> {
  const { address, width, height } = addresses.picture;
  return {
    '@type': 'ImageObject',
    url: address,
    width: { '@type': 'QuantitativeValue', value: width, unitText: 'px' },
    height: { '@type': 'QuantitativeValue', value: height, unitText: 'px' },
    caption: pictureInWords(infographic, lang, strings),
    license: site.licence.url,
  };
}
