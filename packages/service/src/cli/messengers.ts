import type { Logger } from 'pino';
import type { Messenger } from '../platform/index.ts';

/** Carries nothing. A code in a log would prove any parcel to whoever reads the log, so it is not written there. */
export const noMessenger = (log: Logger): Messenger => ({
  send: ({ channel }) => {
    log.warn({ channel }, 'a one-time code was asked for, and no channel is set up to send it');
    return Promise.resolve();
  },
});

/** For demos: codes go to the log. To whom they would have gone does not; the last digits of a phone are a proof too. */
export const logMessenger = (log: Logger): Messenger => ({
  send: ({ channel, code }) => {
    log.warn({ channel, code }, 'one-time code (this is a demo: it is only written here)');
    return Promise.resolve();
  },
});
