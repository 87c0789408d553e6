// The numbers of all infographics as files, and the data package that describes them.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { data } from '../../site/data.ts';
import { numbersText, packageText } from '../../numbers/built.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
} as const;

export function getStaticPaths() {
  const { infographics, moved } = data();
  // Files keep being found under the old names of their infographic.
  const named = infographics.flatMap((infographic) => {
    const old = Object.entries(moved).filter(([, one]) => 'to' in one && one.to === infographic.slug);
    return [infographic.slug, ...old.map(([name]) => name)].map((name) => ({ name, infographic }));
  });
  const files = named.flatMap(({ name, infographic }) =>
    (['csv', 'json'] as const).map((format) => ({
      params: { file: `${name}.${format}` },
      props: { infographic, format },
    })),
  );
  return [
    ...files,
    { params: { file: 'datapackage.json' }, props: { infographic: undefined, format: 'json' as const } },
  ];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { infographic, format } = props;
  const text = infographic ? numbersText(infographic, format) : packageText();
  return new Response(text, { headers: { 'Content-Type': TYPES[format] } });
};
