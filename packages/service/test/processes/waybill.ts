import { spawn, type ChildProcess } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, inject } from 'vitest';
import { openPGlite } from '../../src/db/index.ts';
import { createKeys, type NewKeys } from '../../src/platform/index.ts';

const command = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
/** These processes live for seconds: to optimise the embedded database's machine code costs more than it brings. */
const flags = ['--conditions=source', '--liftoff-only'];
/** Processes of these tests compile the sources once for all. */
const compiled = fileURLToPath(new URL('../../../../node_modules/.cache/waybill-compiled', import.meta.url));

export const origin = 'https://shop.example';

/** What a command left behind. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `waybill` in a process of its own. */
export interface Process {
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
}

const processes = new Set<ChildProcess>();
const folders = new Set<string>();

/** An empty folder that is gone after the test. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-process-'));
  folders.add(folder);
  return folder;
};

interface Prepared {
  readonly data: string;
  readonly keys: NewKeys;
}

const prepare = async (merchant: string | undefined): Promise<{ folder: string; keys: NewKeys | undefined }> => {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-template-'));
  const db = await openPGlite(folder, await openAsBlob(inject('pgliteDump'), { type: 'application/x-tar' }));
  const keys = merchant === undefined ? undefined : await createKeys(db, { merchant, origins: [origin] });
  await db.close();
  return { folder, keys };
};

const templates = new Map<string | undefined, ReturnType<typeof prepare>>();

/** Ends, after each test of a file, the processes that it started, and removes what they leave in folders. */
export const useProcesses = (): void => {
  afterEach(async () => {
    await Promise.all(
      [...processes].map(async (child) => {
        const gone = new Promise((done) => child.once('close', done));
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
        else return;
        await gone;
      }),
    );
    processes.clear();
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    folders.clear();
  });

  afterAll(async () => {
    for (const template of templates.values()) await rm((await template).folder, { recursive: true, force: true });
    templates.clear();
  });
};

const copyOf = async (merchant: string | undefined): Promise<{ data: string; keys: NewKeys | undefined }> => {
  const template = templates.get(merchant) ?? prepare(merchant);
  templates.set(merchant, template);
  const { folder, keys } = await template;
  const data = join(await temporaryFolder(), 'data');
  await cp(folder, data, { recursive: true });
  return { data, keys };
};

/** A data folder with a migrated database, and the keys of its only merchant. */
export const preparedFolder = async (): Promise<Prepared> => {
  const { data, keys } = await copyOf('Test shop');
  if (!keys) throw new Error('The merchant has no keys.');
  return { data, keys };
};

/** A data folder with a migrated database, and no merchant in it. */
export const nobodysFolder = async (): Promise<string> => (await copyOf(undefined)).data;

/** Waits for a condition, at most so many milliseconds. */
export const until = async (what: string, holds: () => boolean | Promise<boolean>, most = 30_000): Promise<void> => {
  for (const end = performance.now() + most; !(await holds()); await sleep(20)) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}.`);
  }
};

/** Starts `waybill` with arguments. Nothing of this process's own settings reaches it. */
export const start = (args: readonly string[], env: Record<string, string> = {}, input = ''): Process => {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const kept = Object.entries({ PATH, HOME, TMPDIR, SystemRoot }).filter(([, value]) => value !== undefined);
  const child = spawn(process.execPath, [...flags, command, ...args], {
    env: { ...Object.fromEntries(kept), NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  processes.add(child);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (said[name] += text));
  }
  // A process that does not read its input closes it.
  child.stdin.on('error', () => undefined).end(input);
  return {
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    ended: new Promise((done) => child.once('close', (code) => done({ code, ...said }))),
    kill: (signal) => child.kill(signal),
  };
};

/** Runs `waybill` to its end. */
export const run = (args: readonly string[], env?: Record<string, string>, input?: string): Promise<Ended> =>
  start(args, env, input).ended;

/** A service that listens. */
export interface Service extends Process {
  readonly address: string;
}

/** Starts `waybill serve` (or `demo`) and waits until it says where it listens. */
export const serve = async (args: readonly string[], env: Record<string, string> = {}): Promise<Service> => {
  const [named, ...rest] = args[0]?.startsWith('-') === false ? args : ['serve', ...args];
  const service = start([String(named), ...(env.PORT === undefined ? ['--port', '0'] : []), ...rest], env);
  let over: Ended | undefined;
  void service.ended.then((ended) => (over = ended));
  await until('the service listens', () => over !== undefined || service.stdout().includes('\n'));
  const address = /http:\/\/\S+/.exec(service.stdout())?.[0];
  if (over || address === undefined) throw new Error(`The service did not start: ${service.stderr()}`);
  return { ...service, address };
};

/** Calls the service with a key. */
export const call = (
  { address }: Service,
  key: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${address}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(key.startsWith('pk_') ? { Origin: origin } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

/** The text of a live stream as it comes in. */
export interface Stream {
  readonly text: () => string;
  readonly over: () => boolean;
}

export const watch = async (service: Service, key: string, number: string): Promise<Stream> => {
  const response = await call(service, key, 'GET', `/v1/tracking/${number}/stream`);
  if (!response.ok || !response.body) throw new Error(`No stream: ${String(response.status)}`);
  const state = { text: '', over: false };
  void (async (body) => {
    try {
      for await (const part of body.pipeThrough(new TextDecoderStream())) state.text += part;
    } finally {
      state.over = true;
    }
  })(response.body).catch(() => undefined);
  return { text: () => state.text, over: () => state.over };
};
