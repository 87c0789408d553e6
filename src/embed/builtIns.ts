// Embed layer, on host pages: members of the document and of elements as browsers define them. Elements of a host page
// can replace them: with `<img name="createElement">`, `document.createElement` is that image, and with
// `<input name="parentElement">`, `parentElement` of the form is that field.

/** The script that is running; null in modules and later. One in an SVG has no `src`. */
export function runningScript(): HTMLScriptElement | null {
  return Reflect.get(Document.prototype, 'currentScript', document) as HTMLScriptElement | null;
}

/** All elements of the host page with this tag name. */
export function elementsNamed<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K][] {
  return [...Document.prototype.getElementsByTagName.bind(document)(name)];
}

/** A new element. */
export function newElement<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return Document.prototype.createElement.bind(document)(name);
}

/** The parent of an element; for the outermost in a shadow root, its host; null for the root element. */
export function parentOf(element: Element): Element | null {
  const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', element);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The box of an element, in CSS pixels of the window. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}
