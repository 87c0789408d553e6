// The built site as a host that reads _headers serves it, under the address where it stands: published addresses in its
// files are replaced, so that oEmbed answers lead to it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DIST } from './browser.ts';
import { contentType } from './contentTypes.ts';
import { ROOT } from '../dist/site.ts';
import { headersOf } from '../embed/headerFile.ts';

/** A site that runs. */
export interface PublishedSite {
  origin: string;
  close: () => Promise<void>;
}

/** Serves the built site on a free loopback port. */
export async function publishSite(): Promise<PublishedSite> {
  let origin = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const wanted = join(DIST, pathname);
    const file = existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted;
    if (!existsSync(file)) {
      response.writeHead(404).end('Not found');
      return;
    }
    const type = contentType(file);
    const headers = Object.entries(headersOf(pathname)).map(([name, values]) => [name, values.join(', ')]);
    response.writeHead(200, { 'content-type': type, ...Object.fromEntries(headers) });
    const content = readFileSync(file);
    const text = /text|json|javascript|svg/.test(type);
    response.end(text ? content.toString('utf8').replaceAll(ROOT, `${origin}/`) : content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The site has no port');
  origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
