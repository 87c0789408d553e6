// What a screen reader says, read from its log, and when it has finished: not after a time, which a busy machine makes
// too short, but when its log has stopped growing and no process of its session has work left.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks, and the number of looks in a row at which nothing may go on. */
const LOOK = 50;
const LOOKS = 8;
/** Milliseconds after which a wait ends in any case: for silence, and for words that must come. */
const LONGEST = 10_000;
const LONGEST_WORDS = 60_000;

/** A listener to one screen reader. */
export interface Listener {
  /** All that was said so far, one utterance each. */
  said: () => string[];
  /** Waits until nobody in the session has work left. */
  rest: () => Promise<void>;
  /** Does something; returns what is said to it. Throws if `until` is given and no utterance fulfils it. */
  heard: (act: () => unknown, until?: (words: string) => boolean) => Promise<string[]>;
}

/** Listens to the log of a screen reader whose session's processes have this folder as their HOME. Linux only. */
export function listenTo(log: string, home: string): Listener {
  const text = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const said = () =>
    [...text().matchAll(/SPEECH OUTPUT: '(.*)'(?=\{|$| )/gm)].map(([, words = '']) => words.trim());
  const rest = async () => {
    const start = Date.now();
    let size = -1;
    for (let quiet = 0; quiet < LOOKS && Date.now() - start < LONGEST;) {
      await pause(LOOK);
      const now = text().length;
      quiet = now === size && !isBusy(home) ? quiet + 1 : 0;
      size = now;
    }
  };
  return {
    said,
    rest,
    heard: async (act, until) => {
      const before = said().length;
      const after = () => said().slice(before);
      await act();
      await rest();
      for (const start = Date.now(); until && !after().some(until); await rest())
        if (Date.now() - start > LONGEST_WORDS)
          throw new Error(`What was waited for is not said, only:\n${after().join('\n')}`);
      return after().filter((words) => words !== '');
    },
  };
}

/** Whether a process of the session works, or waits for a processor: state R or D of its main thread. */
function isBusy(home: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((id) => {
      try {
        if (!readFileSync(join('/proc', id, 'environ'), 'utf8').includes(`HOME=${home}\0`)) return false;
        return /\) [RD] /.test(readFileSync(join('/proc', id, 'stat'), 'utf8'));
      } catch {
        // It has ended.
        return false;
      }
    });
}
