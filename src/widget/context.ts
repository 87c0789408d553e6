// Widget layer: what all components of one widget share, in Svelte's context.
import { createContext } from 'svelte';
import type { Translator } from './translator.ts';
import type { WidgetState } from './widgetState.svelte.ts';

/** What the components of a widget share. */
export interface WidgetContext {
  /** The visitor's state. */
  widget: WidgetState;
  /** Writes the interface's strings. */
  t: Translator;
}

/** Returns the context of the widget that a component stands in; throws outside of a widget. The root component sets it. */
export const [useWidget, provideWidget] = createContext<WidgetContext>();
