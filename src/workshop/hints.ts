// Workshop: what the check says, as editors are told who have this page and no command line. Pure.
import type { Message, Problem, ToolLanguage } from '../dataset/problems.ts';

/** The kinds of what is to be done: to mend, sentences with an old number, still to write. */
export type ProblemKind = 'hard' | 'stale' | 'gaps';

/** The problems by their kinds; kinds without any are left out. */
export function kindsOf(problems: readonly Problem[]): { kind: ProblemKind; found: Problem[] }[] {
  const all: { kind: ProblemKind; found: Problem[] }[] = [
    { kind: 'hard', found: problems.filter(({ stale, gap }) => !stale && !gap) },
    { kind: 'stale', found: problems.filter(({ stale, gap }) => stale && !gap) },
    { kind: 'gaps', found: problems.filter(({ gap }) => gap) },
  ];
  return all.filter(({ found }) => found.length > 0);
}

/** In place of a hint that names a command for files of an older version: the list of problems has a button for it. */
const MIGRATE_HERE: Message = {
  en: 'The button above the list brings the file up to date.',
  de: 'Der Knopf über der Liste bringt die Datei auf den neuen Stand.',
};

/** Whether a problem comes from a file of an older version. */
export function isOlder({ hint }: Problem): boolean {
  return hint.en.includes('npm run data -- migrate');
}

/** A text as a sentence: with a capital letter, unless it begins with a name of the file, and with a stop at its end. */
export function sentence(text: string): string {
  const begun = /^\p{Ll}+(?=[\s,:])/u.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
  return /[.?!…]$/.test(begun) ? begun : `${begun}.`;
}

/** A problem in one or two sentences: what is wrong, and what to do. */
export function told(problem: Problem, lang: ToolLanguage): string {
  const { message, hint, offer } = problem;
  if (offer)
    return {
      en: `The text still says “${offer.words}”; by the shares it is “${offer.instead}” now.`,
      de: `Der Text nennt noch „${offer.words}“; nach den Anteilen heißt es jetzt „${offer.instead}“.`,
    }[lang];
  const said = sentence(message[lang]);
  // A gap's text is selected when its field is entered, so nothing has to be said of how to replace it.
  if (problem.gap) return said;
  return `${said} ${(isOlder(problem) ? MIGRATE_HERE : hint)[lang]}`;
}
