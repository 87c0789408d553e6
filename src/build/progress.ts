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
/** The time left is estimated from the last milliseconds only: pages take ten times as long as the files before them. */
const LATELY = 15_000;
/** Milliseconds between two steps that are remembered for this. */
const REMEMBERED = 1_000;

/** What a progress line is written to. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** The line of a step; `each` is how many milliseconds one more thing takes, undefined as long as nobody knows. */
function progressText({ stage, done, all }: Step, each: number | undefined, say: Sentences): string {
  const text = say.progress(say.stages[stage], done, all);
  if (each === undefined || done === all) return text;
  return `${text}, ${say.left(Math.ceil((each * (all - done)) / 1000))}`;
}

/** Shows steps as one line that is written over; in logs as a line now and then, and one at the end of each stage. */
export function progressLine(screen: Screen, say: Sentences, now: () => number = () => performance.now()) {
  let stage: Step['stage'] | undefined;
  let started = 0;
  let written = -Infinity;
  /** How much was done when, the latest last. */
  let marks: { at: number; done: number }[] = [];
  const put = (text: string) =>
    screen.write(screen.isTTY ? `\r\u001b[2K${text.slice(0, (screen.columns ?? 80) - 1)}` : `${text}\n`);
  const eachOf = (at: number, done: number) => {
    const past = marks.findLastIndex((mark) => at - mark.at >= LATELY);
    marks = marks.slice(Math.max(past, 0));
    const [from] = marks;
    if (!from || at - started < TOO_EARLY || done === from.done) return undefined;
    return (at - from.at) / (done - from.done);
  };
  return {
    show: (step: Step) => {
      const at = now();
      if (step.stage !== stage) {
        stage = step.stage;
        started = written = at;
        marks = [{ at, done: 0 }];
      }
      const each = eachOf(at, step.done);
      if (at - (marks.at(-1)?.at ?? 0) >= REMEMBERED) marks.push({ at, done: step.done });
      const due = at - written >= (screen.isTTY ? LINE_EVERY : LOG_EVERY);
      if (!due && step.done < step.all) return;
      written = at;
      put(progressText(step, each, say));
    },
    /** Takes the line away in a terminal, so that the next text starts on a line of its own. */
    clear: () => screen.isTTY && screen.write('\r\u001b[2K'),
  };
}
