// Workshop: asks for checks, one at a time: while one is made only the newest text waits, and answers about older texts are
// dropped. Where no worker can be had, the check runs in the page.
import type { Answer, Question, Setting } from './checking.ts';
import { examine, type Examined, type Instruments } from './examine.ts';
import { trustedScript } from './trusted.ts';

/** Milliseconds that a check in the page waits, so that keys come first. */
const ALONE = 200;

/** A worker that runs a script of this site; undefined where the browser has none. */
function workerOf(script: string): Worker | undefined {
  try {
    return new Worker(trustedScript(script));
  } catch {
    return undefined;
  }
}

/** Checks texts. `script` is the address of the page's own script. */
export class Checker {
  readonly #instruments: Instruments;
  readonly #told: (examined: Examined) => void;
  #worker: Worker | undefined;
  /** The question that is being answered, and the one that waits. */
  #asked: Question | undefined;
  #next: Question | undefined;
  #count = 0;

  constructor(
    script: string | undefined,
    setting: Setting,
    instruments: Instruments,
    told: (examined: Examined) => void,
  ) {
    this.#instruments = instruments;
    this.#told = told;
    this.#worker = script === undefined ? undefined : workerOf(script);
    this.#worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#take(data));
    this.#worker?.addEventListener('error', () => this.#goAlone());
    this.#worker?.postMessage(setting);
  }

  /** Asks for a check; what was asked before and is not answered yet is no longer of interest. */
  ask(text: string, file: string): void {
    this.#count += 1;
    this.#next = { number: this.#count, text, file };
    if (!this.#asked) this.#send();
  }

  #send(): void {
    this.#asked = this.#next;
    this.#next = undefined;
    if (!this.#asked) return;
    if (this.#worker) this.#worker.postMessage(this.#asked);
    else setTimeout(() => this.#answerHere(), ALONE);
  }

  #take({ number, text, problems }: Answer): void {
    this.#asked = undefined;
    if (number === this.#count) this.#told({ text, problems });
    this.#send();
  }

  #answerHere(): void {
    if (!this.#asked) return;
    const { number, text, file } = this.#asked;
    this.#take({ number, ...examine(text, file, this.#instruments) });
  }

  /** The worker's script did not come, or failed. */
  #goAlone(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#answerHere();
  }
}
