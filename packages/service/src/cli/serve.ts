import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { pino, type Logger } from 'pino';
import { createApp } from '../app.ts';
import { forgetUploads, startCaseJobs } from '../cases/index.ts';
import { startCustomerJobs } from '../customers/index.ts';
import { forgetMessages, outbox, startMessageJobs, type Channel } from '../messages/index.ts';
import { forget, type Messenger, type Platform } from '../platform/index.ts';
import { startNeedJobs } from '../needs/index.ts';
import { forgetQuotes, startQuoteJobs } from '../quotes/index.ts';
import { startScorecardJobs } from '../scorecard/index.ts';
import { startReviewJobs } from '../reviews/index.ts';
import { startTrackingJobs } from '../tracking/index.ts';
import { channelsIn } from './channels.ts';
import { CommandError } from './command-error.ts';
import { evidenceStorage } from './evidence-storage.ts';
import { noMessenger } from './messengers.ts';
import { inUse, open, type Opened, type Place } from './opening.ts';
import { serveSocket } from './socket.ts';
import { checkStatic, serveStatic, type StaticSites } from './static-files.ts';

export interface ServeOptions extends Place, StaticSites {
  readonly port: number;
  readonly host?: string | undefined;
  readonly trustedProxies?: number;
  /** Where askers reach the service. By default where their request comes in. */
  readonly publicUrl?: string;
  /** What carries messages where no mail server is set. By default nothing does. */
  readonly instead?: Instead;
}

/** What a service without a mail server does with what there is to tell. */
export interface Instead {
  /** What carries one-time codes. */
  readonly messenger: (log: Logger) => Messenger;
  /** What carries all else. */
  readonly channels: (log: Logger) => readonly Channel[];
}

const nothing: Instead = {
  messenger: noMessenger,
  channels: (log) => {
    log.warn('no channel for messages is set up: people are told nothing until WAYBILL_SMTP_URL is set');
    return [];
  },
};

/** A service that listens. */
export interface Running {
  readonly platform: Platform;
  readonly address: string;
  /** Answers what is under way, tells streams to come back, and lets go of everything. */
  stop(): Promise<void>;
}

/** How long requests under way may take when the service stops. */
const patience = 10_000;

const portReasons: Partial<Record<string, (port: number, host: string | undefined) => string>> = {
  EADDRINUSE: (port) => `Port ${String(port)} is taken. Stop what uses it, or choose another with --port (or PORT=…).`,
  EACCES: (port) => `Port ${String(port)} may not be opened by this user. Choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (_, host) => `This machine has no address ${host ?? ''}. Choose one that it has with --host.`,
  ENOTFOUND: (_, host) => `There is no host ${host ?? ''}. Choose an address of this machine with --host.`,
};

const listen = (server: Server, port: number, host: string | undefined): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = portReasons[error.code ?? '']?.(port, host);
      fail(reason ? new CommandError(reason, { cause: error }) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });

/** Said while the database opens: an asker who comes early is told to come back, and not left waiting. */
const answerEarly: RequestListener = (_, answer) => {
  const problem = { title: 'The service is starting.', status: 503, code: 'unavailable' };
  answer
    .writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '1', Connection: 'close' })
    .end(JSON.stringify(problem));
};

/** Takes no more connections, and waits until what is under way is answered. */
const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise((done) => server.close(done));
  // A connection that is kept alive falls idle when its answer is out, and would stay open for a next request.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const end = setTimeout(() => {
    server.closeAllConnections();
  }, patience);
  await closed;
  clearInterval(sweep);
  clearTimeout(end);
};

/** Logs go to standard error, so that standard output holds only what a command answers. */
export const serviceLog = (): Logger => {
  const level = process.env.LOG_LEVEL ?? 'info';
  if (level !== 'silent' && !(level in pino.levels.values)) {
    throw new CommandError(
      `LOG_LEVEL is one of ${Object.keys(pino.levels.values).join(', ')} or silent, not ${level}.`,
    );
  }
  return pino({ level, base: null }, pino.destination(2));
};

/** Starts the whole service. @throws CommandError for a taken port, a folder in use, or an unreachable database. */
export const serve = async (options: ServeOptions, log: Logger = serviceLog()): Promise<Running> => {
  const { data, host, trustedProxies = 0, publicUrl, instead = nothing } = options;
  const mail = channelsIn(publicUrl);
  checkStatic(options);
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: 60_000 }, answerEarly);
  // The port first: it costs nothing to find out that it is taken.
  const port = await listen(server, options.port, host);
  let opened: Opened | undefined;
  try {
    const ways = new Set(mail.map(({ way }) => way));
    const messenger = (to: Logger) => (mail.length > 0 ? outbox(ways, instead.messenger(to)) : instead.messenger(to));
    opened = await open(options, { log, trustedProxies, publicUrl, messenger });
    if (!opened) throw inUse(data);
    const { platform, close } = opened;
    const storage = evidenceStorage(options, log);
    const app = createApp(platform, { storage });
    serveStatic(app, options);
    await startTrackingJobs(platform);
    await startQuoteJobs(platform);
    await startCaseJobs(platform, storage);
    await startReviewJobs(platform);
    await startNeedJobs(platform);
    await startScorecardJobs(platform);
    await startCustomerJobs(platform);
    await startMessageJobs(platform, mail.length > 0 ? mail : instead.channels(log));
    await platform.jobs.work('platform.housekeeping', async () => {
      await forget(platform.db);
      await forgetQuotes(platform);
      await forgetUploads(platform);
      await forgetMessages(platform);
    });
    await platform.jobs.schedule('platform.housekeeping', '17 * * * *');
    const closeSocket = options.databaseUrl ? undefined : await serveSocket(data, platform);
    const answer = getRequestListener(app.fetch);
    server.off('request', answerEarly).on('request', (incoming, outgoing) => void answer(incoming, outgoing));
    const stop = async (): Promise<void> => {
      const closed = closeServer(server);
      await platform.events.stop();
      await closed;
      await closeSocket?.();
      await close();
    };
    return { platform, address: `http://${nameOf(host)}:${String(port)}`, stop };
  } catch (error) {
    server.close().closeAllConnections();
    await opened?.close();
    throw error;
  }
};

/** How this machine gets to where the service listens. */
const nameOf = (host: string | undefined): string => {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};
