import type { ContactChannel } from '@waybill/sdk/contract';
import { inTenant, type Tx } from '../db/index.ts';
import type { Platform } from '../platform/index.ts';
import type { Channel, Letter, Outcome } from './channel.ts';
import type { MessageFact, Notice } from './facts.ts';
import { sendAt } from './outbox.ts';
import { pauseAfter, standingOf } from './rules/index.ts';
import * as store from './store.ts';
import { write } from './writing.ts';

/** A message that is this process's to send. */
interface Taken {
  readonly message: MessageFact & { readonly notice: Notice };
  readonly channel: Channel;
  readonly letter: Letter;
}

/**
 * Sends a message that is due. That it is handed over is written down before it is: whatever ends this process then, it is
 * never handed over again.
 */
export const onDue = async (
  platform: Platform,
  channels: readonly Channel[],
  { merchantId, messageId }: Record<string, unknown>,
): Promise<void> => {
  if (typeof merchantId !== 'string' || typeof messageId !== 'string') throw new TypeError('A message of nobody.');
  const taken = await inTenant(platform.db, merchantId, (tx) => take(platform, tx, channels, merchantId, messageId));
  if (!taken) return;
  const outcome = await taken.channel.send(taken.letter);
  await inTenant(platform.db, merchantId, (tx) => settle(platform, tx, taken.message, outcome));
};

const take = async (
  platform: Platform,
  tx: Tx,
  channels: readonly Channel[],
  merchantId: string,
  messageId: string,
): Promise<Taken | undefined> => {
  const now = platform.clock.now();
  const message = await store.findForChange(platform.operator, tx, merchantId, messageId);
  const standing = message ? standingOf(message, now) : 'nothing';
  if (!message?.notice || standing === 'nothing') return undefined;
  if (standing === 'lost') return end(platform, tx, message, 'unknown', 'process_ended');
  const setUp = new Set<ContactChannel>(channels.map(({ way }) => way));
  const written = await write(platform, tx, { ...message, notice: message.notice }, setUp);
  if ('dropped' in written) return end(platform, tx, message, 'dropped', written.dropped);
  const channel = channels.find(({ way }) => way === written.way);
  if (!channel) return end(platform, tx, message, 'dropped', 'no_way');
  await store.markTaken(tx, message, now);
  return { message: { ...message, notice: message.notice, tries: message.tries + 1 }, channel, letter: written.letter };
};

const settle = async (platform: Platform, tx: Tx, message: Taken['message'], outcome: Outcome): Promise<void> => {
  const standing = await store.findForChange(platform.operator, tx, message.merchantId, message.id);
  // It took so long that another process gave it up for lost. That it was sent is worth knowing; all else is over.
  if (standing?.state !== 'sending' && outcome.state !== 'sent') return;
  switch (outcome.state) {
    case 'sent':
      await end(platform, tx, message, 'sent', null);
      return;
    case 'refused':
      await end(platform, tx, message, 'failed', outcome.reason);
      return;
    case 'unknown':
      await end(platform, tx, message, 'unknown', outcome.reason);
      return;
    case 'later': {
      const pause = pauseAfter(message.notice.kind, message.tries);
      if (pause === null) {
        await end(platform, tx, message, 'failed', outcome.reason);
        return;
      }
      const { reason } = outcome;
      platform.log.warn(
        { message: message.id, kind: message.notice.kind, tries: message.tries, reason },
        'message waits',
      );
      await store.markWaiting(tx, message);
      await sendAt(platform.jobs, tx, message, new Date(platform.clock.now().getTime() + pause));
    }
  }
};

const end = async (
  { log, clock }: Platform,
  tx: Tx,
  message: MessageFact,
  state: 'sent' | 'dropped' | 'failed' | 'unknown',
  reason: string | null,
): Promise<undefined> => {
  await store.markEnded(tx, message, { state, reason, at: clock.now() });
  const level = state === 'failed' || state === 'unknown' ? 'warn' : 'info';
  log[level]({ message: message.id, kind: message.notice?.kind, state, reason }, 'message');
};
