import type { Channel } from '../channel.ts';
import { deliver, type MailServer } from './delivering.ts';
import { mailOf, type Sender } from './mail.ts';

/** Where mail goes out, and whom it comes from. */
export interface MailOptions {
  readonly server: MailServer;
  readonly from: Sender;
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * The server at an address: `smtp://user:password@mail.example:587`, which must begin TLS unless it is on this machine, or
 * `smtps://` for TLS from the first byte (port 465).
 *
 * @throws TypeError where it is none.
 */
export const mailServerAt = (address: string): MailServer => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    throw new TypeError('it must look like smtp://user:password@mail.example:587');
  const secure = url.protocol === 'smtps:';
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    plain: loopback.has(url.hostname),
    login: user === '' ? null : { user, pass },
  };
};

/** One address and nothing that could be read as more. */
const addressShape = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/u;

/** Sends letters by e-mail. */
export const emailChannel = ({ server, from }: MailOptions): Channel => ({
  way: 'email',
  send: async (letter) => {
    if (!addressShape.test(letter.to)) return { state: 'refused', reason: 'no_address' };
    return deliver(server, { from: from.address, to: letter.to }, await mailOf(letter, from));
  },
});
