import type { Logger } from 'pino';
import { emailChannel, mailServerAt, type Channel } from '../messages/index.ts';
import { CommandError, reasonOf } from './command-error.ts';

/** `Fast Parcels <service@operator.example>`, or the address alone. */
const senderShape = /^(?:([^<>"\r\n]*\S)\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u;

/**
 * What carries messages to people: e-mail, where `WAYBILL_SMTP_URL` names a server, from `WAYBILL_MAIL_FROM`.
 *
 * @throws CommandError where one of them is missing or none, or nobody says where links begin.
 */
export const channelsIn = (
  publicUrl: string | undefined,
  { WAYBILL_SMTP_URL: url, WAYBILL_MAIL_FROM: from = '' }: NodeJS.ProcessEnv = process.env,
): Channel[] => {
  if (!url) return [];
  const [, name = '', named, bare] = senderShape.exec(from.trim()) ?? [];
  const address = named ?? bare;
  if (address === undefined)
    throw new CommandError('WAYBILL_SMTP_URL needs WAYBILL_MAIL_FROM, like "Fast Parcels <service@operator.example>".');
  if (publicUrl === undefined)
    throw new CommandError(
      'WAYBILL_SMTP_URL needs PUBLIC_URL (or --public-url): messages link to where their readers say that they want no more.',
    );
  try {
    return [emailChannel({ server: mailServerAt(url), from: { name: name.trim(), address } })];
  } catch (cause) {
    throw new CommandError(`WAYBILL_SMTP_URL cannot be used: ${reasonOf(cause)}.`, { cause });
  }
};

/** For demos: that there was something to tell goes to the log, without whom and what. */
export const logChannels = (log: Logger): Channel[] =>
  (['phone', 'email', 'wechat'] as const).map((way) => ({
    way,
    send: ({ kind }) => {
      log.warn({ kind, channel: way }, 'a message to a person (this is a demo: it is only written here)');
      return Promise.resolve({ state: 'sent' });
    },
  }));
