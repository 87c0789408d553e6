// Workshop: one open file: its text, what was done to it, what the check says of it, and its drawing.
import type { Drawing } from '../chart/drawing.ts';
import type { Path, Problem } from '../dataset/problems.ts';
import { languagesIn } from '../dataset/rules/languages.ts';
import type { Infographic } from '../dataset/schema.ts';
import { today } from './clock.ts';
import { drawn, examine, rulerFrom, shownIn, type Examined, type Instruments } from './examine.ts';
import { changed, redone, started, undone, type History } from './history.ts';
import type { Seed } from './seed.ts';

/** The value of a JSON text; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** A drawing, and what it was made of. */
interface Made {
  shown: Infographic;
  lang: string;
  drawing: Drawing | null;
}
/** Milliseconds after the drawing until the check. */
const PAUSE = 60;
/** How many drawings are kept: before and after, in some languages. */
const MOST_KEPT = 6;

/** One open file. */
export class OpenFile {
  readonly seed: Seed;
  readonly instruments: Instruments;
  /** The codes of the site's languages. */
  readonly codes: readonly string[];
  /** The file's name without .json. */
  slug = $state('');
  history = $state.raw<History>(started(''));
  /** The text as it was opened or last saved. */
  baseline = $state.raw('');
  examined = $state.raw<Examined>({ text: '', problems: [] });
  /** The last version that could be read as an infographic. */
  lastShown = $state.raw<Infographic | undefined>(undefined);
  /** Whether the text that was checked last can be drawn. */
  hasDrawing = $state(false);
  /** How long the last reading for the drawing and the last check took, in milliseconds. */
  drawnIn = $state(0);
  took = $state(0);
  /** The value of the last text that was JSON. */
  #lastRoot = $state.raw<unknown>(undefined);
  #timer: number | undefined;
  #made: Made[] = [];

  readonly text = $derived(this.history.text);
  /** The value of the text; undefined while it is no JSON. */
  readonly root = $derived(parsed(this.text));
  /** The value of the text, or of the last one that was JSON. */
  readonly value = $derived(this.root ?? this.#lastRoot);
  readonly isDirty = $derived(this.text !== this.baseline);
  readonly #byPath = $derived(Map.groupBy(this.examined.problems, ({ path }) => path.join('.')));

  constructor(seed: Seed) {
    this.seed = seed;
    this.codes = seed.site.languages.map(({ code }) => code);
    this.instruments = {
      languages: this.codes,
      strings: seed.strings,
      ruler: rulerFrom(seed.widths),
      today: today(),
    };
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
    this.slug = slug;
    this.baseline = before;
    this.history = started(text);
    this.lastShown = undefined;
    this.#lastRoot = undefined;
    this.examineNow();
  }

  /** Changes the text; `place` names where: typing at one place is undone together. */
  change(text: string, place = ''): void {
    this.history = changed(this.history, text, place, Date.now());
    this.#examineSoon();
  }

  undo(): void {
    this.history = undone(this.history);
    this.#examineSoon();
  }

  redo(): void {
    this.history = redone(this.history);
    this.#examineSoon();
  }

  /** After the key is painted: first the drawing, then the check; a further key in the meantime is waited for. */
  #examineSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const start = performance.now();
      this.#keepRoot();
      const shown = shownIn(this.root, this.instruments);
      if (shown) this.lastShown = shown;
      this.drawnIn = performance.now() - start;
      this.#timer = window.setTimeout(() => this.examineNow(), PAUSE);
    }, 0);
  }

  #keepRoot(): void {
    if (this.root !== undefined) this.#lastRoot = this.root;
  }

  /** Checks the text at once. */
  examineNow(): void {
    const start = performance.now();
    this.examined = examine(this.text, this.file, this.instruments);
    this.hasDrawing = this.examined.shown !== undefined;
    // The drawing is there already, unless a file was just opened.
    if (!this.lastShown) this.lastShown = this.examined.shown;
    this.#keepRoot();
    this.took = performance.now() - start;
  }

  /** The drawing of a version in one language, made once. */
  drawingOf(shown: Infographic, lang: string): Drawing | null {
    const known = this.#made.find((made) => made.shown === shown && made.lang === lang);
    if (known) return known.drawing;
    const made = { shown, lang, drawing: drawn(shown, lang, this.instruments) };
    this.#made = [made, ...this.#made].slice(0, MOST_KEPT);
    return made.drawing;
  }

  /** The problems at a path, and at what is in it. */
  problemsAt(path: Path): readonly Problem[] {
    return this.examined.problems.filter((problem) =>
      path.every((step, index) => problem.path[index] === step),
    );
  }

  /** The problems at a path itself. */
  problemsOf(path: Path): readonly Problem[] {
    return this.#byPath.get(path.join('.')) ?? [];
  }
}
