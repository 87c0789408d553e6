// Build: what happens to each page when it is made: its policy allows no more than it needs, and the progress line moves.
import type { AstroIntegration } from 'astro';
import { withLeastPolicy } from './leastPolicy.ts';
import { tell } from './progress.ts';

/** The answer with the least policy, if it is a page. */
async function least(answer: Response): Promise<Response> {
  const { status, headers } = answer;
  if (status >= 300 && status < 400) return answer;
  if (!headers.get('content-type')?.startsWith('text/html')) return answer;
  return new Response(withLeastPolicy(await answer.text()), { status, headers });
}

/** A path of the site without slashes at its ends. */
const trimmed = (path: string) => decodeURI(path).replace(/^\/+|\/+$/g, '');

/** The integration that sees to each page. Pages that are taken from the last build have been through it. */
export function eachPage(): AstroIntegration {
  let base = '';
  return {
    name: 'drei-stufen-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = trimmed(config.base);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => {
          /** The number of each page in the order of the build; pages in between may come from the last build. */
          const places = new Map<string, number>();
          let done = 0;
          return {
            ...usual,
            getStaticPaths: async () => {
              const paths = await usual.getStaticPaths();
              paths.forEach(({ pathname }, index) => places.set(trimmed(pathname), index + 1));
              return paths;
            },
            render: async (request, options) => {
              const made = await usual.render(request, options);
              const path = trimmed(new URL(request.url).pathname);
              done = Math.max(done, places.get(trimmed(path.slice(base.length))) ?? done);
              tell({ stage: 'pages', done, all: places.size });
              return made instanceof Response
                ? await least(made)
                : { ...made, response: await least(made.response) };
            },
            teardown: async () => {
              // The last pages may have come from the last build.
              if (done < places.size) tell({ stage: 'pages', done: places.size, all: places.size });
              await usual.teardown?.();
            },
          };
        }),
    },
  };
}
