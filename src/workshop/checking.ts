// Workshop: the check beside the page, in a worker, so that no key waits for it: what the two tell each other, and the side
// of the worker. It runs the same script as the page (start.ts).
import { examine, rulerFrom, type Examined, type Instruments } from './examine.ts';
import type { WidthTable } from '../fonts/measure.ts';

/** What the worker works with, told first: instruments with the widths in place of a ruler. */
export interface Setting extends Omit<Instruments, 'ruler'> {
  widths: WidthTable;
}

/** A text to be checked; `file` is its name in problems. */
export interface Question {
  number: number;
  text: string;
  file: string;
}

/** What the check says, with the number of its question. */
export interface Answer extends Examined {
  number: number;
}

/** The instruments of a setting. */
export function instrumentsOf({ widths, ...rest }: Setting): Instruments {
  return { ...rest, ruler: rulerFrom(widths) };
}

/** Answers questions, in a worker: the first message is the setting. */
export function answerQuestions(): void {
  let instruments: Instruments | undefined;
  self.addEventListener('message', ({ data }: MessageEvent<Setting | Question>) => {
    if ('widths' in data) instruments = instrumentsOf(data);
    else if (instruments) {
      const { number, text, file } = data;
      const answer: Answer = { number, ...examine(text, file, instruments) };
      self.postMessage(answer);
    }
  });
}
