// Workshop: what the parts of the form hand to each other.
import type { Snippet } from 'svelte';
import type { JsonSchema } from '../../dataset/jsonSchema.ts';
import type { Path } from '../../dataset/problems.ts';

/** Renders the fields of a group: groups stand in lists and lists in groups. */
export type GroupSnippet = Snippet<[schema: JsonSchema, path: Path]>;
