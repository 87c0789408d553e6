// Story layer: how far Space, Page Up and Page Down move the page while the drawing covers a part of the window.

/**
 * Marks the page while a page key is down in a story, so that its style can take what the drawing covers off the way of the
 * page (`src/styles/stack.css`): else steps are skipped. At other times browsers would also move the page for whatever gets
 * the focus beside the drawing.
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
