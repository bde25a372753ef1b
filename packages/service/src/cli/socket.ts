import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Platform } from '../platform/index.ts';
import { CommandError } from './command-error.ts';
import { operations, perform, type OperationName } from './operations.ts';

/** A socket's path may have 107 bytes on Linux and 103 elsewhere. */
const longestPath = 100;

/** Where the service of a folder listens, and a way there that a socket can go. */
interface SocketPlace {
  readonly path: string;
  readonly way: string;
  /** Takes the way away, not what it leads to. */
  readonly leave: () => Promise<void>;
}

const stayThere = (): Promise<void> => Promise.resolve();

const socketPlace = async (data: string): Promise<SocketPlace> => {
  const folder = resolve(data);
  if (process.platform === 'win32') {
    const path = `\\\\.\\pipe\\waybill-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
    return { path, way: path, leave: stayThere };
  }
  const path = join(folder, 'waybill.sock');
  if (Buffer.byteLength(path) <= longestPath) return { path, way: path, leave: stayThere };
  // The socket is in the folder all the same, where its owner alone gets; only the way there is short.
  const temporary = await mkdtemp(join(tmpdir(), 'waybill-'));
  await symlink(folder, join(temporary, 'data'));
  return {
    path,
    way: join(temporary, 'data', 'waybill.sock'),
    leave: () => rm(temporary, { recursive: true, force: true }),
  };
};

/** The folder is another process's, and that one takes no commands: not yet, or not at all. */
export class NotListening extends CommandError {
  constructor(data: string, cause: unknown) {
    super(
      `The data folder ${resolve(data)} is in use, but its service takes no commands. Wait until it has started, or stop it.`,
      { cause },
    );
  }
}

const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

const answerTo = async (platform: Platform, incoming: IncomingMessage): Promise<[status: number, body: object]> => {
  const name = (incoming.url ?? '').slice(1);
  try {
    if (!isOperation(name)) {
      throw new CommandError(`This service knows no command ${name}. Use the same version of Waybill for both.`);
    }
    return [200, await perform(platform, name, JSON.parse(await text(incoming)))];
  } catch (error) {
    if (error instanceof CommandError) return [400, { error: error.message, details: error.details }];
    // Only the error's kind: its message may quote what was asked.
    platform.log.error({ command: name, error: error instanceof Error ? error.name : 'unknown' }, 'command failed');
    return [500, { error: 'The service failed at this. Its log says at what time.' }];
  }
};

/** Takes commands for a folder that this process has, from the same user on the same machine. */
export const serveSocket = async (data: string, platform: Platform): Promise<() => Promise<void>> => {
  const { path, way, leave } = await socketPlace(data);
  const server = createServer((incoming, answer) => {
    void answerTo(platform, incoming).then(([status, body]) => {
      answer.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' }).end(JSON.stringify(body));
    });
  });
  const onWindows = process.platform === 'win32';
  try {
    // The folder's lock is ours, so a socket that is there already belonged to a process that died.
    if (!onWindows) await rm(path, { force: true });
    await new Promise<void>((done, fail) => server.once('error', fail).listen(way, done));
    if (!onWindows) await chmod(path, 0o600);
  } finally {
    await leave();
  }
  return async () => {
    await new Promise((done) => server.close(done));
    if (!onWindows) await rm(path, { force: true });
  };
};

/** Has a command done by the service that has the folder. @throws CommandError, and NotListening where none listens. */
export const askService = async (data: string, name: OperationName, input: unknown): Promise<object> => {
  const { way, leave } = await socketPlace(data);
  try {
    const { status, body } = await post(way, `/${name}`, JSON.stringify(input));
    if (status === 200) return body;
    const { error = 'The service refused.', details = [] } = body as { error?: string; details?: string[] };
    throw new CommandError(error, { details });
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    if ((cause as NodeJS.ErrnoException).syscall === 'connect') throw new NotListening(data, cause);
    throw new CommandError(
      `The service of the data folder ${resolve(data)} ended before it answered. Look whether the command was done, and give it again if not.`,
      { cause },
    );
  } finally {
    await leave();
  }
};

const post = (socketPath: string, path: string, body: string): Promise<{ status: number | undefined; body: object }> =>
  new Promise((done, fail) => {
    const asked = request({ socketPath, path, method: 'POST', agent: false }, (answer) => {
      text(answer)
        .then((said) => {
          done({ status: answer.statusCode, body: JSON.parse(said) as object });
        })
        .catch(fail);
    });
    asked.once('error', fail).end(body);
  });
