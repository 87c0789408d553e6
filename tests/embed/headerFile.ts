// public/_headers, read by the rules that Netlify and Cloudflare Pages document.
import { readFileSync } from 'node:fs';

interface Rule {
  pattern: RegExp;
  headers: [string, string][];
}

/** A pattern as an expression: `*` stands for anything, `:name` for one part of a path. */
function expression(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`);
}

const rules = readFileSync('public/_headers', 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .reduce<Rule[]>((all, line) => {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) all.at(-1)?.headers.push([name.toLowerCase(), value]);
    else all.push({ pattern: expression(line), headers: [] });
    return all;
  }, []);

/** The headers of a path, by lower-case name. Hosts add up the values of all rules that match. */
export function headersOf(path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { pattern, headers } of rules)
    if (pattern.test(path)) for (const [name, value] of headers) (found[name] ??= []).push(value);
  return found;
}
