// Story layer: the arrow keys to the sides, which follow the direction of writing.

/** Where an arrow key leads in what an element shows: 1 on, -1 back; undefined for other keys. */
export function sideways(element: Element, key: string): 1 | -1 | undefined {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  const onward = getComputedStyle(element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === onward ? 1 : -1;
}
