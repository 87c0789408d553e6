// Build: expected errors of the system in plain words.
import type { Sentences } from './sentences.ts';

/** What is known of a system error. */
interface SystemError {
  code: string;
  path: string;
}

/** The first error of the system in an error, its causes and its parts; undefined if there is none. */
function systemError(error: unknown): SystemError | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('syscall' in error && 'code' in error && typeof error.code === 'string')
    return {
      code: error.code,
      path: 'path' in error && typeof error.path === 'string' ? error.path : 'dist/',
    };
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error.cause, ...parts].map(systemError).find(Boolean);
}

/** The sentence on an expected error of the system, such as a full disk; undefined for other errors. */
export function mishap(error: unknown, say: Sentences): string | undefined {
  const found = systemError(error);
  if (!found) return undefined;
  const { code, path } = found;
  const sentences: Record<string, string> = {
    ENOSPC: say.full(path),
    EDQUOT: say.full(path),
    EACCES: say.closed(path),
    EPERM: say.closed(path),
    EBUSY: say.mounted(path),
    EXDEV: say.mounted(path),
    EROFS: say.readOnly(path),
    EMFILE: say.manyFiles,
    ENFILE: say.manyFiles,
  };
  return sentences[code];
}
