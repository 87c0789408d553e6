// Workshop: other tabs of the same browser that have the same file open.

const CHANNEL = 'drei-stufen:workshop';

/** What a tab tells the others of a file: it opens it, it has it, too, or it leaves it. */
type Event = 'opens' | 'has' | 'leaves';

/** Knows which other tabs have the same file open, and answers those that ask. */
export class Tabs {
  readonly #channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;
  readonly #tab = String(Math.random());
  readonly #changed: (isElsewhere: boolean) => void;
  /** The other tabs that have the file open. */
  readonly #others = new Set<unknown>();
  #slug = '';

  /** `changed` is called when the first other tab has the same file open, and when none has it any more. */
  constructor(changed: (isElsewhere: boolean) => void) {
    this.#changed = changed;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#hear(data));
    addEventListener('pagehide', () => this.#tell('leaves'));
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.open(this.#slug);
    });
  }

  /** Tells other tabs that a file is open here instead of the one before. */
  open(slug: string): void {
    this.#tell('leaves');
    this.#slug = slug;
    this.#others.clear();
    this.#changed(false);
    this.#tell('opens');
  }

  #tell(event: Event): void {
    if (this.#slug !== '') this.#channel?.postMessage({ slug: this.#slug, tab: this.#tab, event });
  }

  #hear(data: unknown): void {
    if (typeof data !== 'object' || data === null) return;
    const { slug, tab, event } = data as Record<string, unknown>;
    if (slug !== this.#slug || slug === '') return;
    if (event === 'leaves') this.#others.delete(tab);
    else this.#others.add(tab);
    this.#changed(this.#others.size > 0);
    if (event === 'opens') this.#tell('has');
  }
}
