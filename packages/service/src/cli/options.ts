import { sources } from '@waybill/sdk/contract';
import { Option } from 'commander';
import { CommandError } from './command-error.ts';

const wholeNumber =
  (option: string, most: number) =>
  (text: string): number => {
    // `Number('')` is 0, and an empty variable in the environment is not a wish for any port.
    if (!/^\d{1,9}$/.test(text) || Number(text) > most) {
      throw new CommandError(`${option} takes a number from 0 to ${String(most)}, not ${text || 'nothing'}.`);
    }
    return Number(text);
  };

const folder = (text: string): string => {
  if (text.trim() === '') throw new CommandError('--data (or WAYBILL_DATA) takes a folder, not nothing.');
  return text;
};

const address = (text: string): string => {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new CommandError(
      `--public-url (or PUBLIC_URL) takes an address like https://tracking.example, not ${text || 'nothing'}.`,
    );
  const { origin, pathname } = new URL(text);
  return `${origin}${pathname}`.replace(/\/+$/, '');
};

/** The options that several commands have, and what they are called in the environment. */
export const options = {
  port: new Option('--port <port>', 'where to listen; 0 takes a free one')
    .env('PORT')
    .default(4400)
    .argParser(wholeNumber('--port', 65_535)),
  data: new Option('--data <folder>', 'the data folder').env('WAYBILL_DATA').default('.waybill').argParser(folder),
  databaseUrl: new Option('--database-url <url>', 'a PostgreSQL server, instead of the embedded database').env(
    'DATABASE_URL',
  ),
  proxies: new Option('--trusted-proxies <hops>', 'how many hops of X-Forwarded-For are your own proxies')
    .env('TRUSTED_PROXIES')
    .default(0)
    .argParser(wholeNumber('--trusted-proxies', 100)),
  publicUrl: new Option('--public-url <url>', 'where askers reach the service: links begin with it')
    .env('PUBLIC_URL')
    .argParser(address),
  cardVersion: new Option('--version <number>', 'which version; the one in force by default').argParser(
    wholeNumber('--version', 1_000_000),
  ),
  tier: new Option(
    '--tier <tier>',
    'which prices and clocks hold; none: what the figures say from the next night on',
  ).choices(['A', 'B', 'C', 'none']),
  shopperBookings: new Option('--shopper-bookings <switch>', 'whether pages may ask for bookings').choices([
    'on',
    'off',
  ]),
  source: new Option('--source <source>', 'who the records are from').choices(sources).makeOptionMandatory(),
};
