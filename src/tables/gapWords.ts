// Tables: what belongs into each gap of a new file, in the language of the text that is missing. Without numbers, which
// the check would compare with the shares.
import { gap } from '../dataset/gaps.ts';
import type { Message } from '../dataset/problems.ts';
import { DISCLOSURE_ITEMS } from '../dataset/schema/survey.ts';

/** The words for texts, by field. */
export const WORDS = {
  title: { en: 'headline of the page', de: 'Überschrift der Seite' },
  lede: { en: 'the finding in two short sentences', de: 'das Ergebnis in zwei kurzen Sätzen' },
  description: { en: 'one sentence for search results', de: 'ein Satz für Suchergebnisse' },
  change: { en: 'First version.', de: 'Erste Fassung.' },
  place: { en: 'where, such as "in the EU"', de: 'wo, etwa „in der EU“' },
  population: { en: 'who was asked, such as "adults"', de: 'wer befragt wurde, etwa „Erwachsene“' },
  claim: { en: 'the finding as a headline', de: 'das Ergebnis als Überschrift' },
  text: { en: 'the finding in two sentences', de: 'das Ergebnis in zwei Sätzen' },
  heading: {
    en: 'how the surveys differ, as a headline',
    de: 'was die Umfragen unterscheidet, als Überschrift',
  },
  paragraph: { en: 'what the comparison shows', de: 'was der Vergleich zeigt' },
  meaning: { en: 'what those in this phase do', de: 'was die in dieser Phase tun' },
  source: { en: 'author, title, publisher, year', de: 'Verfasser, Titel, Herausgeber, Jahr' },
  one: { en: 'one of those asked: "company"', de: 'ein Befragter: „Unternehmen“' },
  many: { en: 'several: "companies"', de: 'mehrere: „Unternehmen“' },
  manyDative: { en: 'several, in the dative', de: 'mehrere, im Dativ: „Unternehmen“' },
  yours: { en: '"your company", or "you"', de: '„Ihr Unternehmen“ oder „Sie“' },
  ours: { en: '"Our company", or "Me"', de: '„Unser Unternehmen“ oder „Ich“' },
  areYou: { en: '"is your company", or "are you"', de: '„ist Ihr Unternehmen“, „sind Sie“' },
  doYouStand: {
    en: '"does your company stand", "do you stand"',
    de: '„steht Ihr Unternehmen“, „stehen Sie“',
  },
} as const satisfies Record<string, Message>;

/** The words for what is no text in each language. */
export const VALUES = {
  url: { en: 'web address of the source', de: 'Webadresse der Quelle' },
  asked: {
    en: 'year or year-month when people were asked, or null if the source is silent',
    de: 'Jahr oder Jahr-Monat der Befragung; null, wenn die Quelle schweigt',
  },
  published: {
    en: 'year or year-month when it was published, or null if the source is silent',
    de: 'Jahr oder Jahr-Monat der Veröffentlichung; null, wenn die Quelle schweigt',
  },
  sampleSize: {
    en: 'how many answered, as a number; null if the source is silent',
    de: 'wie viele geantwortet haben, als Zahl; null, wenn die Quelle schweigt',
  },
  share: {
    en: 'the share in per cent, or null if the source is silent',
    de: 'der Anteil in Prozent; null, wenn die Quelle schweigt',
  },
} as const satisfies Record<string, Message>;

/** The words for the disclosure items. */
const DISCLOSED: Record<(typeof DISCLOSURE_ITEMS)[number], Message> = {
  strategy: { en: 'how the data was collected', de: 'wie erhoben wurde' },
  sponsor: { en: 'who paid for it and who conducted it', de: 'wer bezahlt und wer erhoben hat' },
  instrument: { en: 'the wording of question and answers', de: 'der Wortlaut von Frage und Antworten' },
  population: { en: 'about whom the survey speaks', de: 'für wen die Umfrage spricht' },
  sampling: { en: 'how those asked were chosen', de: 'wie die Befragten ausgewählt wurden' },
  modes: { en: 'how they were asked, and in which language', de: 'wie und in welcher Sprache gefragt wurde' },
  dates: { en: 'when they were asked', de: 'wann gefragt wurde' },
  sizes: {
    en: 'how many were asked, and how many answered',
    de: 'wie viele gefragt wurden und geantwortet haben',
  },
  weighting: { en: 'whether and how it was weighted', de: 'ob und wie gewichtet wurde' },
  processing: { en: 'how the answers were checked', de: 'wie die Antworten geprüft wurden' },
  limitations: { en: 'what the survey cannot tell', de: 'was die Umfrage nicht sagen kann' },
};

/** The words in the language of a text: German for German, else English. */
export function inText(words: Message, language: string): string {
  return language.split('-')[0] === 'de' ? words.de : words.en;
}

/** A text that is missing in every language, as gaps. */
export function missingText(words: Message, languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [language, gap(inText(words, language))]));
}

/** The disclosure of a survey as gaps, one for each item, in the language of the editor's tools. */
export function missingDisclosure(tool: keyof Message): Record<string, string> {
  return Object.fromEntries(
    DISCLOSURE_ITEMS.map((item) => {
      const { en, de } = DISCLOSED[item];
      const words = {
        en: `${en}, as a text in each language, or null`,
        de: `${de}, als Text in jeder Sprache, oder null`,
      };
      return [item, gap(words[tool])];
    }),
  );
}
