// Tables: a new infographic from what a table says: complete in form, with a gap for everything that the table does not
// say. No disk, no clock.
import { gap } from '../dataset/gaps.ts';
import type { ToolLanguage } from '../dataset/problems.ts';
import { formNames } from '../dataset/respondents.ts';
import { languageName } from '../dataset/words.ts';
import { hasLetters, idFor } from './answers.ts';
import { inText, missingDisclosure, missingText, VALUES, WORDS } from './gapWords.ts';
import type { Answer, TableSurvey, Understanding } from './understand.ts';

/** What a draft needs to know besides the table. */
export interface DraftSettings {
  /** The languages of the infographic's texts. */
  languages: readonly string[];
  /** The languages of the site; the same if left out. */
  all?: readonly string[];
  /** The language that the names in the table are in. */
  namesIn: string;
  /** Today, as year-month-day. */
  day: string;
  /** The language of the gaps that are no texts. */
  tool: ToolLanguage;
}

/** Names that are short enough for the drawing as they are, in characters; longer ones need a short form. */
const SHORT = 16;

/** A name of the table in every language; a gap where it needs to be translated. */
export function nameIn(name: string, { languages, namesIn }: DraftSettings): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      language === namesIn || !hasLetters(name)
        ? name
        : gap(
            inText({ en: `"${name}" in ${languageName(language)}`, de: `„${name}“ auf Deutsch` }, language),
          ),
    ]),
  );
}

/** The short name of an answer in every language; a gap where the name is too long for the drawing. */
function shortNameIn(name: string, settings: DraftSettings): Record<string, string> {
  if ([...name].length <= SHORT) return nameIn(name, settings);
  return Object.fromEntries(
    settings.languages.map((language) => [
      language,
      gap(inText({ en: `short for "${name}"`, de: `kurz für „${name}“` }, language)),
    ]),
  );
}

/** A phase with the names of the table and a gap for its meaning. */
export function draftPhase(name: string, id: string, settings: DraftSettings) {
  return {
    id,
    label: nameIn(name, settings),
    short: shortNameIn(name, settings),
    meaning: missingText(WORDS.meaning, settings.languages),
  };
}

/** A survey with the shares of a table, by the ids of the answers, and gaps for what the table does not say. */
export function draftSurvey(
  { name, base }: TableSurvey,
  id: string,
  shares: Readonly<Record<string, number | null>>,
  other: readonly { id: string; kind: string; label: Record<string, string>; share: number | null }[],
  source: string,
  settings: DraftSettings,
) {
  const { languages, tool } = settings;
  return {
    id,
    label: nameIn(name, settings),
    place: missingText(WORDS.place, languages),
    population: missingText(WORDS.population, languages),
    asked: gap(VALUES.asked[tool]),
    published: gap(VALUES.published[tool]),
    sampleSize: base ?? gap(VALUES.sampleSize[tool]),
    shares,
    ...(other.length > 0 ? { other } : {}),
    disclosure: missingDisclosure(tool),
    sources: [source],
  };
}

/** Those asked, as gaps in the forms that each language needs. */
function respondents(languages: readonly string[]) {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(formNames(language).map((form) => [form, gap(inText(WORDS[form], language))])),
    ]),
  );
}

/** The answers with an id each; `taken` are ids that they cannot have. */
function withIds(answers: readonly Answer[]): { id: string; answer: Answer }[] {
  const taken: string[] = ['you', 'not-reported', 'rest'];
  return answers.map((answer) => {
    const id = idFor(answer.name, 'phase', taken);
    taken.push(id);
    return { id, answer };
  });
}

/** All surveys side by side, with a text that leads there; nothing for a single survey. */
function comparison(surveys: readonly { id: string }[], { languages }: DraftSettings) {
  if (surveys.length < 2) return {};
  const heading = missingText(WORDS.heading, languages);
  const paragraphs = [missingText(WORDS.paragraph, languages)];
  const ids = surveys.map(({ id }) => id);
  return {
    sections: [{ id: 'comparison', heading, paragraphs, figures: ['surveys'] }],
    figures: [
      { id: 'surveys', kind: 'distributions', title: missingText(WORDS.claim, languages), surveys: ids },
    ],
  };
}

/** The file of a new infographic, as a value: every text that is missing is a gap that names what belongs there. */
export function draftInfographic({ answers, surveys }: Understanding, settings: DraftSettings) {
  const { languages, day, tool } = settings;
  const named = withIds(answers);
  const phases = named.filter(({ answer }) => !answer.other);
  const outside = named.filter(({ answer }) => answer.other);
  const taken: string[] = ['all', 'comparison', 'surveys', ...named.map(({ id }) => id)];
  const first: Record<string, string> = missingText(WORDS.change, languages);
  for (const language of languages)
    if (['de', 'en'].includes(language)) first[language] = inText(WORDS.change, language);
  const drafts = surveys.map((survey, index) => {
    const id = idFor(survey.name, 'survey', taken);
    taken.push(id);
    return draftSurvey(
      survey,
      id,
      Object.fromEntries(phases.map((phase) => [phase.id, phase.answer.shares[index] ?? null])),
      outside.map(({ id: other, answer }) => ({
        id: other,
        kind: answer.other ?? 'other',
        label: nameIn(answer.name, settings),
        share: answer.shares[index] ?? null,
      })),
      'report',
      settings,
    );
  });
  return {
    $schema: '../schema/infographic.schema.json',
    ...(settings.all && settings.all.length > languages.length ? { languages } : {}),
    title: missingText(WORDS.title, languages),
    lede: missingText(WORDS.lede, languages),
    description: missingText(WORDS.description, languages),
    published: day,
    updated: day,
    changelog: [{ date: day, text: first }],
    respondents: respondents(languages),
    phases: phases.map(({ id, answer }) => draftPhase(answer.name, id, settings)),
    surveys: drafts,
    result: { claim: missingText(WORDS.claim, languages), text: missingText(WORDS.text, languages) },
    ...comparison(drafts, settings),
    sources: [{ id: 'report', label: missingText(WORDS.source, languages), url: gap(VALUES.url[tool]) }],
  };
}
