import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { run } from './script.ts';

const erasing = `
-- Whether an upload still has a file is asked before the file is removed.
create index evidence_named on evidence (merchant_id, storage_name) where storage_name is not null;

-- When a parcel's persons were taken out of it: what a carrier sends afterwards brings nobody back.
alter table shipments add column erased_at timestamptz;
`;

export const up = (db: Kysely<Tables>): Promise<void> => run(db, [erasing]);
