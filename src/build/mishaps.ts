// Build: expected errors of the system in plain words.
import { constants } from 'node:os';
import type { Sentences } from './sentences.ts';

/** What is known of a system error. */
interface SystemError {
  code: string;
  path: string;
}

/** The bundler's own words: it is written in Rust, and hands on the system's number in a text. */
const OF_BUNDLER = /\(os error (\d+)\)/;

function bundlerError({ message }: Error): SystemError | undefined {
  const number = Number(OF_BUNDLER.exec(message)?.[1]);
  const code = Object.entries(constants.errno).find(([, known]) => known === number)?.[0];
  return code ? { code, path: /file in (.+)/.exec(message)?.[1] ?? 'dist/' } : undefined;
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
  return bundlerError(error) ?? [error.cause, ...parts].map(systemError).find(Boolean);
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
