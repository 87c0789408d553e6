// Dataset layer: the schema of data/site.json.
import * as z from 'zod';
import { httpUrl, id, languageCode, schemaAddress } from './values.ts';

/** A name in no particular language. */
function name(description: string, example: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta({ title: 'a name', description, examples: [example] });
}

/** The schema of data/site.json. */
export const siteSchema = z.strictObject({
  $schema: schemaAddress('Where the editor finds the help texts.', './schema/site.schema.json'),
  publisher: z
    .strictObject({ name: name('Who publishes the site.', 'Drei Stufen'), url: httpUrl.optional() })
    .meta({ description: 'Who publishes the site, with an address if there is one.' }),
  address: httpUrl.meta({
    description: 'The public address of the site, without a folder; SITE_URL overrides it.',
    examples: ['https://www.example.org'],
  }),
  licence: z.strictObject({ name: name('The short name of the licence.', 'CC BY 4.0'), url: httpUrl }).meta({
    description: 'The licence of texts and drawing. The surveys’ numbers remain their publishers’.',
  }),
  languages: z
    .array(
      z.strictObject({
        code: languageCode,
        label: name('The name of the language in that language.', 'Deutsch'),
      }),
    )
    .min(1)
    .meta({ description: 'The first one is at /, the others at /<code>/.' }),
  report: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@?]+\.[^\s@?]+(\?\S*)?|https:\/\/[^\s/]+\.\S+)$/)
    .optional()
    .meta({
      title: 'an address that starts with mailto: or https://',
      description:
        'Where readers report a mistake: an address that starts with mailto: or https://. The page links to it beside the list of changes, and the statement on accessibility does; left out, there are no such links.',
      examples: ['mailto:redaktion@example.org', 'https://example.org/contact'],
    }),
  repository: httpUrl.optional().meta({
    description:
      'The address of the folder with the infographics in the repository, as its web editor opens it: the workshop links to the file there.',
    examples: ['https://github.com/example/drei-stufen/edit/main/data/infographics/'],
  }),
  workshop: z
    .boolean()
    .optional()
    .meta({
      description: 'False leaves the workshop (/edit/) out of the published site.',
      examples: [false],
    }),
  front: id.meta({ description: 'The infographic on the front page: its file name without .json.' }),
});
