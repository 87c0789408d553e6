// Workshop: one open file: its text, what was done to it, what the check says of it, and its drawing. The text is the truth.
// While a field is typed in, the value runs ahead of it, so that a key waits for the field and the drawing alone.
import type { Path, Problem } from '../dataset/problems.ts';
import { languagesIn } from '../dataset/rules/languages.ts';
import type { Infographic } from '../dataset/schema.ts';
import { Checker } from './checker.ts';
import { instrumentsOf } from './checking.ts';
import { today } from './clock.ts';
import { withValue } from './edits.ts';
import { drawn, type Drawn, type Examined, type Frame, type Instruments } from './examine.ts';
import { faultsAt, faultsByPath, type Faults } from './faults.ts';
import { changed, redone, started, undone, type History } from './history.ts';
import type { Seed } from './seed.ts';
import { parsed, read, readWith, type Reading } from './reading.ts';
import { shared, withPart } from './sharing.ts';

/** A value that is being typed, and where. */
interface Typed {
  path: Path;
  value: unknown;
  order: readonly string[];
}

/** A drawing, and what it was made of. */
interface Made {
  shown: Infographic;
  lang: string;
  frame: Frame;
  drawn: Drawn | null;
}
/** Milliseconds after the last key until the text, the sentences and the check follow. */
const PAUSE = 150;
/** How many drawings are kept: before and after, in some languages. */
const MOST_KEPT = 6;
const NONE: readonly Problem[] = [];

/** One open file. */
export class OpenFile {
  readonly seed: Seed;
  readonly instruments: Instruments;
  /** The codes of the site's languages. */
  readonly codes: readonly string[];
  readonly #checker: Checker;
  /** The file's name without .json. */
  slug = $state('');
  /** The text, without what is being typed at the moment, and what was done to it. */
  history = $state.raw<History>(started(''));
  /** The text as it was opened or last saved. */
  baseline = $state.raw('');
  /** The value of the file, with what is being typed; while the text is no JSON, the last one that was. */
  value = $state.raw<unknown>(undefined);
  isJson = $state(true);
  /** The text that was checked last, and its problems. */
  examined = $state.raw<Partial<Examined>>({});
  /** The file as an infographic; undefined if it cannot be read as one. */
  #reading = $state.raw<Reading | undefined>(undefined);
  /** The last version that can be drawn. */
  lastShown = $state.raw<Infographic | undefined>(undefined);
  /** The value, and the version that can be read, after the last pause: for lists and sentences, which follow then. */
  rested = $state.raw<{ value: unknown; shown: Infographic | undefined }>({
    value: undefined,
    shown: undefined,
  });
  #typed = $state.raw<Typed | undefined>(undefined);
  #timer: number | undefined;
  #made: Made[] = [];

  readonly text = $derived(this.history.text);
  /** The value of the file; undefined while its text is no JSON. */
  readonly root = $derived(this.isJson ? this.value : undefined);
  /** Whether the file as it is can be drawn. */
  readonly hasDrawing = $derived(this.#reading?.shown !== undefined);
  readonly isDirty = $derived(this.#typed !== undefined || this.text !== this.baseline);
  readonly canUndo = $derived(this.#typed !== undefined || this.history.past.length > 0);
  /** Whether the check has seen the text as it is. */
  readonly isChecked = $derived(this.#typed === undefined && this.examined.text === this.text);
  readonly problems = $derived(this.examined.problems ?? NONE);
  #lastFaults: Faults = {};
  readonly #faults = $derived((this.#lastFaults = faultsByPath(this.problems, this.#lastFaults)));

  /** `script` is the address of the page's script, for the worker that checks. */
  constructor(seed: Seed, script?: string) {
    this.seed = seed;
    this.codes = seed.site.languages.map(({ code }) => code);
    const { strings, widths } = seed;
    const setting = { languages: this.codes, strings, widths, today: today() };
    this.instruments = instrumentsOf(setting);
    this.#checker = new Checker(script, setting, this.instruments, (examined) => {
      this.examined = { ...examined, problems: shared(this.examined.problems, examined.problems) };
    });
  }

  /** The languages of the infographic. */
  get languages(): readonly string[] {
    return languagesIn(this.value, this.codes).codes;
  }

  /** The file's name for messages. */
  get file(): string {
    return `data/infographics/${this.slug}.json`;
  }

  /** Opens a text; `before` is the text that it is compared with, if not the same. */
  open(slug: string, text: string, before = text): void {
    window.clearTimeout(this.#timer);
    this.slug = slug;
    this.baseline = before;
    this.history = started(text);
    this.#typed = undefined;
    this.value = undefined;
    this.lastShown = undefined;
    this.#reading = undefined;
    this.examined = {};
    this.#read();
  }

  /** Sets a value that is there already as it is typed: the form and the drawing follow at once, all else after a pause. */
  protected type(path: Path, value: unknown, order: readonly string[]): void {
    if (this.#typed && this.#typed.path.join('.') !== path.join('.')) this.settle();
    this.#typed = { path, value, order };
    this.value = withPart(this.value, path, value);
    this.#show((this.#reading && readWith(this.#reading, path, value, this.codes)) ?? this.#readValue());
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.settle(), PAUSE);
  }

  /** Writes what is being typed into the text. */
  settle(): void {
    const typed = this.#typed;
    if (!typed) return;
    this.#typed = undefined;
    this.#write(withValue(this.text, typed.path, typed.value, typed.order), typed.path.join('.'));
  }

  /** Changes the text; `place` names where: typing at one place is undone together. */
  change(text: string, place = ''): void {
    this.settle();
    this.#write(text, place);
  }

  undo(): void {
    this.settle();
    this.history = undone(this.history);
    this.#read();
  }

  redo(): void {
    this.settle();
    this.history = redone(this.history);
    this.#read();
  }

  #write(text: string, place: string): void {
    this.history = changed(this.history, text, place, Date.now());
    this.#read();
  }

  /** Takes the text as it is: its value and drawing at once, the rest after a pause. */
  #read(): void {
    const value = parsed(this.text);
    this.isJson = value !== undefined;
    if (this.isJson) this.value = shared(this.value, value);
    this.#show(this.#readValue());
    this.rested = { value: this.value, shown: this.lastShown };
    this.#checker.ask(this.text, this.file);
  }

  #readValue(): Reading | undefined {
    return this.isJson ? read(this.value, this.codes, this.#reading) : undefined;
  }

  #show(reading: Reading | undefined): void {
    this.#reading = reading;
    if (reading?.shown) this.lastShown = reading.shown;
  }

  /** One frame of a version in one language, made once; null if it cannot be drawn. */
  drawingOf(shown: Infographic, lang: string, frame: Frame): Drawn | null {
    const known = this.#made.find(
      (made) => made.shown === shown && made.lang === lang && made.frame === frame,
    );
    if (known) return known.drawn;
    const made = { shown, lang, frame, drawn: drawn(shown, lang, frame, this.instruments) };
    this.#made = [made, ...this.#made].slice(0, MOST_KEPT);
    return made.drawn;
  }

  /** How many problems there are at a path and in what it holds. */
  countAt(path: Path): number {
    return this.problems.filter((problem) => path.every((step, index) => problem.path[index] === step))
      .length;
  }

  /** The problems at a path itself, apart from gaps. */
  faultsOf(path: Path): readonly Problem[] {
    return faultsAt(this.#faults, path);
  }
}
