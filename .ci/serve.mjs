// Serves a folder to this computer only. `serve(folder)` is also what the page's tests use.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.json': 'application/json',
};

/** Serves `folder` on 127.0.0.1; port 0 lets the system choose. */
export function serve(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
      const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
      if (file !== root && !file.startsWith(root + sep)) throw new Error('outside the folder');
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('There is no such file.');
    }
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist';
  const first = Number(process.env.PORT ?? 8080);
  let server;
  for (let port = first; !server; port += 1) {
    try {
      server = await serve(folder, port);
    } catch (problem) {
      if (problem.code !== 'EADDRINUSE' || port > first + 50) throw problem;
    }
  }
  console.log(`\nPrevention Ledger is at http://127.0.0.1:${server.address().port}/ (Ctrl+C stops it).`);
}
