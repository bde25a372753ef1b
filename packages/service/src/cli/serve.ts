import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pino, type Logger } from 'pino';
import { createApp } from '../app.ts';
import { forget, type Platform } from '../platform/index.ts';
import { startTrackingJobs } from '../tracking/index.ts';
import { CommandError } from './command-error.ts';
import { inUse, open, type Place } from './opening.ts';
import { serveSocket } from './socket.ts';
import { serveStatic, type StaticSites } from './static-files.ts';

export interface ServeOptions extends Place, StaticSites {
  readonly port: number;
  readonly host?: string | undefined;
  readonly trustedProxies?: number;
}

/** A service that listens. */
export interface Running {
  readonly platform: Platform;
  readonly address: string;
  /** Answers what is under way, tells streams to come back, and lets go of everything. */
  stop(): Promise<void>;
}

/** How long requests under way may take when the service stops. */
const patience = 10_000;

const listen = (server: Server, port: number, host: string | undefined): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${String(port)} is taken. Stop what uses it, or choose another with --port (or PORT=…).`
          : error.code === 'EACCES'
            ? `Port ${String(port)} may not be opened by this user. Choose one above 1023 with --port.`
            : undefined;
      fail(reason ? new CommandError(reason, { cause: error }) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Logs go to standard error, so that standard output holds only what a command answers. */
export const serviceLog = (): Logger =>
  pino({ level: process.env.LOG_LEVEL ?? 'info', base: null }, pino.destination(2));

/** Starts the whole service. @throws CommandError for a taken port, a folder in use, or an unreachable database. */
export const serve = async (options: ServeOptions, log: Logger = serviceLog()): Promise<Running> => {
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 });
  // The port first: it costs nothing to find out that it is taken.
  const port = await listen(server, options.port, options.host);
  try {
    const opened = await open(options, { log, trustedProxies: options.trustedProxies ?? 0 });
    if (!opened) throw inUse(options.data);
    const { platform } = opened;
    const app = createApp(platform);
    serveStatic(app, options);
    await startTrackingJobs(platform);
    await platform.jobs.work('platform.housekeeping', () => forget(platform.db));
    await platform.jobs.schedule('platform.housekeeping', '17 * * * *');
    const closeSocket = options.databaseUrl ? undefined : await serveSocket(options.data, platform);
    const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    server.on('request', (incoming, outgoing) => void answer(incoming, outgoing));
    const stop = async (): Promise<void> => {
      const closed = new Promise<void>((done) =>
        server.close(() => {
          done();
        }),
      );
      await platform.events.stop();
      server.closeIdleConnections();
      const timer = setTimeout(() => {
        server.closeAllConnections();
      }, patience);
      await closed;
      clearTimeout(timer);
      await closeSocket?.();
      await opened.close();
    };
    return { platform, address: `http://localhost:${String(port)}`, stop };
  } catch (error) {
    server.close();
    throw error;
  }
};
