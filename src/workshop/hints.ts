// Workshop: what to do about a problem, for editors who have this page and no command line. Pure.
import type { Message, Problem } from '../dataset/problems.ts';

/** In place of a hint that names a command for files of an older version: the list of problems has a button for it. */
const MIGRATE_HERE: Message = {
  en: 'The button above the list brings the file up to date.',
  de: 'Der Knopf über der Liste bringt die Datei auf den neuen Stand.',
};

/** Whether a problem comes from a file of an older version. */
export function isOlder({ hint }: Problem): boolean {
  return hint.en.includes('npm run data -- migrate');
}

/** What to do about a problem on this page. */
export function hintOf(problem: Problem): Message {
  return isOlder(problem) ? MIGRATE_HERE : problem.hint;
}
