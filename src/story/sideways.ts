// Story layer: the arrow keys to the sides, which follow the direction of writing.

/** Where an arrow key leads: 1 on, -1 back; undefined for other keys. */
export function sideways(key: string): 1 | -1 | undefined {
  const onward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === onward ? 1 : /^Arrow[LR]/.test(key) ? -1 : undefined;
}
