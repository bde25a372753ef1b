import type { Logger } from 'pino';
import type { Messenger } from '../platform/index.ts';

const what = { code: 'a one-time code', price_adjusted: 'word of an adjusted price' } as const;

/** Carries nothing. A code in a log would prove any parcel to whoever reads the log, so it is not written there. */
export const noMessenger = (log: Logger): Messenger => ({
  send: ({ kind, channel }) => {
    log.warn({ kind, channel }, `there was ${what[kind]} to send, and no channel is set up for it`);
    return Promise.resolve();
  },
});

/** For demos: codes go to the log. To whom they would have gone does not; the last digits of a phone are a proof too. */
export const logMessenger = (log: Logger): Messenger => ({
  send: (message) => {
    const { kind, channel } = message;
    const code = message.kind === 'code' ? { code: message.code } : {};
    log.warn({ kind, channel, ...code }, `${what[kind]} (this is a demo: it is only written here)`);
    return Promise.resolve();
  },
});
