// Workshop: other tabs of the same browser that have the same file open.

const CHANNEL = 'drei-stufen:workshop';

/** Asks other tabs whether they have a file open, and answers them. */
export class Tabs {
  readonly #channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;
  #slug = '';

  /** `met` is called when another tab has the same file open. */
  constructor(met: () => void) {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null) return;
      const { slug, asks } = data as Record<string, unknown>;
      if (slug !== this.#slug || slug === '') return;
      met();
      if (asks === true) this.#channel?.postMessage({ slug, asks: false });
    });
  }

  /** Tells other tabs that a file is open here. */
  open(slug: string): void {
    this.#slug = slug;
    this.#channel?.postMessage({ slug, asks: true });
  }
}
