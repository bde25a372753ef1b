import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from '../channel.ts';

/** A server that takes mail. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else it is begun in the conversation. */
  readonly secure: boolean;
  /** Whether mail goes out without TLS where the server has none: on this machine alone. */
  readonly plain: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
}

/** Milliseconds that a step of the conversation may take. All together stay below `surelyOverMinutes`. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 15_000, socketTimeout: 60_000 };

/** What a mail server's client says of a failure. */
interface Failure {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
}

/**
 * How a failed try ended. Until the server asked for the message itself it surely has none of it; after that an answer
 * says what became of it, and without one nobody knows.
 */
export const outcomeOf = ({ code, command, responseCode }: Failure, begun: boolean): Outcome => {
  const reason = String(responseCode ?? code ?? 'unexpected');
  if (begun && responseCode === undefined) return { state: 'unknown', reason };
  const forGood = responseCode !== undefined && responseCode >= 500;
  // What a server has against us (a wrong password, a sender that it does not know) can be mended.
  const ofThisMessage = begun || command === 'RCPT TO';
  return { state: forGood && ofThisMessage ? 'refused' : 'later', reason };
};

/** Hands one message to a mail server, in a conversation of its own. */
export const deliver = async (
  { host, port, secure, plain, login }: MailServer,
  envelope: { readonly from: string; readonly to: string },
  message: Buffer,
): Promise<Outcome> => {
  let begun = false;
  // Nobody reads it before the server has asked for it.
  const source = new Readable({
    read() {
      begun = true;
      this.push(message);
      this.push(null);
    },
  });
  const connection = new SMTPConnection({ ...patience, host, port, secure, requireTLS: !plain && !secure });
  const broken = new Promise<never>((_, fail) => {
    connection.once('error', fail);
    connection.once('end', () => {
      fail(new Error('The mail server has ended the conversation.'));
    });
  });
  const step = (act: (done: (error?: Error | null) => void) => void): Promise<void> =>
    Promise.race([
      broken,
      new Promise<void>((resolve, fail) => {
        act((error) => {
          if (error) fail(error);
          else resolve();
        });
      }),
    ]);
  try {
    await step((done) => {
      connection.connect(done);
    });
    if (login !== null)
      await step((done) => {
        connection.login({ credentials: { ...login } }, done);
      });
    await step((done) => {
      connection.send({ from: envelope.from, to: [envelope.to] }, source, done);
    });
    connection.quit();
    return { state: 'sent' };
  } catch (error) {
    connection.close();
    const failure: Failure & Error = error instanceof Error ? error : new Error('It failed.', { cause: error });
    return outcomeOf(failure, begun);
  } finally {
    // What ends it later was said already.
    broken.catch(() => undefined);
    connection.on('error', () => undefined);
  }
};
