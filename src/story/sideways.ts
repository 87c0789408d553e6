// Story layer: the arrow keys to the sides, which follow the direction of writing.

/** Where the right arrow key leads: 1 on, or -1 back in languages written from right to left. The left one leads the other way. */
export const rightwards = () => (document.dir === 'rtl' ? -1 : 1);
