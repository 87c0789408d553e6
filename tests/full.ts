/** Whether this is the full run (npm run test:full), not the sample of `npm test`. Also known to programs without Vitest. */
export const FULL = process.env.TEST_SIZE === 'full';
