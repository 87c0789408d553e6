// Story layer: copying, by the means that the browser has.

/**
 * Copies a text, or what `write` puts on the clipboard. Where the browser does not allow that, `select` selects the
 * text, which is then copied, or false is returned and it is left to the visitor.
 */
export async function copy(
  text: string,
  select: () => void | Promise<void>,
  write: () => Promise<void> = () => navigator.clipboard.writeText(text),
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    await select();
    return document.execCommand('copy');
  }
}
