// Workshop: what every view of an infographic is given.
import type { Infographic } from '../../dataset/schema.ts';
import type { Desk } from '../desk.svelte.ts';
import type { Viewing } from './viewing.svelte.ts';

/** The properties of a view: the desk, how the editor looks at it, and the version that is shown. */
export interface ViewProps {
  desk: Desk;
  viewing: Viewing;
  shown: Infographic;
}
