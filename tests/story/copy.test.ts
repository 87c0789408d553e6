// A green run does not prove that a browser copies (tests/e2e/take-along.test.ts does); it proves which way is taken.
import { afterEach, expect, it, vi } from 'vitest';
import { copy } from '../../src/story/copy.ts';

afterEach(() => void vi.unstubAllGlobals());

it('a text goes to the clipboard, and nothing is selected', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const select = vi.fn<() => void>();
  expect(await copy('14 %', select)).toBe(true);
  expect(writeText).toHaveBeenCalledExactlyOnceWith('14 %');
  expect(select).not.toHaveBeenCalled();
});

it.each([true, false])(
  'where the clipboard is refused the text is selected first, and the old way says whether it copied: %s',
  async (done) => {
    const steps: string[] = [];
    vi.stubGlobal('document', {
      execCommand: (command: string) => {
        steps.push(command);
        return done;
      },
    });
    const refuse = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    expect(await copy('14 %', () => void steps.push('select'), refuse)).toBe(done);
    expect(steps).toEqual(['select', 'copy']);
  },
);

it('a browser without a clipboard selects the text, too', async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('document', { execCommand: () => false });
  const select = vi.fn<() => void>();
  expect(await copy('14 %', select)).toBe(false);
  expect(select).toHaveBeenCalledOnce();
});
