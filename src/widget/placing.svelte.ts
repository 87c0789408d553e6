// Widget layer: the state of one visit, kept in step with the address and the browser's history.
import { decodeVisit, EMPTY_VISIT, encodeVisit, type FragmentProblem, type Visit } from '../model/answers.ts';
import { placement } from '../model/placement.ts';
import { isVisitFragment } from '../model/visitFragment.ts';
import { afterPaint } from '../story/paint.ts';
import {
  hasResult,
  readView,
  startedAgain,
  viewBefore,
  viewOf,
  vocabularyOf,
  type Mode,
  type View,
} from './flow.ts';
import { recall, remember } from './memory.ts';
import type { WidgetData, WidgetSurvey } from './props.ts';

/** The visitor's state: what was said, what is shown, what became of the link. */
export class Placing {
  readonly data: WidgetData;
  visit = $state.raw<Visit>(EMPTY_VISIT);
  view = $state.raw<View>({ name: 'guess' });
  mode = $state<Mode>('one');
  problem = $state<FragmentProblem | null>(null);
  /** The fragment of an earlier result that the browser remembers; null if there is none. */
  earlier = $state<string | null>(null);
  /** False until the browser has taken over: controls are inert before. */
  ready = $state(false);
  /** True once all of a result is shown. Kept here, since a constant would take its parts' styles out of the build. */
  whole = $state(false);
  /** Set after each change that a visitor made, not after loading. */
  moved = $state(0);
  /** The survey to compare with. */
  survey: WidgetSurvey = $derived.by(() => this.#surveyOf(this.visit));
  /** How many of 100 are in the last phase; null if not reported. */
  truth = $derived(this.survey.distribution.phases.at(-1)?.share ?? null);
  /** The placement by the answers; null while a phase was chosen directly. */
  placed = $derived.by(() =>
    this.visit.phase === null ? placement(this.data.check, this.visit.answers) : null,
  );
  /** The phases of the result, the certain one first; empty without a result. */
  possible: string[] = $derived.by(() => {
    if (this.view.name !== 'result') return [];
    return this.placed?.possible ?? (this.visit.phase === null ? [] : [this.visit.phase]);
  });
  readonly #vocabulary;
  #calledOff?: () => void;

  constructor(data: WidgetData) {
    this.data = data;
    this.#vocabulary = vocabularyOf(data);
    this.view = this.#start();
  }

  /**
   * Reads the address, and follows Back, Forward and links from now on. Returns what ends that. `arrived` is called
   * if a visitor came by a link to a result.
   */
  connect(arrived: () => void): () => void {
    this.mode = recall('mode') === 'all' ? 'all' : 'one';
    this.earlier = recall(`you:${this.data.slug}`);
    const linked = isVisitFragment(location.hash) && !this.#entry();
    this.#read(false);
    if (linked) this.#write('replaceState', location.href);
    if (linked && this.view.name === 'result') arrived();
    const onPopState = () => this.#read(true);
    addEventListener('popstate', onPopState);
    this.ready = true;
    return () => removeEventListener('popstate', onPopState);
  }

  /** Shows a view with a visit, as a new entry of the history. */
  go(view: View, visit: Visit = this.visit): void {
    this.#soon(() => {
      this.#write('replaceState', location.href);
      this.problem = null;
      this.visit = visit;
      this.view = view;
      this.#write('pushState', this.#address());
      this.#keep();
      this.moved += 1;
    });
  }

  /** Leads back: by the history if it was a press here that led on, or else within this entry, never off the page. */
  back(): void {
    this.#soon(() => {
      if ((history.state as { within?: unknown } | null)?.within) return history.back();
      this.amend(this.visit, viewBefore(this.data.check, this.view));
      this.moved += 1;
    });
  }

  /** Changes the visit without a new entry of the history: the survey to compare with, a way of asking. */
  amend(visit: Visit, view: View = this.view): void {
    this.visit = visit;
    this.view = view;
    this.#write('replaceState', this.#address());
    this.#keep();
  }

  /** Compares with another survey. */
  compare(survey: string): void {
    this.#soon(() => this.amend({ ...this.visit, survey }));
  }

  /** Changes how questions are asked, and remembers it. */
  ask(mode: Mode, view: View): void {
    this.#soon(() => {
      this.mode = mode;
      remember('mode', mode);
      this.amend(this.visit, view);
      this.moved += 1;
    });
  }

  /** Shows the result that the browser remembers. */
  restore(): void {
    const { visit } = decodeVisit(this.earlier ?? '', this.#vocabulary);
    this.go(viewOf(this.data.check, visit, this.mode), visit);
  }

  /** Forgets the answers, also what the browser remembers. The guess stays: its answer is known by now. */
  restart(): void {
    remember(`you:${this.data.slug}`, null);
    this.earlier = null;
    this.go({ name: 'ways' }, startedAgain(this.visit));
  }

  /** The fragment of the visit, without "#". */
  fragment(): string {
    return encodeVisit(this.visit, this.#vocabulary);
  }

  /** The pressed button is painted first; what it leads to follows. Of two presses in between, the later counts. */
  #soon(change: () => void): void {
    this.#calledOff?.();
    this.#calledOff = afterPaint(change);
  }

  #surveyOf({ survey }: Visit): WidgetSurvey {
    const { surveys } = this.data;
    const found = surveys.find(({ id }) => id === survey) ?? surveys[0];
    if (!found) throw new Error('An infographic needs a survey');
    return found;
  }

  /** The first view: a guess needs a share to compare with. */
  #start(): View {
    return { name: this.truth === null ? 'ways' : 'guess' };
  }

  /** Takes over what the address says. In an entry of our own, later answers are kept, so nothing is asked twice. */
  #read(travelled: boolean): void {
    const own = this.#entry();
    if (!isVisitFragment(location.hash) && !own) return;
    const { visit, problem } = decodeVisit(location.hash, this.#vocabulary);
    this.problem = problem;
    const earlier = travelled && own !== null && own.name !== 'result';
    this.visit = earlier
      ? {
          ...visit,
          guess: visit.guess ?? this.visit.guess,
          answers: { ...visit.answers, ...this.visit.answers },
        }
      : visit;
    const possible = own && (own.name !== 'result' || hasResult(this.data.check, visit));
    this.view = possible ? own : viewOf(this.data.check, this.visit, this.mode);
    if (this.view.name === 'guess') this.view = this.#start();
    if (earlier) this.#write('replaceState', this.#address());
    if (travelled) this.moved += 1;
  }

  /** The view that the current entry of the history was left with, if it is one of ours. */
  #entry(): View | null {
    return readView((history.state as { placing?: unknown } | null)?.placing, this.data.check);
  }

  #address(): string {
    const fragment = this.fragment();
    return fragment === 'you=1' && !isVisitFragment(location.hash) ? location.href : `#${fragment}`;
  }

  #write(wanted: 'pushState' | 'replaceState', address: string): void {
    // In a frame, new entries would stand in the history of the page around it.
    const method = parent === self ? wanted : 'replaceState';
    try {
      const mark = method === 'pushState' && { within: true };
      history[method]({ ...(history.state as object | null), ...mark, placing: this.view }, '', address);
    } catch {
      // Some frames and some browsers refuse; the widget works without an address.
    }
  }

  #keep(): void {
    if (this.view.name === 'result') remember(`you:${this.data.slug}`, this.fragment());
  }
}
