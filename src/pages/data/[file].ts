// The numbers of all infographics as files, and the data package that describes them.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { data } from '../../site/data.ts';
import { numbersText, packageText } from '../../numbers/built.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
} as const;

export function getStaticPaths() {
  const files = data().infographics.flatMap((infographic) =>
    (['csv', 'json'] as const).map((format) => ({
      params: { file: `${infographic.slug}.${format}` },
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
