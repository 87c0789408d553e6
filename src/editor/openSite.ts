// Editor tools: data/site.json for a command that needs it, checked.
import { join } from 'node:path';
import { infographicSlugs } from '../dataset/load.ts';
import { report } from '../dataset/problems.ts';
import type { ToolLanguage } from '../dataset/problems.ts';
import type { Site } from '../dataset/schema.ts';
import { checkSite } from '../dataset/site.ts';
import { readText, Refused } from './mishaps.ts';

/** The site of a data folder; throws a refusal that ends its headline with `consequence` if it is not in order. */
export function openSite(root: string, consequence: string, language: ToolLanguage = 'en'): Site {
  const text = readText(join(root, 'site.json'), 'data/site.json', consequence, language);
  const { value, problems } = checkSite(text, 'data/site.json', infographicSlugs(root));
  if (!value || problems.length > 0) throw new Refused(report(problems, consequence, language));
  return value;
}
