import type { Generated } from 'kysely';

/** What is told to people, each once. */
export interface MessagesTable {
  id: string;
  merchant_id: string;
  kind: string;
  once: string;
  /** With the operator's key. */
  sealed: string | null;
  state: 'waiting' | 'sending' | 'sent' | 'dropped' | 'failed' | 'unknown';
  tries: Generated<number>;
  taken_at: Date | null;
  created_at: Date;
  ended_at: Date | null;
  reason: string | null;
}

/** The tables of the messages room. */
export interface MessagesTables {
  messages: MessagesTable;
}
