#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Command, Option } from 'commander';
import { keepKey, restore } from './cli/backups.ts';
import { CommandError } from './cli/command-error.ts';
import { serveDemo } from './cli/demo.ts';
import { inUse, open, type Place } from './cli/opening.ts';
import { perform, type OperationName } from './cli/operations.ts';
import { serve, type Running, type ServeOptions } from './cli/serve.ts';
import { askService } from './cli/socket.ts';
import { openApiDocument } from './openapi.ts';

const port = new Option('--port <port>', 'where to listen; 0 takes a free one')
  .env('PORT')
  .default(4400)
  .argParser((text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 0 || value > 65_535)
      throw new CommandError(`--port takes a number from 0 to 65535, not ${text}.`);
    return value;
  });
const data = new Option('--data <folder>', 'the data folder').env('WAYBILL_DATA').default('.waybill');
const databaseUrl = new Option('--database-url <url>', 'a PostgreSQL server, instead of the embedded database').env(
  'DATABASE_URL',
);
const proxies = new Option('--trusted-proxies <hops>', 'how many hops of X-Forwarded-For are your own proxies')
  .env('TRUSTED_PROXIES')
  .default(0)
  .argParser(Number);

const print = (answer: unknown): void => {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
};

/** Does it here, or has the service do it that uses the folder. */
const dispatch = async (place: Place, name: OperationName, input: unknown): Promise<unknown> => {
  const opened = await open(place);
  if (!opened) return askService(place.data, name, input);
  try {
    return await perform(opened.platform, name, input);
  } finally {
    await opened.close();
  }
};

/** Runs until the process is told to end, then lets go of everything in order. */
const stay = (running: Running, greeting: string): void => {
  process.stdout.write(`${greeting} ${running.address}\n`);
  let stopping = false;
  const stop = (): void => {
    // A second Ctrl-C does not wait.
    if (stopping) process.exit(130);
    stopping = true;
    running.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

const fail = (error: unknown): void => {
  const known = error instanceof CommandError;
  process.stderr.write(
    known
      ? `waybill: ${error.message}\n`
      : `waybill: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
};

const program = new Command('waybill')
  .description("A logistics company's customer service, on the pages of the stores it delivers for.")
  .showHelpAfterError('Run with --help to see how.')
  .enablePositionalOptions();

program
  .command('serve')
  .description('run the service')
  .addOption(port)
  .addOption(data)
  .addOption(databaseUrl)
  .addOption(proxies)
  .option('--host <address>', 'listen on this address only')
  .option('--assets <folder>', 'serve the script-tag build in this folder at /waybill/v1/')
  .action(async (options: ServeOptions) => {
    stay(await serve(options), 'Waybill is listening at');
  });

program
  .command('demo')
  .description('run the service with a demo merchant, its parcels, and its storefront')
  .addOption(port)
  .addOption(data)
  .addOption(databaseUrl)
  .option('--storefront <folder>', 'the built storefront')
  .option('--assets <folder>', 'the script-tag build')
  .option('--origin <url...>', 'further origins whose pages may use the demo key')
  .action(async ({ origin, ...options }: ServeOptions & { origin?: string[] }) => {
    stay(await serveDemo({ ...options, ...(origin ? { origins: origin } : {}) }), 'Waybill is ready at');
  });

program
  .command('migrate')
  .description('bring the database to this version')
  .addOption(data)
  .addOption(databaseUrl)
  .action(async (place: Place) => {
    const opened = await open(place);
    if (!opened) throw inUse(place.data);
    const { kind } = opened.platform.db;
    await opened.close();
    print({ migrated: true, database: kind });
  });

program
  .command('keys')
  .description("make a merchant's keys")
  .command('create')
  .description('make a pair of keys, and the merchant if there is none of this name')
  .requiredOption('--merchant <name>', "the merchant's name")
  .requiredOption('--origin <url...>', "the store's addresses, e.g. https://shop.example")
  .addOption(data)
  .addOption(databaseUrl)
  .action(async ({ merchant, origin, ...place }: Place & { merchant: string; origin: string[] }) => {
    print(await dispatch(place, 'keys.create', { merchant, origins: origin }));
  });

program
  .command('staff')
  .description("make accounts for the operator's people")
  .command('create')
  .description('make an account; the password is read from WAYBILL_PASSWORD, or from standard input')
  .requiredOption('--name <name>', "the person's name")
  .requiredOption('--email <address>', 'what they sign in with')
  .requiredOption('--role <role>', 'agent, senior, supervisor, manager or department')
  .option('--department <name>', 'for the role department: which')
  .addOption(data)
  .addOption(databaseUrl)
  .action(async ({ data: folder, databaseUrl: url, ...input }: Place & Record<string, string>) => {
    const password = process.env.WAYBILL_PASSWORD ?? (await readStandardInput());
    print(await dispatch({ data: folder, databaseUrl: url }, 'staff.create', { ...input, password }));
  });

program
  .command('import')
  .description("take carriers' records into the tables")
  .requiredOption('--source <source>', 'easypost or kuaidi100')
  .option('--merchant <name>', 'whose parcels these are, where there are several merchants')
  .argument('<files...>', 'JSON files')
  .addOption(data)
  .addOption(databaseUrl)
  .action(async (names: string[], { source, merchant, ...place }: Place & { source: string; merchant?: string }) => {
    const files = await Promise.all(
      names.map(async (name) => ({ name: basename(name), content: await readText(name) })),
    );
    print(await dispatch(place, 'import', { source, files, ...(merchant ? { merchant } : {}) }));
  });

program
  .command('openapi')
  .description('write the OpenAPI 3.1 description of the API into a file')
  .argument('<file>', 'where to')
  .action(async (file: string) => {
    await writeFile(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
  });

program
  .command('backup')
  .description('copy the data and the operator key into a folder, also while the service runs')
  .requiredOption('--to <folder>', 'where to put the backup')
  .addOption(data)
  .action(async ({ to, data: folder }: { to: string; data: string }) => {
    const answer = await dispatch({ data: folder }, 'backup', { folder: resolve(to) });
    await keepKey(folder, to);
    print(answer);
  });

program
  .command('restore')
  .description('put a backup into a new data folder')
  .requiredOption('--from <folder>', 'the backup')
  .addOption(data)
  .action(async ({ from, data: folder }: { from: string; data: string }) => {
    print(await restore(folder, from));
  });

const readText = (name: string): Promise<string> =>
  readFile(name, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${name} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  });

const readStandardInput = async (): Promise<string> => {
  if (process.stdin.isTTY) throw new CommandError('Give the password in WAYBILL_PASSWORD, or on standard input.');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
};

await program.parseAsync().catch(fail);
