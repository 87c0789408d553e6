// Story layer: the arrow keys to the sides, which follow the direction of writing.

/** 1 if the right arrow key leads on, -1 in languages written from right to left. */
export const rightwards = () => (document.dir === 'rtl' ? -1 : 1);
