// Workshop: the keeper: which file is open and from where, its draft, and other tabs.
import type { Desk } from '../desk.svelte.ts';
import type { Word } from '../words.ts';
import type { Handle } from './disk.ts';
import { draftNames, draftOf, hasDraft, keepDraft, onOtherTab, type Draft } from './drafts.ts';
import { Saver } from './saver.svelte.ts';
import { fetchText } from './source.ts';
import { Tabs } from './tabs.ts';

/** The most milliseconds until a change is kept as a draft. */
const PAUSE = 800;
/** The part of the address that names the open file. */
const HASH = '#file=';

/** Keeps the file that is open on a desk. */
export class Keeper {
  readonly #desk: Desk;
  readonly #tabs: Tabs;
  #timer: number | undefined;
  /** Where the open file is saved. */
  readonly saver: Saver;
  /** When the draft that was opened was kept, in milliseconds since 1970; undefined for a file as it is. */
  restored = $state<number | undefined>(undefined);
  /** Whether the draft began with another text than the file has now. */
  isOutdated = $state(false);
  /** What another tab keeps of the same file; undefined without any. */
  conflict = $state.raw<{ draft: Draft | null } | undefined>(undefined);
  /** Whether another tab has the same file open. */
  isElsewhere = $state(false);
  /** Whether the browser does not keep drafts. */
  isUnkept = $state(false);
  /** What became of the last save, or of a draft. */
  said = $state<Word | ''>('');
  /** The infographic of the site that could not be fetched. */
  unreached = $state<string | undefined>(undefined);
  /** The infographic that is to be opened: what is fetched too late is dropped. */
  #wanted = '';
  /** The text of the draft that was kept last. */
  #kept = '';
  /** The names of drafts that are no files of the site. */
  others = $state.raw<string[]>([]);

  constructor(desk: Desk) {
    this.#desk = desk;
    this.saver = new Saver(
      desk,
      (said) => (this.said = said),
      () => this.#forgetDraft(),
    );
    this.#tabs = new Tabs((isElsewhere) => (this.isElsewhere = isElsewhere));
    onOtherTab((slug, draft) => {
      if (slug !== desk.slug || draft?.text === desk.text) return;
      if (draft === null && !desk.isDirty) return;
      this.conflict = { draft };
    });
    addEventListener('pagehide', () => this.keepNow());
    addEventListener('beforeunload', (event) => {
      if (this.#isAtRisk()) event.preventDefault();
    });
  }

  /** Keeps the draft; true if changes are left that no draft has: the browser keeps none, or another tab has its own. */
  #isAtRisk(): boolean {
    this.keepNow();
    return this.#desk.isDirty && (this.isUnkept || this.conflict !== undefined);
  }

