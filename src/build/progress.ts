// Build: how far a build is. Its parts tell it on a channel of the process, since pages are bundled apart from the rest;
// the build command listens and shows one line.
import { channel } from 'node:diagnostics_channel';
import type { Sentences } from './sentences.ts';

/** A part of the build, how many of its things are done, and how many there are. */
export interface Step {
  stage: 'pictures' | 'pages' | 'files';
  done: number;
  all: number;
}

const steps = channel('drei-stufen:build');

/** Tells how far the build is to whoever listens. */
export function tell(step: Step): void {
  steps.publish(step);
}

/** Whether somebody shows how far the build is. */
export function listened(): boolean {
  return steps.hasSubscribers;
}

/** Calls a function at every step of the build; returns what ends this. */
export function listen(show: (step: Step) => void): () => void {
  // Only `tell` publishes on this channel.
  const each = (step: unknown) => show(step as Step);
  steps.subscribe(each);
  return () => {
    steps.unsubscribe(each);
  };
}

/** Milliseconds between two lines where no line can be written over, as in logs. */
const LOG_EVERY = 10_000;
/** Milliseconds between two changes of the line in a terminal. */
const LINE_EVERY = 100;
/** Milliseconds of a stage before which the time left would be a guess. */
const TOO_EARLY = 2_000;

/** What a progress line is written to. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** The line of a step; `elapsed` is how many milliseconds its stage has taken so far. */
export function progressText({ stage, done, all }: Step, elapsed: number, say: Sentences): string {
  const text = say.progress(say.stages[stage], done, all);
  if (elapsed < TOO_EARLY || done === 0 || done === all) return text;
  const seconds = Math.ceil(((elapsed / done) * (all - done)) / 1000);
  return `${text}, ${say.left(seconds)}`;
}

/** Shows steps as one line that is written over; in logs as a line now and then, and one at the end of each stage. */
export function progressLine(screen: Screen, say: Sentences, now: () => number = () => performance.now()) {
  let stage: Step['stage'] | undefined;
  let started = 0;
  let written = -Infinity;
  const put = (text: string) =>
    screen.write(screen.isTTY ? `\r\u001b[2K${text.slice(0, (screen.columns ?? 80) - 1)}` : `${text}\n`);
  return {
    show: (step: Step) => {
      const at = now();
      if (step.stage !== stage) {
        stage = step.stage;
        started = written = at;
      }
      const due = at - written >= (screen.isTTY ? LINE_EVERY : LOG_EVERY);
      if (!due && step.done < step.all) return;
      written = at;
      put(progressText(step, at - started, say));
    },
    /** Takes the line away in a terminal, so that the next text starts on a line of its own. */
    clear: () => screen.isTTY && screen.write('\r\u001b[2K'),
  };
}
