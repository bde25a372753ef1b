import type { Selectable } from 'kysely';
import { withOwnersRights, type Database, type Tables, type Tx } from '../db/index.ts';
import type { OperatorKey } from '../platform/index.ts';
import type { MessageFact, MessageState, Notice } from './facts.ts';

const purpose = 'message';

const toMessage = (operator: OperatorKey, row: Selectable<Tables['messages']>): MessageFact => ({
  id: row.id,
  merchantId: row.merchant_id,
  // What was sealed was checked before.
  notice: row.sealed === null ? null : (JSON.parse(operator.open(purpose, row.sealed)) as Notice),
  state: row.state,
  tries: row.tries,
  takenAt: row.taken_at,
  createdAt: row.created_at,
});

/** Keeps a message until it is sent. @returns whether it is the first of its merchant that is told once for that */
export const insert = (
  operator: OperatorKey,
  tx: Tx,
  message: {
    readonly id: string;
    readonly merchantId: string;
    readonly once: string;
    readonly notice: Notice;
    readonly at: Date;
  },
): Promise<boolean> =>
  withOwnersRights(tx, async () => {
    const { id, merchantId, once, notice, at } = message;
    const row = await tx
      .insertInto('messages')
      .values({
        ...{ id, once },
        merchant_id: merchantId,
        kind: notice.kind,
        sealed: operator.seal(purpose, JSON.stringify(notice)),
        state: 'waiting',
        taken_at: null,
        created_at: at,
        ended_at: null,
        reason: null,
      })
      .onConflict((conflict) => conflict.columns(['merchant_id', 'once']).doNothing())
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  });

/** Nobody else changes it until the transaction ends. */
export const findForChange = (
  operator: OperatorKey,
  tx: Tx,
  merchantId: string,
  id: string,
): Promise<MessageFact | undefined> =>
  withOwnersRights(tx, async () => {
    const row = await tx
      .selectFrom('messages')
      .selectAll()
      .where('merchant_id', '=', merchantId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && toMessage(operator, row);
  });

const change = (
  tx: Tx,
  { merchantId, id }: Pick<MessageFact, 'merchantId' | 'id'>,
  values: Partial<Selectable<Tables['messages']>>,
): Promise<void> =>
  withOwnersRights(tx, async () => {
    await tx.updateTable('messages').set(values).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
  });

/** It is being handed to a channel. */
export const markTaken = (tx: Tx, message: MessageFact, at: Date): Promise<void> =>
  change(tx, message, { state: 'sending', tries: message.tries + 1, taken_at: at });

/** It is tried again later. */
export const markWaiting = (tx: Tx, message: MessageFact): Promise<void> => change(tx, message, { state: 'waiting' });

/** It has ended, and nothing of what it said is kept. */
export const markEnded = (
  tx: Tx,
  message: MessageFact,
  end: {
    readonly state: Exclude<MessageState, 'waiting' | 'sending'>;
    readonly reason: string | null;
    readonly at: Date;
  },
): Promise<void> => change(tx, message, { state: end.state, reason: end.reason, ended_at: end.at, sealed: null });

export const merchantName = async (tx: Tx, id: string): Promise<string> => {
  const { name } = await tx.selectFrom('merchants').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  return name;
};

export const forgetEnded = async (db: Database, before: Date): Promise<void> => {
  await db.kysely.deleteFrom('messages').where('ended_at', '<', before).execute();
};