  /** Whether the open file may be left: changes that would be lost are asked about. */
  #mayLeave(): boolean {
    return !this.#isAtRisk() || confirm(this.#desk.t('leaveLost'));
  }

  /** The text of a file of the site; an empty one for others. */
  async #siteText(slug: string): Promise<string> {
    const { files, folder } = this.#desk.seed;
    return files.some((file) => file.slug === slug) ? fetchText(folder, slug) : '';
  }

  /** Opens what the address names, or else the first file. */
  async openFirst(): Promise<void> {
    const named = location.hash.startsWith(HASH) ? location.hash.slice(HASH.length) : '';
    const { files } = this.#desk.seed;
    const isThere = files.some(({ slug }) => slug === named) || draftOf(named) !== null;
    await this.openSite(isThere ? named : (files[0]?.slug ?? ''));
    this.saver.tellAfterReload();
  }

  /** Opens a file of the site, or a draft; asks first if changes would be lost. */
  async openSite(slug: string): Promise<void> {
    if (this.#mayLeave()) await this.#fetchAndOpen(slug);
  }

  async #fetchAndOpen(slug: string): Promise<void> {
    this.#wanted = slug;
    this.unreached = undefined;
    try {
      const text = await this.#siteText(slug);
      if (this.#wanted === slug) this.#open(slug, text);
    } catch {
      if (this.#wanted === slug) this.unreached = slug;
    }
  }

  /**
   * Opens a text from elsewhere: a file on disk, or a new infographic, which has no text before. A draft of the same name
   * with another text is told, and comes back by undo. Asks first if changes would be lost; false if it is not opened then.
   */
  openText(
    slug: string,
    text: string,
    { handle, isNew = false }: { handle?: Handle; isNew?: boolean } = {},
  ): boolean {
    if (!this.#mayLeave()) return false;
    this.#wanted = '';
    const kept = isNew ? null : draftOf(slug);
    if (kept && kept.before === text) this.#open(slug, text);
    else if (kept && kept.text !== text) {
      this.#begin(slug, kept.text, text);
      this.#desk.change(text);
      this.said = 'draftReplaced';
    } else {
      this.#begin(slug, text, isNew ? '' : text);
      if (isNew) this.keepNow();
    }
    this.saver.handle = handle;
    return true;
  }

  #open(slug: string, text: string): void {
    // What was typed while the text was on its way.
    this.keepNow();
    const draft = draftOf(slug);
    if (!draft || draft.text === text) {
      this.#begin(slug, text, text);
      return;
    }
    this.#begin(slug, draft.text, draft.before);
    this.restored = draft.at;
    this.isOutdated = text !== '' && draft.before !== text;
  }

  #begin(slug: string, text: string, before: string): void {
    this.saver.handle = undefined;
    this.#kept = draftOf(slug)?.text ?? '';
    this.restored = undefined;
    this.isOutdated = false;
    this.conflict = undefined;
    this.said = '';
    this.unreached = undefined;
    this.#desk.open(slug, text, before);
    this.#tabs.open(slug);
    this.#listOthers();
    history.replaceState(history.state, '', HASH + slug);
  }

  #listOthers(): void {
    const own = this.#desk.seed.files.map(({ slug }) => slug);
    const all = [...draftNames(), this.#desk.slug].filter((name) => !own.includes(name));
    this.others = all.filter((name, index) => all.indexOf(name) === index).sort();
  }

  /** Keeps the draft soon; further changes do not put it off. */
  keepSoon(): void {
    // What became of a save is old news once something else has changed.
    if (this.#desk.isDirty) this.said = '';
    this.#timer ??= window.setTimeout(() => this.keepNow(), PAUSE);
  }

  /** Keeps the draft at once; not while another tab's version waits for a choice. */
  keepNow(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#desk.settle();
    const { slug, text, baseline, isDirty } = this.#desk;
    if (slug === '' || this.conflict) return;
    if (isDirty ? this.#kept === text : !hasDraft(slug)) return;
    this.#kept = isDirty ? text : '';
    if (!isDirty) this.restored = undefined;
    this.isUnkept = !keepDraft(slug, isDirty ? { before: baseline, text, at: Date.now() } : null);
  }

  /** Drops the draft of what is saved now. */
  #forgetDraft(): void {
    keepDraft(this.#desk.slug, null);
    this.restored = undefined;
    this.isOutdated = false;
  }

  /** Gives up what was changed since the file was opened. */
  async discard(): Promise<void> {
    const { slug, baseline, seed } = this.#desk;
    keepDraft(slug, null);
    // Without the site's own text there is the one that the draft began with.
    const text = (await this.#siteText(slug).catch(() => '')) || baseline;
    if (text === '') await this.#fetchAndOpen(seed.files[0]?.slug ?? '');
    else this.#begin(slug, text, text);
  }

  /** Ends a conflict with another tab: with its version, which can be undone, or with the own one. */
  settle(theirs: boolean): void {
    const draft = this.conflict?.draft;
    this.conflict = undefined;
    if (theirs) this.#desk.change(draft?.text ?? this.#desk.baseline);
    this.keepNow();
  }
}
