#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { inspect } from 'node:util';
import { Command } from 'commander';
import { CommandError, reasonOf } from './cli/command-error.ts';
import type { dispatch as Dispatch } from './cli/dispatch.ts';
import type { Place } from './cli/opening.ts';
import { options } from './cli/options.ts';
import type { Running, ServeOptions } from './cli/serve.ts';

// What a command needs is loaded when it runs, so that help and mistakes are answered at once.

const print = (answer: unknown): void => {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
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

const say = (line: string): void => {
  process.stderr.write(`waybill: ${line}\n`);
};

/** What to mend, a line each; where it happened is for whoever asks. */
const fail = (error: unknown): void => {
  if (error instanceof CommandError)
    for (const line of [error.message, ...error.details]) say(line.replace(/\s*\n\s*/g, ' '));
  else if (process.env.LOG_LEVEL === 'debug') say(inspect(error));
  else say(`${reasonOf(error)} (Unexpected: LOG_LEVEL=debug shows where.)`);
  process.exit(1);
};

const program = new Command('waybill')
  .description("A logistics company's customer service, on the pages of the stores it delivers for.")
  .configureOutput({
    outputError: (text) => {
      say(
        `${text
          .replace(/^error: /, '')
          .trim()
          .replace(/\s*\n\s*/g, ' ')} (Run with --help to see how.)`,
      );
    },
  })
  .enablePositionalOptions();

program
  .command('serve')
  .description('run the service')
  .addOption(options.port)
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .addOption(options.proxies)
  .addOption(options.publicUrl)
  .option('--host <address>', 'listen on this address only')
  .option(
    '--assets <folder>',
    'serve the releases in this folder at /waybill/, or the script-tag build at /waybill/v1/',
  )
  .action(async (asked: ServeOptions) => {
    const { serve } = await import('./cli/serve.ts');
    stay(await serve(asked), 'Waybill is listening at');
  });

program
  .command('demo')
  .description('run the service with a demo merchant, its parcels, and its storefront')
  .addOption(options.port)
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .option('--storefront <folder>', 'the built storefront')
  .option('--assets <folder>', 'the script-tag build')
  .option('--origin <url...>', 'further origins whose pages may use the demo key')
  .action(async ({ origin, ...asked }: ServeOptions & { origin?: string[] }) => {
    const { serveDemo } = await import('./cli/demo.ts');
    stay(await serveDemo({ ...asked, ...(origin ? { origins: origin } : {}) }), 'Waybill is ready at');
  });

program
  .command('migrate')
  .description('bring the database to this version')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async (place: Place) => {
    const { inUse, open } = await import('./cli/opening.ts');
    const opened = await open(place);
    if (!opened) throw inUse(place.data);
    const { kind } = opened.platform.db;
    await opened.close();
    print({ migrated: true, database: kind });
  });

const keys = program.command('keys').description("keep merchants' keys");

keys
  .command('create')
  .description('make a pair of keys, and the merchant if there is none of this name')
  .requiredOption('--merchant <name>', "the merchant's name")
  .requiredOption('--origin <url...>', "the store's addresses, e.g. https://shop.example")
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async ({ merchant, origin, ...place }: Place & { merchant: string; origin: string[] }) => {
    const origins = await checkOrigins(origin);
    print(await dispatch(place, 'keys.create', { merchant, origins }));
  });

keys
  .command('list')
  .description('list the keys of all merchants, and whether they are revoked; the keys themselves are not kept')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async (place: Place) => {
    print(await dispatch(place, 'keys.list', {}));
  });

keys
  .command('revoke')
  .description('end a key: within five seconds no service takes it any more')
  .argument('<key>', 'its id, as `keys list` names it, or the key itself')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async (key: string, place: Place) => {
    print(await dispatch(place, 'keys.revoke', { key }));
  });

const staff = program.command('staff').description("keep accounts for the operator's people");

staff
  .command('create')
  .description('make an account; the password is read from WAYBILL_PASSWORD, or from standard input')
  .requiredOption('--name <name>', "the person's name")
  .option('--display-name <name>', 'what customers see; the first word of the name by default')
  .requiredOption('--email <address>', 'what they sign in with')
  .requiredOption('--role <role>', 'agent, senior, supervisor, manager or department')
  .option('--department <name>', 'for the role department: which')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async ({ data: folder, databaseUrl: url, ...input }: Place & Record<string, string>) => {
    const password = process.env.WAYBILL_PASSWORD ?? (await readStandardInput());
    print(await dispatch({ data: folder, databaseUrl: url }, 'staff.create', { ...input, password }));
  });

staff
  .command('set')
  .description('set what customers see of a person from now on')
  .requiredOption('--email <address>', 'what they sign in with')
  .requiredOption('--display-name <name>', 'what customers see')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async ({ email, displayName, ...place }: Place & { email: string; displayName: string }) => {
    print(await dispatch(place, 'staff.set', { email, displayName }));
  });

