import type { ContactChannel } from '@waybill/sdk/contract';
import { inTenant, type Tx } from '../db/index.ts';
import { newId, type Message, type Messenger, type MessengerGround } from '../platform/index.ts';
import type { Notice } from './facts.ts';
import * as store from './store.ts';

/** Keeps a message and has it sent, in the transaction of the change that it tells of: both happen, or neither. */
export const post = async (
  { operator, jobs, clock }: MessengerGround,
  tx: Tx,
  { merchantId, once, notice }: { readonly merchantId: string; readonly once: string; readonly notice: Notice },
): Promise<void> => {
  const id = newId('msg');
  const at = clock.now();
  if (!(await store.insert(operator, tx, { id, merchantId, once, notice, at }))) return;
  await sendAt(jobs, tx, { merchantId, id, notice }, at);
};

/** Has a message looked at, then. Codes wait for nothing else. */
export const sendAt = (
  jobs: MessengerGround['jobs'],
  tx: Tx,
  { merchantId, id, notice }: { readonly merchantId: string; readonly id: string; readonly notice: Notice },
  at: Date,
): Promise<void> =>
  jobs.send(tx, notice.kind === 'code' ? 'messages.code' : 'messages.send', id, { merchantId, messageId: id }, at);

/** Takes the messages of other rooms, and gives what no channel is set up for to another. */
export const outbox =
  (setUp: ReadonlySet<ContactChannel>, otherwise: Messenger) =>
  (ground: MessengerGround): Messenger => ({
    send: async (message) => {
      const { merchantId, once, channel } = message;
      // What is no code finds its way when it is sent.
      if (message.kind === 'code' && !setUp.has(channel)) return otherwise.send(message);
      await inTenant(ground.db, merchantId, (tx) => post(ground, tx, { merchantId, once, notice: noticeIn(message) }));
    },
  });

const noticeIn = (message: Message): Notice => {
  if (message.kind === 'price_adjusted') return { kind: 'price_adjusted', quoteId: message.quoteId };
  const { channel: way, to, language, code, expiresAt } = message;
  return { kind: 'code', way, to, language, code, expiresAt: expiresAt.toISOString() };
};
