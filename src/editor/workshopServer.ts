// Editor tools: lets the workshop save into data/ while the development server runs, and tells where it is. A published
// site has nothing of this.
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MOST_BYTES } from '../dataset/fileText.ts';
import { saveFromWorkshop } from './workshopSave.ts';

/** Where the workshop sends files, below the site's base path. */
const SAVE = 'edit/save';

/** The text of a request; null if it is too long: two versions of a file and their quotation marks. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > 4 * MOST_BYTES) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Whether a request comes from a page of this server: other sites that are open in the same browser must not write files.
 * A content type of its own makes browsers ask first before they send one from elsewhere.
 */
export function isOwn({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const { origin, host } = headers;
  return (
    method === 'POST' &&
    headers['content-type'] === 'application/json' &&
    origin !== undefined &&
    URL.canParse(origin) &&
    new URL(origin).host === host &&
    (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin'
  );
}

/** The integration of the development server. `languages` are the site's. */
export function workshopServer(languages: readonly string[]): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'drei-stufen-workshop',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(new URL('data', config.root));
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const [path] = (request.url ?? '').split('?');
          if (path !== `${base}${SAVE}` && path !== `/${SAVE}`) {
            next();
            return;
          }
          const answer = async () => {
            const body = isOwn(request) ? await bodyOf(request) : null;
            const { status, ...said } =
              body === null
                ? ({ status: 400, why: 'request' } as const)
                : await saveFromWorkshop(body, root, languages);
            response.writeHead(status, { 'content-type': 'application/json' });
            response.end(JSON.stringify(said));
          };
          answer().catch(next);
        });
        server.httpServer?.once('listening', () => {
          const address = server.httpServer?.address();
          const port = typeof address === 'object' ? address?.port : undefined;
          if (port !== undefined) logger.info(`Workshop / Werkstatt: http://localhost:${port}${base}edit/`);
        });
      },
    },
  };
}
