// Workshop: the text of a file with all that was done to it. Pure: times are arguments, in milliseconds.

/** A text, and the texts before and after it. */
export interface History {
  readonly past: readonly string[];
  readonly text: string;
  readonly future: readonly string[];
  /** Where and when the last change was made; undefined after undo and redo. */
  readonly last?: { place: string; at: number };
}

/** Changes at one place within this time are undone together. */
const TOGETHER = 1500;
/** The most steps that can be undone. */
const MOST_STEPS = 200;

/** A text to which nothing was done yet. */
export function started(text: string): History {
  return { past: [], text, future: [] };
}

/** The history with a new text; `place` names where it was changed: typing there is one step. */
export function changed(history: History, text: string, place: string, at: number): History {
  if (text === history.text) return history;
  const { last, past } = history;
  const goesOn = last !== undefined && place !== '' && last.place === place && at - last.at < TOGETHER;
  return {
    past: goesOn ? past : [...past, history.text].slice(-MOST_STEPS),
    text,
    future: [],
    last: { place, at },
  };
}

/** One step back; the same history if there is none. */
export function undone({ past, text, future }: History): History {
  const before = past.at(-1);
  return before === undefined
    ? { past, text, future }
    : { past: past.slice(0, -1), text: before, future: [text, ...future] };
}

/** One step forward again; the same history if there is none. */
export function redone({ past, text, future }: History): History {
  const [next, ...rest] = future;
  return next === undefined ? { past, text, future } : { past: [...past, text], text: next, future: rest };
}
