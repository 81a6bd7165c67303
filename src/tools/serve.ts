/** Serves the demo and the built files on this machine only; `npm start` runs it after the build. */
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { demoFile } from './demo-files.js';

/** How many ports after the wanted one are tried when it is taken. */
const PORTS_TRIED = 20;

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/' || pathname === '/demo') {
    response.writeHead(302, { location: '/demo/' }).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await demoFile(pathname);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const headers = {
    'content-type': file.type,
    // Long enough that what is checked, preloaded and run is fetched once; short enough to see a new build.
    'cache-control': 'max-age=30',
    'x-content-type-options': 'nosniff',
  };
  response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : file.body);
}

/**
 * Listens on 127.0.0.1, at `port` or the next free one.
 *
 * @returns the server and the port it got
 */
export async function serveDemo(port: number): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    respond(request, response).catch(() => {
      response.writeHead(400).end();
    });
  });
  for (let tried = port; ; tried += 1) {
    const problem = await listen(server, tried);
    if (problem === undefined) {
      const address = server.address();
      return { server, port: typeof address === 'object' && address ? address.port : tried };
    }
    if (problem.code !== 'EADDRINUSE' || tried >= port + PORTS_TRIED) throw problem;
  }
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      resolve(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

/** Opens the address in the desktop's browser when there is a desktop; never fails. */
export function openInBrowser(address: string, env: NodeJS.ProcessEnv = process.env): void {
  const hasDesktop =
    process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (env['CI'] !== undefined || !hasDesktop) return;
  const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
