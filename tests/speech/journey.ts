// One journey of a listener: what was pressed, and what was said to it, kept as text beside this file.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from './session.ts';

/** The most lines that are read of a page, and the most controls that are passed by Tab. */
const LINES = 100;
const TABS = 40;

/** A text as it is compared: spaces of one kind, no soft hyphens, no role within a heading of several lines. */
export const plain = (text: string) =>
  text
    .replaceAll('\u00ad', '')
    .replaceAll(/(heading level|Überschrift Ebene) \d\.?/g, '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** A pattern that finds a text in what is said, also across lines. */
export const spoken = (text: string) => new RegExp(plain(text).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** What nobody should have to hear, each with a pattern that finds it in one utterance, in English or German. */
const TIRESOME: readonly (readonly [what: string, RegExp])[] = [
  ['a link without a name', /^(link|Verknüpfung)\.?$/],
  ['a button without a name', /^(push button|Druckknopf)\.?$/],
  ['a click that does nothing', /\b(clickable|anklickbar)\b/],
  ['a status bar', /\b(status bar|Statusleiste)\b/],
];

/** A journey from its first page on. */
export interface Journey {
  open: (address: string) => Promise<string>;
  /** Presses a key, and waits until `until` is said, if it is given. Returns what is said. */
  press: (key: string, until?: RegExp) => Promise<string>;
  /** Presses the key Tab until something is said. Returns what is said to the last one. */
  tabTo: (end: RegExp) => Promise<string>;
  /** Reads on line by line until something is said, and some lines more. Returns all that was said. */
  readTo: (end: RegExp, more?: number) => Promise<string>;
  /** Writes the log. */
  write: () => void;
  /** What nobody should have to hear, found in this journey. */
  faults: () => string[];
}

/** Begins a journey whose log is `<name>.<lang>.txt`; `about` is its first line. */
export function journey(session: Session, name: string, lang: string, about: string): Journey {
  const answers: { what: string; said: string[] }[] = [];
  const note = (what: string, said: string[]) => {
    answers.push({ what, said });
    return plain(said.join(' '));
  };
  const press = async (key: string, until?: RegExp) => note(key, await session.press(key, until));
  const lines = ({ what, said }: (typeof answers)[number]) =>
    (said.length > 0 ? said : ['(nothing)']).map(
      (words, index) => `${index > 0 ? ' '.repeat(what.length + 1) : `${what}:`} ${words}`,
    );
  return {
    open: async (address) => note('open', await session.open(address)),
    press,
    tabTo: async (end) => {
      for (let left = TABS; left > 0; left -= 1) {
        const said = await press('Tab');
        if (end.test(said)) return said;
      }
      throw new Error(`No key Tab leads to ${String(end)}`);
    },
    readTo: async (end, more = 0) => {
      const all: string[] = [];
      for (let left: number = LINES; left > 0; left -= 1) {
        const said = await press('Down');
        // The end of the page.
        if (said === '') {
          answers.pop();
          break;
        }
        all.push(said);
        if (left > more && end.test(all.slice(-4).join(' '))) left = more + 1;
      }
      return all.join(' ');
    },
    write: () =>
      writeFileSync(
        join(import.meta.dirname, `${name}.${lang}.txt`),
        `${about}, as Orca says it in Firefox. Before the colon: the key that was pressed.\n\n${answers.flatMap(lines).join('\n')}\n`,
      ),
    faults: () =>
      answers.flatMap(({ what, said }) => [
        ...TIRESOME.flatMap(([fault, pattern]) =>
          said.filter((words) => pattern.test(words)).map((words) => `${what}: ${fault}: ${words}`),
        ),
        ...said
          .filter((words, index) => words.length > 20 && said.indexOf(words) < index)
          .map((words) => `${what}: said twice: ${words}`),
      ]),
  };
}
