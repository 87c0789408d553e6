// The memory of a process and all that it has started, from /proc: on Linux alone.
import { readdirSync, readFileSync } from 'node:fs';

/** A process: the one that started it, and its resident memory in kB. */
interface Process {
  parent: number;
  resident: number;
}

function processes(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      all.set(Number(name), { parent: field('PPid'), resident: field('VmRSS') });
    } catch {
      // It has ended.
    }
  }
  return all;
}

/** The resident memory of a process and its descendants at this moment, in MB. */
export function memoryOf(pid: number): number {
  const all = processes();
  const belongs = (id: number): boolean => {
    const parent = all.get(id)?.parent;
    return id === pid || (parent !== undefined && parent > 1 && belongs(parent));
  };
  const sum = [...all].reduce((total, [id, { resident }]) => total + (belongs(id) ? resident : 0), 0);
  return sum / 1024;
}
