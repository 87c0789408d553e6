// Embed layer, on host pages: the document's members as browsers define them. Elements of a host page can take their
// names: after `<img name="createElement">`, `document.createElement` is that image, and after
// `<input name="parentElement">`, so is `parentElement` of its form.

/** The script that is running; null in modules and later. */
export function runningScript(): unknown {
  return Reflect.get(Document.prototype, 'currentScript', document);
}

/** All elements of the host page with this tag name. */
export function elementsNamed<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K][] {
  return [...Document.prototype.getElementsByTagName.bind(document)(name)];
}

/** A new element. */
export function newElement<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return Document.prototype.createElement.bind(document)(name);
}

/** The parent of an element, also out of a shadow root; null at the top. */
export function parentOf(element: Element): Element | null {
  const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', element);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** The box of an element in the window. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}
