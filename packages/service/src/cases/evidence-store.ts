import { sql, type Selectable } from 'kysely';
import type { EvidenceFile } from '@waybill/sdk/contract';
import type { Tables, Tx } from '../db/index.ts';
import { shownAs, type KeptKind, type RefusalCode, type StoredEvidence } from '../evidence/index.ts';
import type { CaseFact } from './facts.ts';

type CaseId = Pick<CaseFact, 'merchantId' | 'id'>;

/** Who sends a file. What staff attach is for each other. */
export type EvidenceSender = 'customer' | 'staff';

/** A file that somebody sends, part by part. */
export interface UploadFact {
  readonly id: string;
  readonly merchantId: string;
  readonly caseId: string;
  readonly sentBy: EvidenceSender;
  /** Bytes in all, and those that have arrived. */
  readonly size: number;
  readonly received: number;
  /** Until when somebody is making it safe. */
  readonly workedOnUntil: Date | null;
  /** Why it is not taken. */
  readonly refusal: RefusalCode | null;
  readonly stored: StoredFile | null;
}

/** A file in the storage, or on its way there. */
export interface KeptFile {
  readonly merchantId: string;
  readonly name: string;
}

/** A file that was made safe, with its number in the case. */
export interface StoredFile extends StoredEvidence {
  readonly number: number;
  readonly at: Date;
}

// What the table holds was checked before it was written.
const toStored = (row: Selectable<Tables['evidence']>): StoredFile | null => {
  const { storage_name: name, kind, stored_size: size, number, stored_at: at } = row;
  if (name === null || size === null || number === null || at === null) return null;
  return { name, kind: kind as KeptKind, size, number, at };
};

const toUpload = (row: Selectable<Tables['evidence']>): UploadFact => ({
  id: row.id,
  merchantId: row.merchant_id,
  caseId: row.case_id,
  sentBy: row.sent_by,
  size: row.size,
  received: row.received,
  workedOnUntil: row.worked_on_until,
  refusal: row.refusal as RefusalCode | null,
  stored: toStored(row),
});

const ofCase = (tx: Tx, { merchantId, id }: CaseId) =>
  tx.selectFrom('evidence').selectAll().where('merchant_id', '=', merchantId).where('case_id', '=', id);

export const findUpload = async (tx: Tx, fact: CaseId, id: string): Promise<UploadFact | undefined> => {
  const row = await ofCase(tx, fact).where('id', '=', id).executeTakeFirst();
  return row && toUpload(row);
};

/** The same, and nobody else sends a part of it until the transaction ends. */
export const findUploadForChange = async (tx: Tx, fact: CaseId, id: string): Promise<UploadFact | undefined> => {
  const row = await ofCase(tx, fact).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toUpload(row);
};

/** The files of a case that were made safe, in the order in which they were stored: all, or those that one side sent. */
export const findStored = async (tx: Tx, fact: CaseId, sentBy?: EvidenceSender): Promise<EvidenceFile[]> => {
  const stored = ofCase(tx, fact).where('state', '=', 'stored').orderBy('number');
  const rows = await (sentBy === undefined ? stored : stored.where('sent_by', '=', sentBy)).execute();
  return rows.map(toUpload).flatMap(({ id, stored: file }) => (file === null ? [] : [fileOf(id, file)]));
};

export const fileOf = (id: string, { kind, number, size, at }: StoredFile): EvidenceFile => ({
  id,
  ...shownAs(kind, number),
  size,
  at: at.toISOString(),
});

/**
 * Begins a file. Of those that one side did not finish only so many stay: the oldest give way.
 *
 * @returns what those may have in the storage
 */
export const insertUpload = async (
  tx: Tx,
  { id, merchantId, caseId, sentBy, size }: Pick<UploadFact, 'id' | 'merchantId' | 'caseId' | 'sentBy' | 'size'>,
  { mostUnfinished, now }: { readonly mostUnfinished: number; readonly now: Date },
): Promise<KeptFile[]> => {
  const { rows } = await sql<{ name: string | null }>`
    delete from evidence where merchant_id = ${merchantId} and id in (
      select id from evidence where merchant_id = ${merchantId} and case_id = ${caseId} and state = 'uploading'
        and sent_by = ${sentBy}
      order by created_at desc, id desc offset ${mostUnfinished - 1})
    returning storage_name as name`.execute(tx);
  await tx
    .insertInto('evidence')
    .values({
      id,
      merchant_id: merchantId,
      case_id: caseId,
      sent_by: sentBy,
      state: 'uploading',
      size,
      worked_on_until: null,
      refusal: null,
      number: null,
      kind: null,
      storage_name: null,
      stored_size: null,
      created_at: now,
      stored_at: null,
    })
    .execute();
  return filesOf(merchantId, rows);
};

