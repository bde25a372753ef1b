import { createHash } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Platform } from '../platform/index.ts';
import { CommandError } from './command-error.ts';
import { operations, perform, type OperationName } from './operations.ts';

/** A socket's path may have about 100 bytes; a deeper folder's is put where temporary files go. */
const longestPath = 100;

const socketPath = (data: string): string => {
  const folder = resolve(data);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\waybill-${name}`;
  const inside = join(folder, 'waybill.sock');
  return inside.length <= longestPath ? inside : join(tmpdir(), `waybill-${name}.sock`);
};

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

/** Takes commands for a folder that this process has, from the same user on the same machine. */
export const serveSocket = async (data: string, platform: Platform): Promise<() => Promise<void>> => {
  const path = socketPath(data);
  const server = createServer((incoming, answer) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const name = (incoming.url ?? '').slice(1);
      const say = (status: number, body: unknown): void => {
        answer.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body ?? null));
      };
      if (!isOperation(name)) {
        say(404, { error: `This service knows no command ${name}. Use the same version of Waybill for both.` });
        return;
      }
      perform(platform, name, JSON.parse(Buffer.concat(chunks).toString('utf8'))).then(
        (result) => {
          say(200, result);
        },
        (error: unknown) => {
          if (!(error instanceof CommandError))
            platform.log.error({ command: name, error: String(error) }, 'command failed');
          say(400, {
            error: error instanceof CommandError ? error.message : 'The service failed at this. Its log says why.',
          });
        },
      );
    });
  });
  // The folder's lock is ours, so a socket that is there already belonged to a process that died.
  if (process.platform !== 'win32') await rm(path, { force: true });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(path, done));
  if (process.platform !== 'win32') await chmod(path, 0o600);
  return () =>
    new Promise((done) =>
      server.close(() => {
        done();
      }),
    );
};

/** Has a command done by the service that has the folder. @throws CommandError, also when no service listens there. */
export const askService = (data: string, name: OperationName, input: unknown): Promise<unknown> =>
  new Promise((done, fail) => {
    const asked = request({ socketPath: socketPath(data), path: `/${name}`, method: 'POST' }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { error?: string };
        if (answer.statusCode === 200) done(body);
        else fail(new CommandError(body.error ?? 'The service refused.'));
      });
    });
    asked.on('error', (cause) => {
      fail(
        new CommandError(
          `The data folder ${resolve(data)} is in use, but its service takes no commands. Wait until it has started, or stop it.`,
          { cause },
        ),
      );
    });
    asked.end(JSON.stringify(input));
  });
