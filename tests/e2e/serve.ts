// A plain static file server for the built site, as any host would be.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { contentType } from './contentTypes.ts';

/** A running file server. */
export interface FileServer {
  /** Its address without a slash at the end, for example "http://127.0.0.1:40001". */
  origin: string;
  close: () => Promise<void>;
}

/** Serves a folder on a loopback port (0: any free one), below a base path, without CORS headers. */
export async function serveFolder(folder: string, { port = 0, base = '' } = {}): Promise<FileServer> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const inside = path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
    const wanted = inside === undefined ? undefined : normalize(join(folder, inside));
    const file =
      wanted && (existsSync(wanted) && statSync(wanted).isDirectory() ? join(wanted, 'index.html') : wanted);
    if (!file || !file.startsWith(folder.replace(/[/\\]$/, '') + sep) || !existsSync(file)) {
      const missing = join(folder, '404.html');
      response.writeHead(404, { 'content-type': contentType('404.html') });
      if (existsSync(missing)) createReadStream(missing).pipe(response);
      else response.end('404');
      return;
    }
    response.writeHead(200, { 'content-type': contentType(file) });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    origin: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
