// Editor tools: what the development server does with a file that the workshop sends: writes it into data/infographics, and
// nowhere else. No server, no clock.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_BYTES } from '../dataset/fileText.ts';
import { checkSlug } from '../dataset/rules/slugs.ts';
import { formatted } from './edits.ts';
import { ChangedMeanwhile, replaceFile } from './safeWrite.ts';

/** What the workshop sends. */
interface Sent {
  slug: string;
  /** The text that the change began with; empty for a new file. */
  before: string;
  after: string;
}

/** How it went: the text that was written, or why none was. */
export type Answer =
  | { status: 200; text: string }
  | { status: 400 | 409; why: 'request' | 'name' | 'json' | 'changed' | 'unwritable' };

function isSent(value: unknown): value is Sent {
  if (typeof value !== 'object' || value === null) return false;
  const { slug, before, after } = value as Record<string, unknown>;
  return [slug, before, after].every((one) => typeof one === 'string');
}

/** The value of a JSON text; undefined if it is none. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/**
 * Writes the file that `body` names, formatted as the project's files are, if it still has the text that the change began
 * with. `root` is the data folder, `languages` are the site's.
 */
export async function saveFromWorkshop(
  body: string,
  root: string,
  languages: readonly string[],
): Promise<Answer> {
  const sent = parsed(body);
  if (!isSent(sent) || sent.after.length > MOST_BYTES) return { status: 400, why: 'request' };
  const { slug, before, after } = sent;
  if (slug.includes('.') || checkSlug(slug, languages).length > 0) return { status: 400, why: 'name' };
  if (parsed(after) === undefined) return { status: 400, why: 'json' };
  const path = join(root, 'infographics', `${slug}.json`);
  const isNew = !existsSync(path);
  if (isNew ? before !== '' : readFileSync(path, 'utf8') !== before) return { status: 409, why: 'changed' };
  const text = await formatted(after);
  try {
    if (isNew) writeFileSync(path, text, { flag: 'wx' });
    else replaceFile(path, before, text);
  } catch (error) {
    return { status: 409, why: error instanceof ChangedMeanwhile ? 'changed' : 'unwritable' };
  }
  return { status: 200, text };
}
