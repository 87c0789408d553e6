// The versions of all infographics: their list, TimeMaps of numbers and frames, and the numbers of each version.
import type { APIRoute } from 'astro';
import { languagesOf } from '../../../model/languages.ts';
import { timeMapText, versionsText, versionText } from '../../../numbers/built.ts';
import { LINK_FORMAT, timeMapName } from '../../../numbers/timeMap.ts';
import { data } from '../../../site/data.ts';
import { versionName, versionsOf } from '../../../site/versions.ts';

/** A file: its text is made when it is written. */
interface Listed {
  name: string;
  text: () => string;
}

/** The files of one infographic; none before its first version is published. */
function filesOf(slug: string): Listed[] {
  const versions = versionsOf(slug);
  if (versions.length === 0) return [];
  const { site, infographics } = data();
  const languages = infographics.filter((one) => one.slug === slug).flatMap((one) => languagesOf(one, site));
  return [
    { name: 'versions.json', text: () => versionsText(slug) },
    { name: timeMapName(), text: () => timeMapText(slug) },
    ...languages.map(({ code }) => ({ name: timeMapName(code), text: () => timeMapText(slug, code) })),
    ...versions.map((one) => ({ name: `${versionName(one.n)}.json`, text: () => versionText(one) })),
  ];
}

export function getStaticPaths() {
  const { infographics, moved } = data();
  return infographics.flatMap(({ slug }) => {
    // Files keep being found under the old names of their infographic.
    const old = Object.entries(moved).filter(([, one]) => 'to' in one && one.to === slug);
    return [slug, ...old.map(([name]) => name)].flatMap((name) =>
      filesOf(slug).map((file) => ({ params: { slug: name, file: file.name }, props: file })),
    );
  });
}

export const GET: APIRoute<Listed> = ({ props: { name, text } }) =>
  new Response(text(), {
    headers: {
      'Content-Type': name.endsWith('.json') ? 'application/json; charset=utf-8' : LINK_FORMAT,
    },
  });
