// Story layer: how far Space, Page Up and Page Down move the page while the drawing covers a part of the window.

/**
 * Marks the page while a page key is down in a story. The style then pads the scroll by what the drawing covers
 * (`src/styles/stack.css`): the keys move the page by the rest, and skip no step. A padding that always stood would also
 * move the page for each control that gets the focus in the padded part.
 */
export function connectPaging(story: HTMLElement): void {
  const mark = ({ type, key }: KeyboardEvent) =>
    document.documentElement.toggleAttribute(
      'data-paging',
      type === 'keydown' && /^ |Page/.test(key) && story.getBoundingClientRect().bottom > innerHeight,
    );
  addEventListener('keydown', mark);
  addEventListener('keyup', mark);
}
