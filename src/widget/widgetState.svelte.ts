// Widget layer: the state of one visit, synchronised with the address and the browser's history.
import {
  decodeVisit,
  EMPTY_FRAGMENT,
  EMPTY_VISIT,
  encodeVisit,
  type FragmentProblem,
  type Visit,
} from '../model/answers.ts';
import { countedAnswers, placement } from '../model/placement.ts';
import { staircase } from '../model/staircase.ts';
import { guessIn, isVisitFragment } from '../model/visitFragment.ts';
import { entryState, WIDGET_VIEW } from '../story/historyEntry.ts';
import { afterPaint } from '../story/paint.ts';
import { recall, remember } from '../story/storage.ts';
import {
  hasResult,
  readView,
  startedAgain,
  viewBefore,
  viewOf,
  withNewer,
  vocabularyOf,
  type Mode,
  type View,
} from './flow.ts';
import type { WidgetData, WidgetSurvey } from './props.ts';

/** Key of the storage under which the way of asking is kept. */
const MODE_KEY = 'mode';
/** Field of a history entry's state: the entry was added by a press in the widget, so going back stays in the widget. */
const WITHIN = 'within';

/** The visitor's state: the visit, the view that is shown, and what was wrong with the link. */
export class WidgetState {
  readonly data: WidgetData;
  /** False if the story asks for the guess: the guess in the address is then the story's. */
  readonly asksGuess: boolean;
  visit = $state.raw<Visit>(EMPTY_VISIT);
  view = $state.raw<View>({ name: 'guess' });
  mode = $state<Mode>('one');
  /** What was wrong with the address's fragment; null if nothing was. */
  linkProblem = $state<FragmentProblem | null>(null);
  /** The fragment of an earlier result from the browser's storage; null if there is none. */
  storedFragment = $state<string | null>(null);
  /** False until the browser has hydrated the widget: controls are inert before. */
  ready = $state(false);
  /** True once all parts of a result are shown. A field: Svelte drops styles of branches that it sees as constant. */
  resultComplete = $state(false);
  /** Number of changes of view that the visitor made; loading does not count. */
  moves = $state(0);
  /** The survey to compare with. */
  survey: WidgetSurvey = $derived.by(() => this.#surveyOf(this.visit));
  /** The survey's share of the last phase in per cent, as the page shows it; null if not reported. */
  actualShare = $derived(this.survey.lastShare);
  /** The placement by the answers; null while a phase was chosen directly, and without a self-check. */
  placement = $derived.by(() => {
    const { check } = this.data;
    return check && this.visit.phase === null ? placement(check, this.visit.answers) : null;
  });
  /** The answers as they count: with a yes where another answer sets one. */
  answers = $derived.by(() =>
    this.data.check ? countedAnswers(this.data.check, this.visit.answers) : this.visit.answers,
  );
  /** The staircase by the answers; null while a phase was chosen directly, and without stages. */
  staircase = $derived.by(() => {
    const { stages, stairs } = this.data;
    const order = stages.map(({ id }) => id);
    if (!this.placement || order.length === 0) return null;
    return staircase(order, stairs.needed, this.placement.stages);
  });
  /** The ids of the result's possible phases, the certain one first; empty without a result. */
  possible: string[] = $derived.by(() => {
    if (this.view.name !== 'result') return [];
    return this.placement?.possible ?? (this.visit.phase === null ? [] : [this.visit.phase]);
  });
  /** The guess that is answered in this view; null if none is. */
  answered = $derived.by(() =>
    this.asksGuess && this.view.name === 'ways' && this.actualShare !== null ? this.visit.guess : null,
  );
  readonly #vocabulary;
  /** Key of the storage under which the result is kept. */
  readonly #resultKey: string;
  #cancelChange?: () => void;

  constructor(data: WidgetData, asksGuess: boolean) {
    this.data = data;
    this.asksGuess = asksGuess;
    this.#vocabulary = vocabularyOf(data);
    this.#resultKey = `you:${data.slug}`;
    this.view = this.#start();
  }

  /**
   * Reads the address, then follows Back, Forward and links; returns a function that stops this. Calls `arrived` if the
   * visitor came by a link to a result.
   */
  connect(arrived: () => void): () => void {
    this.mode = recall(MODE_KEY) === 'all' ? 'all' : 'one';
    this.storedFragment = recall(this.#resultKey);
    const linked = isVisitFragment(location.hash) && !this.#entry();
    this.#read(false);
    if (linked) this.#write('replaceState', location.href);
    if (linked && this.view.name === 'result') arrived();
    const onPopState = () => this.#read(true);
    addEventListener('popstate', onPopState);
    this.ready = true;
    return () => removeEventListener('popstate', onPopState);
  }

  /** Shows a view with a visit, as a new history entry. */
  go(view: View, visit: Visit = this.visit): void {
    this.#soon(() => {
      this.#write('replaceState', location.href);
      this.linkProblem = null;
      this.visit = visit;
      this.view = view;
      this.#write('pushState', this.#address());
      this.#storeResult();
      this.moves += 1;
    });
  }

