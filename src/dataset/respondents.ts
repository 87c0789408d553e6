// Dataset layer: the grammatical forms of the noun for those who were asked, and which of them each language needs.

/** A form: its name, its meaning, and its example in German and English. */
interface Form {
  description: string;
  de: string;
  en: string;
}

/** Every form that a text in data/strings may use as a {placeholder}. */
const FORMS = {
  one: { description: 'One of those asked, after the number 1.', de: 'Unternehmen', en: 'company' },
  many: { description: 'Several of those asked, after a number.', de: 'Unternehmen', en: 'companies' },
  manyDative: {
    description: 'Several of those asked after "von 100 befragten", in the dative.',
    de: 'Unternehmen',
    en: 'companies',
  },
  yours: {
    description: 'The visitor as one of them; "Sie" and "you" for people.',
    de: 'Ihr Unternehmen',
    en: 'your company',
  },
  ours: {
    description: 'The same where visitors speak, at the start of a sentence; "Ich" and "Me" for people.',
    de: 'Unser Unternehmen',
    en: 'Our company',
  },
  areYou: {
    description:
      'The question whether the visitor is something, with its verb; "sind Sie" and "are you" for people.',
    de: 'ist Ihr Unternehmen',
    en: 'is your company',
  },
  doYouStand: {
    description:
      'The question where the visitor stands, with its verb; "stehen Sie" and "do you stand" for people.',
    de: 'steht Ihr Unternehmen',
    en: 'does your company stand',
  },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof FORMS;

/** The forms that every language needs. */
const COMMON: readonly FormName[] = ['one', 'many', 'yours', 'ours', 'areYou', 'doYouStand'];
/** The forms that a language needs besides these. */
const FURTHER: Readonly<Record<string, readonly FormName[]>> = { de: ['manyDative'] };

/** The names of the forms that a language needs. */
export function formNames(language: string): readonly FormName[] {
  return [...COMMON, ...(FURTHER[language.split('-')[0] ?? ''] ?? [])];
}

/** What a form is for, and an example of it in a language; languages without one show the English example. */
export function formMeaning(name: FormName, language: string): { description: string; example: string } {
  const { description, de, en } = FORMS[name];
  return { description, example: language === 'de' ? de : en };
}

/** The forms of "company" in these languages: an example, and what older files meant. */
export function companies(languages: readonly string[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(formNames(language).map((name) => [name, formMeaning(name, language).example])),
    ]),
  );
}