program
  .command('accounts')
  .description('keep what is agreed with merchants')
  .command('set')
  .description('set what is agreed with a merchant; what is left out stays')
  .requiredOption('--merchant <name>', "the merchant's name")
  .addOption(options.tier)
  .option('--prepaid <amount>', "what was paid ahead, in the rate cards' currency")
  .addOption(options.shopperBookings)
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async ({ data, databaseUrl, shopperBookings, ...input }: Place & Record<string, string>) => {
    const bookings = shopperBookings === undefined ? {} : { shopperBookings: shopperBookings === 'on' };
    print(await dispatch({ data, databaseUrl }, 'accounts.set', { ...input, ...bookings }));
  });

program
  .command('import')
  .description("take carriers' records into the tables")
  .addOption(options.source)
  .option('--merchant <name>', 'whose parcels these are, where there are several merchants')
  .argument('<files...>', 'JSON files')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async (names: string[], { source, merchant, ...place }: Place & { source: string; merchant?: string }) => {
    const files = await Promise.all(
      names.map(async (name) => ({ name: basename(name), content: await readJson(name) })),
    );
    print(await dispatch(place, 'import', { source, files, ...(merchant ? { merchant } : {}) }));
  });

const rates = program.command('rates').description("keep the operator's rate cards");

rates
  .command('import')
  .description('add a version of a rate card, in force from the time that it says')
  .argument('<file>', 'a JSON document')
  .option('--dry-run', 'say what would be wrong, and change nothing')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async (name: string, { dryRun = false, ...place }: Place & { dryRun?: boolean }) => {
    const document = await readJson(name);
    print(await dispatch(place, 'rates.import', { name: basename(name), document, dryRun }));
  });

rates
  .command('export')
  .description('print a rate card as it was imported')
  .option('--card <id>', 'which, where there are several')
  .addOption(options.cardVersion)
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async ({ card, version, ...place }: Place & { card?: string; version?: number }) => {
    print(await dispatch(place, 'rates.export', { card, version }));
  });

rates
  .command('list')
  .description('list every version of every rate card')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async (place: Place) => {
    print(await dispatch(place, 'rates.list', {}));
  });

program
  .command('scorecard')
  .description('keep the figures of the scorecard')
  .command('rebuild')
  .description('count everything anew from the tables, also while the service runs')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async (place: Place) => {
    print(await dispatch(place, 'scorecard.rebuild', {}));
  });

program
  .command('release')
  .description('lay a build of the script tag into a folder of releases: v1 is this one from now on, the others stay')
  .requiredOption('--from <folder>', 'the build: dist/cdn of @waybill/widgets')
  .requiredOption('--to <folder>', 'the folder of releases, for `serve --assets` or any network that serves files')
  .option('--url <address>', 'where the folder is served: prints the tags of the sealed files')
  .action(async ({ from, to, url }: { from: string; to: string; url?: string }) => {
    const { layRelease } = await import('./cli/releases.ts');
    const { sealedTags } = await import('./cli/sealed-tags.ts');
    const laid = await layRelease(from, to);
    print({ ...laid, ...(url ? { sealed: await sealedTags(to, laid.current, url) } : {}) });
  });

program
  .command('rollback')
  .description('point v1 at an earlier release')
  .argument('[release]', 'which; default: the one before the current one')
  .requiredOption('--in <folder>', 'the folder of releases')
  .option('--list', 'only say what there is')
  .action(async (release: string | undefined, { in: folder, list }: { in: string; list?: boolean }) => {
    const { releasesIn, rollBack } = await import('./cli/releases.ts');
    print(await (list ? releasesIn(folder) : rollBack(folder, release)));
  });

program
  .command('openapi')
  .description('write the OpenAPI 3.1 description of the API into a file')
  .argument('<file>', 'where to')
  .action(async (file: string) => {
    const { openApiDocument } = await import('./openapi.ts');
    await writeFile(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
  });

program
  .command('backup')
  .description('copy the data and the operator key into a folder, also while the service runs')
  .requiredOption('--to <folder>', 'where to put the backup')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async ({ to, ...place }: Place & { to: string }) => {
    const { backUp } = await import('./cli/backups.ts');
    print(await backUp(place, to));
  });

program
  .command('restore')
  .description('put a backup into a new data folder')
  .requiredOption('--from <folder>', 'the backup')
  .addOption(options.data)
  .addOption(options.databaseUrl)
  .action(async ({ from, ...place }: Place & { from: string }) => {
    const { restore } = await import('./cli/backups.ts');
    print(await restore(place, from));
  });

const readJson = async (name: string): Promise<unknown> => {
  const text = await readFile(name, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${name} cannot be read: ${reasonOf(cause)}`, { cause });
  });
  try {
    // Some tools begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new CommandError(`${name} is not JSON: ${reasonOf(cause)}`, { cause });
  }
};

/** Before a database is opened for them. */
const checkOrigins = async (addresses: readonly string[]): Promise<string[]> => {
  const { normaliseOrigin } = await import('./platform/index.ts');
  try {
    return addresses.map(normaliseOrigin);
  } catch (cause) {
    throw new CommandError(`--origin: ${reasonOf(cause)}`, { cause });
  }
};

const dispatch: typeof Dispatch = async (...command) => (await import('./cli/dispatch.ts')).dispatch(...command);

const readStandardInput = async (): Promise<string> => {
  if (process.stdin.isTTY) throw new CommandError('Give the password in WAYBILL_PASSWORD, or on standard input.');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
};

await program.parseAsync().catch(fail);