  /** Takes over the guess that the story has written into the address. */
  takeGuess(): void {
    this.visit = { ...this.visit, guess: this.#guess(this.visit) };
  }

  /** Goes back: in the history if a press in the widget added the current entry, else within the entry. Never leaves the page. */
  back(): void {
    this.#soon(() => {
      if (entryState()[WITHIN]) return history.back();
      this.update(this.visit, viewBefore(this.data.check, this.view));
      this.moves += 1;
    });
  }

  /** Changes the visit, and the view if one is given, within the current history entry. */
  update(visit: Visit, view: View = this.view): void {
    this.visit = visit;
    this.view = view;
    this.#write('replaceState', this.#address());
    this.#storeResult();
  }

  /** Compares with another survey; `survey` is its id. */
  compare(survey: string): void {
    this.#soon(() => this.update({ ...this.visit, survey }));
  }

  /** Changes how questions are asked and stores that; shows the first view of this mode. */
  setMode(mode: Mode, view: View): void {
    this.#soon(() => {
      this.mode = mode;
      remember(MODE_KEY, mode);
      this.update(this.visit, view);
      this.moves += 1;
    });
  }

  /** Shows the stored result. */
  restore(): void {
    const { visit: stored } = decodeVisit(this.storedFragment ?? '', this.#vocabulary);
    const visit = this.asksGuess ? stored : { ...stored, guess: this.visit.guess };
    this.go(viewOf(this.data.check, visit, this.mode), visit);
  }

  /** Drops the answers and the stored result. Keeps the guess, because the visitor has seen its answer. */
  restart(): void {
    remember(this.#resultKey, null);
    this.storedFragment = null;
    this.go({ name: 'ways' }, startedAgain(this.visit));
  }

  /** The fragment of the visit, without "#". */
  fragment(): string {
    return encodeVisit({ ...this.visit, guess: this.#guess(this.visit) }, this.#vocabulary);
  }

  /** The newest guess: the story writes its own into the address before anybody else can. */
  #guess({ guess }: Visit): number | null {
    return this.asksGuess ? guess : (guessIn(location.hash) ?? guess);
  }

  /** Runs a change after the next paint, so that the press is shown first. Of two presses in between, the later counts. */
  #soon(change: () => void): void {
    this.#cancelChange?.();
    this.#cancelChange = afterPaint(change);
  }

  #surveyOf({ survey }: Visit): WidgetSurvey {
    const { surveys } = this.data;
    const found = surveys.find(({ id }) => id === survey) ?? surveys[0];
    if (!found) throw new Error('An infographic needs a survey');
    return found;
  }

  /** The first view. A guess is asked only if the survey reports the share to compare it with. */
  #start(): View {
    return { name: this.asksGuess && this.actualShare !== null ? 'guess' : 'ways' };
  }

  /**
   * Takes the visit and view from the address and history entry. `navigated`: after Back, Forward or a link. In an entry
   * of the widget, a guess and answers given since then are kept, so that nothing is asked twice and nothing newer is
   * lost.
   */
  #read(navigated: boolean): void {
    const own = this.#entry();
    if (!isVisitFragment(location.hash) && !own) return;
    const { visit, problem } = decodeVisit(location.hash, this.#vocabulary);
    this.linkProblem = problem;
    const keeps = navigated && own !== null;
    this.visit = keeps ? withNewer(visit, this.visit, own.name === 'result') : visit;
    const possible = own && (own.name !== 'result' || hasResult(this.data.check, visit));
    this.view = possible ? own : viewOf(this.data.check, this.visit, this.mode);
    if (this.view.name === 'guess') this.view = this.#start();
    if (keeps) this.#write('replaceState', this.#address(encodeVisit(this.visit, this.#vocabulary)));
    if (navigated) this.moves += 1;
  }

  /** The view stored in the current history entry; null if the widget did not write it. */
  #entry(): View | null {
    return readView(entryState()[WIDGET_VIEW], this.data.check);
  }

  /** The address of the visit. A visit without content leaves an address without fragment as it is. */
  #address(fragment = this.fragment()): string {
    return fragment === EMPTY_FRAGMENT && !isVisitFragment(location.hash) ? location.href : `#${fragment}`;
  }

  /** Writes address and view to the history. */
  #write(wanted: 'pushState' | 'replaceState', address: string): void {
    // In a frame, new entries would stand in the history of the page around it.
    const method = parent === self ? wanted : 'replaceState';
    try {
      const added = method === 'pushState' ? { [WITHIN]: true } : {};
      history[method]({ ...entryState(), ...added, [WIDGET_VIEW]: this.view }, '', address);
    } catch {
      // Sandboxed frames may refuse; the widget works without an address.
    }
  }

  /** Stores the fragment of a result. */
  #storeResult(): void {
    if (this.view.name === 'result') remember(this.#resultKey, this.fragment());
  }
}