const filesOf = (merchantId: string, rows: readonly { readonly name: string | null }[]): KeptFile[] =>
  rows.flatMap(({ name }) => (name === null ? [] : [{ merchantId, name }]));

const change = async (
  tx: Tx,
  { merchantId, id }: Pick<UploadFact, 'merchantId' | 'id'>,
  values: Partial<Selectable<Tables['evidence']>>,
): Promise<void> => {
  await tx.updateTable('evidence').set(values).where('merchant_id', '=', merchantId).where('id', '=', id).execute();
};

/** Keeps the next part. */
export const addPart = async (tx: Tx, upload: UploadFact, bytes: Uint8Array): Promise<UploadFact> => {
  const { merchantId, id, received: beginsAt } = upload;
  await tx
    .insertInto('evidence_parts')
    .values({ merchant_id: merchantId, evidence_id: id, begins_at: beginsAt, bytes })
    .execute();
  const received = beginsAt + bytes.length;
  await change(tx, upload, { received });
  return { ...upload, received };
};

/** All that has arrived. */
export const readParts = async (tx: Tx, { merchantId, id }: UploadFact): Promise<Uint8Array> => {
  const rows = await tx
    .selectFrom('evidence_parts')
    .select('bytes')
    .where('merchant_id', '=', merchantId)
    .where('evidence_id', '=', id)
    .orderBy('begins_at')
    .execute();
  return Buffer.concat(rows.map(({ bytes }) => bytes));
};

/** Says until when somebody makes it safe, and what it will be in the storage. */
export const setWorkedOn = (tx: Tx, upload: UploadFact, until: Date, name: string): Promise<void> =>
  change(tx, upload, { worked_on_until: until, storage_name: name });

/** Nobody makes it safe just now. */
export const setIdle = (tx: Tx, upload: UploadFact): Promise<void> => change(tx, upload, { worked_on_until: null });

const forgetParts = async (tx: Tx, { merchantId, id }: UploadFact): Promise<void> => {
  await tx.deleteFrom('evidence_parts').where('merchant_id', '=', merchantId).where('evidence_id', '=', id).execute();
};

/** Refuses it for good. Nothing of it is kept but that. */
export const refuse = async (tx: Tx, upload: UploadFact, refusal: RefusalCode): Promise<void> => {
  await change(tx, upload, { state: 'refused', refusal, worked_on_until: null, storage_name: null });
  await forgetParts(tx, upload);
};

/** It is in the storage. What was sent is not kept. */
export const markStored = async (tx: Tx, upload: UploadFact, stored: StoredFile): Promise<void> => {
  await change(tx, upload, {
    state: 'stored',
    worked_on_until: null,
    storage_name: stored.name,
    kind: stored.kind,
    stored_size: stored.size,
    number: stored.number,
    stored_at: stored.at,
  });
  await forgetParts(tx, upload);
};

/** Whether an upload has it, finished or not. */
export const isKept = async (tx: Tx, { merchantId, name }: KeptFile): Promise<boolean> => {
  const row = await tx
    .selectFrom('evidence')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('storage_name', '=', name)
    .executeTakeFirst();
  return row !== undefined;
};

/** Forgets the files of a case. @returns what they have in the storage */
export const removeOfCase = async (tx: Tx, { merchantId, id }: CaseId): Promise<KeptFile[]> => {
  const rows = await tx
    .deleteFrom('evidence')
    .where('merchant_id', '=', merchantId)
    .where('case_id', '=', id)
    .returning('storage_name as name')
    .execute();
  return filesOf(merchantId, rows);
};

/** Forgets files that nobody finished, and those that were refused. @returns what they may have in the storage */
export const forgetUnstored = async (tx: Tx, before: Date): Promise<KeptFile[]> => {
  const rows = await tx
    .deleteFrom('evidence')
    .where('state', '<>', 'stored')
    .where('created_at', '<', before)
    .returning(['merchant_id', 'storage_name as name'])
    .execute();
  return rows.flatMap((row) => filesOf(row.merchant_id, [row]));
};
