// Workshop: the two requests that it makes: for an infographic's file when it is opened, and to the development server when it
// is saved into data/.

/** The text of a file of the site. Throws if it cannot be had. */
export async function fetchText(folder: string, slug: string): Promise<string> {
  // The name stays when the file changes: browsers ask whether theirs is still the same.
  const answer = await fetch(`${folder}${slug}.json`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.text();
}

/** What becomes of a save: the text as it was written, or why it was not. */
export interface Saved {
  text?: string;
  why?: string;
}

/** Sends two versions of a file to the development server, which writes the second if the file is still the first. */
export async function sendText(
  address: string,
  versions: { slug: string; before: string; after: string },
): Promise<Saved> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(versions),
    });
    // Our own server answers.
    return (await answer.json()) as Saved;
  } catch {
    return {};
  }
}
