// Model layer: a visit of the widget as a short, versioned fragment of an address, and back. No DOM, no language.
//
//   you=1.g30.ak3f2a8m0x.sus-2011      version, then fields in any order, each a letter and its value
//     g30       the guess, 0 to 100
//     ppilot    the phase chosen directly, by its id
//     a...      answers, three characters each: a digest of question and option ids, so that adding, moving or
//               rewording questions does not break old links
//     sus-2011  the survey to compare with, by its id
//     v3        the version of the infographic whose numbers the result was made with; not beside a guess alone
//     osmall    a group that the visitor belongs to, by its id; one field for each of them
import type { Answers, Check } from './placement.ts';
import { bodyOf, FRAGMENT_KEY, FRAGMENT_VERSION as VERSION, guessOf } from './visitFragment.ts';

/** Everything that a visitor has entered in the widget; a link carries all of it. */
export interface Visit {
  /** How many of 100 were guessed to be in the last phase; null if not guessed. */
  guess: number | null;
  /** The phase chosen directly; null if the self-check decides. */
  phase: string | null;
  answers: Answers;
  /** The survey to compare with; null is the infographic's first. */
  survey: string | null;
  /** The groups that the visitor belongs to: at most one answer to each question that is asked first. */
  groups: readonly string[];
}

/** The ids of one infographic that a fragment can name. */
export interface Vocabulary {
  /** Null without a self-check. */
  check: Check | null;
  phases: readonly string[];
  surveys: readonly string[];
  /** The version whose numbers are shown; undefined before the first is published. */
  version?: number | undefined;
  /** For each question that is asked first, the groups that answer it. */
  groups: readonly (readonly string[])[];
}

/** Why a fragment could not be read, or only in part. */
export type FragmentProblem = 'damaged' | 'newer' | 'partly';

/** The visit before anything was entered. */
export const EMPTY_VISIT: Visit = { guess: null, phase: null, answers: {}, survey: null, groups: [] };

/** The fragment of a visit without content. */
export const EMPTY_FRAGMENT = `${FRAGMENT_KEY}${VERSION}`;
/** Longest fragment in characters that is read, without its key; those that are written are much shorter. */
const MAX_LENGTH = 400;
const TOKEN_LENGTH = 3;

/** The fragment of a visit, without "#"; only letters, digits, "=", "." and "-". */
export function encodeVisit(visit: Visit, vocabulary: Vocabulary): string {
  const tokens = answerTokens(vocabulary.check);
  const answers = [...tokens]
    .filter(
      ([, { question, option }]) =>
        Object.hasOwn(visit.answers, question) && visit.answers[question] === option,
    )
    .map(([token]) => token)
    .join('');
  const fields = [
    String(VERSION),
    visit.guess === null ? '' : `g${visit.guess}`,
    visit.phase === null ? '' : `p${visit.phase}`,
    answers && `a${answers}`,
    visit.survey === null || visit.survey === vocabulary.surveys[0] ? '' : `s${visit.survey}`,
    ...visit.groups.map((group) => `o${group}`),
    // A guess alone carries no version: it is compared with the newest numbers.
    vocabulary.version && (answers || visit.phase || visit.groups[0]) ? `v${vocabulary.version}` : '',
  ];
  return FRAGMENT_KEY + fields.filter(Boolean).join('.');
}

/**
 * Reads a fragment, with or without "#". Never throws: the visit contains only ids of the vocabulary and whole numbers;
 * anything else is left out and reported as a problem.
 */
export function decodeVisit(
  fragment: string,
  vocabulary: Vocabulary,
): { visit: Visit; problem: FragmentProblem | null } {
  const body = bodyOf(fragment);
  if (body === undefined) return { visit: EMPTY_VISIT, problem: null };
  const [version = '', ...fields] = body.split('.');
  if (body.length > MAX_LENGTH || !/^[1-9]\d{0,3}$/.test(version))
    return { visit: EMPTY_VISIT, problem: 'damaged' };
  if (Number(version) > VERSION) return { visit: EMPTY_VISIT, problem: 'newer' };

  const visit: Visit = { ...EMPTY_VISIT };
  let failed = 0;
  for (const field of fields) if (!readField(field, visit, vocabulary)) failed += 1;
  if (!failed) return { visit, problem: null };
  const empty = fields.length === failed && Object.keys(visit.answers).length === 0;
  return { visit, problem: empty ? 'damaged' : 'partly' };
}

/** Reads one field into the visit. False if any part of it is invalid. */
function readField(field: string, visit: Visit, { check, phases, surveys, groups }: Vocabulary): boolean {
  const value = field.slice(1);
  switch (field[0]) {
    case 'g':
      if (visit.guess !== null) return false;
      visit.guess = guessOf(field);
      return visit.guess !== null;
    case 'p':
      if (!phases.includes(value) || visit.phase !== null) return false;
      visit.phase = value;
      return true;
    case 'v':
      // Older numbers are loaded by src/widget/older.ts, before this is read.
      return /^v\d+$/.test(field);
    case 's':
      if (!surveys.includes(value) || visit.survey !== null) return false;
      visit.survey = value;
      return true;
    case 'o': {
      const among = groups.find((options) => options.includes(value));
      if (!among || visit.groups.some((group) => among.includes(group))) return false;
      visit.groups = [...visit.groups, value];
      return true;
    }
    case 'a': {
      const tokens = answerTokens(check);
      const answers: Record<string, string | null> = {};
      let valid = value.length > 0 && value.length % TOKEN_LENGTH === 0;
      for (const token of value.match(/.{1,3}/gsu) ?? []) {
        const answer = tokens.get(token);
        if (answer && !Object.hasOwn(answers, answer.question)) answers[answer.question] = answer.option;
        else valid = false;
      }
      visit.answers = { ...answers, ...visit.answers };
      return valid;
    }
    default:
      return false;
  }
}

/** Every possible answer by its token, in the order of the questions; "not sure" is the option null. */
function answerTokens(check: Check | null): Map<string, { question: string; option: string | null }> {
  const tokens = new Map<string, { question: string; option: string | null }>();
  for (const question of check?.questions ?? [])
    for (const option of [null, ...question.options.map(({ id }) => id)]) {
      let salt = 0;
      let token = digest(`${question.id}/${option ?? '?'}`);
      while (tokens.has(token)) token = digest(`${question.id}/${option ?? '?'}/${(salt += 1)}`);
      tokens.set(token, { question: question.id, option });
    }
  return tokens;
}

/** Three characters of 0-9a-z for a text: FNV-1a (32 bit), http://www.isthe.com/chongo/tech/comp/fnv/, folded. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return (((hash ^ (hash >>> 16)) >>> 0) % 36 ** TOKEN_LENGTH).toString(36).padStart(TOKEN_LENGTH, '0');
}
