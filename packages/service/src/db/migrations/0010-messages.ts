import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { policiesOf, run } from './script.ts';

// No role but the owner's may read it: one-time codes wait here.
const schema = `
-- What is told to people, each once.
create table messages (
  id text primary key,
  merchant_id text not null references merchants (id),
  kind text not null,
  -- What it is told once for.
  once text not null,
  -- What it is about, or a code and whom it is for, sealed with the operator's key. Gone when the message has ended.
  sealed text,
  state text not null check (state in ('waiting', 'sending', 'sent', 'dropped', 'failed', 'unknown')),
  tries int not null default 0,
  -- When it was last handed to a channel.
  taken_at timestamptz,
  created_at timestamptz not null,
  ended_at timestamptz,
  -- Why it was dropped or failed, without whom.
  reason text,
  unique (merchant_id, once),
  check ((ended_at is null) = (sealed is not null))
);
create index messages_ended on messages (ended_at) where ended_at is not null;
`;

export const up = (db: Kysely<Tables>): Promise<void> => run(db, [schema, policiesOf(['messages'])]);
