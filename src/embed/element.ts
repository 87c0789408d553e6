// Embed layer, on host pages: the custom element `<drei-stufen>`, which makes its frame itself.
import { newElement } from './builtIns.ts';
import { themeNamed } from './options.ts';
import type { Loader } from './api.ts';

/** The name of the element in HTML. It stays for good, because old snippets use it. */
const NAME = 'drei-stufen';

/**
 * Returns a function that defines the element, unless the page has defined one of this name, and updates all elements.
 * Call it after each site that is added. `create` makes frames; `frames` collects those of elements on the page.
 */
export function elementUpdate(create: Loader['create'], frames: Set<HTMLIFrameElement>): () => void {
  class ChartElement extends HTMLElement {
    static observedAttributes = ['infographic', 'site', 'lang', 'theme', 'step', 'plain', 'static', 'widget'];
    #frame: HTMLIFrameElement | undefined;

    /** Makes the frame that the attributes describe, if it is not there yet. */
    connectedCallback() {
      const text = (name: string) => this.getAttribute(name) ?? undefined;
      const flag = (name: string) => (text(name) ?? 'false') !== 'false';
      const slug = text('infographic');
      if (!slug) return;
      const frame = create(slug, {
        site: text('site'),
        lang: text('lang'),
        title: this.title || this.textContent.trim(),
        theme: themeNamed(text('theme')),
        step: text('step'),
        plain: flag('plain'),
        still: flag('static'),
        widget: flag('widget'),
      });
      if (this.#frame?.src === frame.src) return;
      this.disconnectedCallback();
      frames.add(frame);
      this.#frame = frame;
      this.style.display ||= 'block';
      // Only the frame has the slot, so the fallback is never shown beside it, even if it is parsed later.
      if (!this.shadowRoot) {
        const slot = newElement('slot');
        slot.name = 'chart';
        this.attachShadow({ mode: 'open' }).append(slot);
      }
      frame.slot = 'chart';
      this.append(frame);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.connectedCallback();
    }

    disconnectedCallback() {
      if (!this.#frame) return;
      frames.delete(this.#frame);
      this.#frame.remove();
      this.#frame = undefined;
    }
  }
  return () => {
    if (!customElements.get(NAME)) customElements.define(NAME, ChartElement);
    for (const { parentElement } of frames)
      if (parentElement instanceof ChartElement) parentElement.connectedCallback();
  };
}
