// Widget layer, pure: the limit below which numbers need no formatter. In a file of its own, because both the build
// (props.ts) and the browser (translator.ts) need it.

/** Whole numbers from 0 to below this limit are written without a formatter, if the language writes them as code does. */
export const PLAIN_BELOW = 1000;
