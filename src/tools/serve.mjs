// A static file server, as plain as any host the site may be put on: no special headers.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.py': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that answers `path`, or `null`; a folder is answered by its index.html. */
function fileFor(folder, path) {
  const file = normalize(join(folder, path));
  if (!`${file}/`.startsWith(`${folder}/`)) return null;
  for (const candidate of [file, join(file, 'index.html')]) {
    const info = statSync(candidate, { throwIfNoEntry: false });
    if (info?.isFile()) return candidate;
  }
  return null;
}

function decodePath(url, base) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (base === '/') return path;
    return path.startsWith(base) ? path.slice(base.length - 1) : null;
  } catch {
    return null;
  }
}

function answer(folder, base, request, response) {
  const path = decodePath(request.url ?? '/', base);
  const found = path === null ? null : fileFor(folder, path);
  if (found !== null && found.endsWith('index.html') && !/(\/|\.html)$/.test(path)) {
    response.writeHead(301, { location: `${base.slice(0, -1)}${path}/` }).end();
    return;
  }
  const file = found ?? fileFor(folder, '404.html');
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(found === null ? 404 : 200, {
    'cache-control': 'no-cache',
    'content-type': types[extname(file)] ?? 'application/octet-stream',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serves `folder` under `base` on the first free port from `port` up.
 * With `strict`, a taken port is an error instead. Gives the address and the server.
 * @param {string} folder
 * @param {{ port?: number, base?: string, strict?: boolean }} options
 * @returns {Promise<{ server: import('node:http').Server, address: string }>}
 */
export function serve(folder, { port = 4321, base = '/', strict = false } = {}) {
  const home = resolve(folder);
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  const server = createServer((request, response) => answer(home, prefix, request, response));
  return new Promise((done, fail) => {
    let attempt = port;
    server.on('error', (error) => {
      const next = !strict && error.code === 'EADDRINUSE' && attempt < port + 50;
      if (next) server.listen((attempt += 1), 'localhost');
      else fail(error);
    });
    server.on('listening', () => done({ server, address: `http://localhost:${attempt}${prefix}` }));
    server.listen(attempt, 'localhost');
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '4321'] = process.argv.slice(2);
  const base = process.env.BASE ?? '/';
  const { address } = await serve(folder, { port: Number(port), base, strict: true });
  console.log(`Serving ${folder} at ${address}`);
}
