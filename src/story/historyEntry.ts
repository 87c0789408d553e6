// Story layer: what our code stores in the state of a history entry. Other scripts may have put anything there.

/** Name under which the widget stores its view in the state of a history entry. */
export const WIDGET_VIEW = 'widgetView';

/** The fields of the current history entry's state; none if it is not an object. */
export function entryState(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
