import { evidencePartSize, type Upload } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import {
  EvidenceRefused,
  filesPerCase,
  storageName,
  takeEvidence,
  type EvidenceRoom,
  type RefusalCode,
  type StoredEvidence,
} from '../evidence/index.ts';
import { invalidAt, newId, ProblemError, type Platform } from '../platform/index.ts';
import { actOn, demand } from './acting.ts';
import { findCase, findForChange } from './case-store.ts';
import * as store from './evidence-store.ts';
import type { CaseFile } from './facts.ts';
import { removeLater } from './removing.ts';
import type { Sender } from './sending.ts';

/** Milliseconds after which a file is taken up again whose process has gone. Longer than making one safe may take. */
const workTime = 60_000;

/** How far an upload is. @throws ProblemError evidence_…, where the file was refused. */
export const presentUpload = ({ id, received, size, refusal, stored }: store.UploadFact): Upload => {
  if (refusal !== null) throw refused(refusal);
  return { id, offset: received, size, partSize: evidencePartSize, file: stored && store.fileOf(id, stored) };
};

const refused = (code: RefusalCode): ProblemError =>
  new ProblemError(`evidence_${code}`, { detail: new EvidenceRefused(code).message });

/** The service sends no files. */
const sideOf = ({ attaches: { by } }: Sender): store.EvidenceSender => (by.kind === 'staff' ? 'staff' : 'customer');

/** How many its side has sent. @throws ProblemError case_state, evidence_too_many. */
const demandRoom = async (tx: Tx, { fact }: CaseFile, sender: Sender): Promise<number> => {
  demand(fact, 'attach', sender.attaches.by.kind);
  const { length } = await store.findStored(tx, fact, sideOf(sender));
  if (length >= filesPerCase) throw refused('too_many');
  return length;
};

/** Begins a file. @throws ProblemError case_not_found, case_state, evidence_too_many. */
export const beginUpload = async (
  platform: Platform,
  tx: Tx,
  sender: Sender,
  caseId: string,
  size: number,
): Promise<Upload> => {
  const file = await sender.caseWith(tx, caseId, findForChange);
  await demandRoom(tx, file, sender);
  const { merchantId } = file.fact;
  const upload = { id: newId('evd'), merchantId, caseId, sentBy: sideOf(sender), size };
  const unfinished = { mostUnfinished: filesPerCase, now: platform.clock.now() };
  await removeLater(platform, tx, await store.insertUpload(tx, upload, unfinished));
  return presentUpload({ ...upload, received: 0, workedOnUntil: null, refusal: null, stored: null });
};

/** @throws ProblemError case_not_found, evidence_not_found. */
export const uploadOf = async (tx: Tx, sender: Sender, caseId: string, id: string): Promise<store.UploadFact> => {
  const { fact } = await sender.caseWith(tx, caseId, findCase);
  return ofItsSide(await store.findUpload(tx, fact, id), sender);
};

/** Neither side goes on with what the other began. */
const ofItsSide = (upload: store.UploadFact | undefined, sender: Sender): store.UploadFact => {
  if (upload?.sentBy !== sideOf(sender)) throw new ProblemError('evidence_not_found');
  return upload;
};

/** A part as it was sent. */
export interface Part {
  readonly caseId: string;
  readonly uploadId: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/**
 * Takes a part of a file. With the last one the file is made safe, outside of any transaction, and stored or refused for
 * good. Any part can be sent again: when an answer was lost, or the process went away over its work.
 *
 * @throws ProblemError case_not_found, evidence_not_found, invalid_request, upload_offset, case_state, evidence_…,
 *   unavailable while another call has the same file in work.
 */
export const takePart = async (platform: Platform, room: EvidenceRoom, sender: Sender, part: Part): Promise<Upload> => {
  const { upload, whole } = await sender.transaction((tx) => keepPart(platform, tx, sender, part));
  if (whole === undefined) return presentUpload(upload);
  const made = await makeSafe(room, whole).catch(async (error: unknown) => {
    // Whoever sends it again need not wait for this one.
    await sender.transaction((tx) => store.setIdle(tx, upload));
    throw error;
  });
  const finishing = sender.transaction((tx) => finish(platform, tx, sender, upload, made));
  const finished = await finishing.catch(async (error: unknown) => {
    // It was stored for an upload, or a case, that is gone by now.
    const { merchantId } = upload;
    await sender.transaction((tx) => removeLater(platform, tx, [{ merchantId, name: whole.name }]));
    throw error;
  });
  return presentUpload(finished);
};

/** All of a file, what it will be in the storage, and how many its side has sent already. */
interface Whole {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kept: number;
}

/** Keeps a part; where all is there, this call has the file in work from now on. */
const keepPart = async (
  { clock, operator }: Platform,
  tx: Tx,
  sender: Sender,
  part: Part,
): Promise<{ readonly upload: store.UploadFact; readonly whole?: Whole }> => {
  // The case first, as everywhere: two calls never wait for each other.
  const file = await sender.caseWith(tx, part.caseId, findForChange);
  const before = ofItsSide(await store.findUploadForChange(tx, file.fact, part.uploadId), sender);
  if (before.stored !== null || before.refusal !== null) return { upload: before };
  const upload = await withPart(tx, before, part);
  if (upload.received < upload.size) return { upload };
  const now = clock.now();
  if (upload.workedOnUntil !== null && upload.workedOnUntil > now)
    throw new ProblemError('unavailable', { detail: 'The file is being looked at.', retryAfter: 2 });
  const kept = await demandRoom(tx, file, sender);
  const name = storageName(operator, upload.id);
  await store.setWorkedOn(tx, upload, new Date(now.getTime() + workTime), name);
  return { upload, whole: { name, bytes: await store.readParts(tx, upload), kept } };
};

const withPart = async (tx: Tx, upload: store.UploadFact, { offset, bytes }: Part): Promise<store.UploadFact> => {
  const { received, size } = upload;
  const length = Math.min(evidencePartSize, size - offset);
  if (offset % evidencePartSize !== 0 || offset >= size || bytes.length !== length) {
    const message = `Send parts of ${evidencePartSize} bytes; the last one has the rest of ${size}.`;
    throw invalidAt('#/query/offset', message);
  }
  if (offset > received) throw new ProblemError('upload_offset', { detail: `The next part begins at ${received}.` });
  return offset < received ? upload : store.addPart(tx, upload, bytes);
};

const makeSafe = async (room: EvidenceRoom, { name, bytes, kept }: Whole): Promise<StoredEvidence | RefusalCode> => {
  try {
    return await takeEvidence(bytes, { name, kept }, room);
  } catch (error) {
    if (error instanceof EvidenceRefused) return error.code;
    throw error;
  }
};

const finish = async (
  platform: Platform,
  tx: Tx,
  sender: Sender,
  { caseId, id }: store.UploadFact,
  made: StoredEvidence | RefusalCode,
): Promise<store.UploadFact> => {
  const file = await sender.caseWith(tx, caseId, findForChange);
  const upload = ofItsSide(await store.findUploadForChange(tx, file.fact, id), sender);
  // Another call was as far, after this one's time was over.
  if (upload.stored !== null) return upload;
  if (upload.refusal !== null) {
    if (typeof made !== 'string') await removeLater(platform, tx, [{ merchantId: upload.merchantId, name: made.name }]);
    return upload;
  }
  const others = await store.findStored(tx, file.fact, upload.sentBy);
  const kept = others.length >= filesPerCase ? 'too_many' : made;
  if (typeof kept === 'string') {
    await store.refuse(tx, upload, kept);
    if (typeof made !== 'string') await removeLater(platform, tx, [{ merchantId: upload.merchantId, name: made.name }]);
    return { ...upload, refusal: kept };
  }
  const stored = { ...kept, number: others.length + 1, at: platform.clock.now() };
  await store.markStored(tx, upload, stored);
  await actOn(platform, tx, file, { ...sender.attaches, body: { act: 'attach', evidence: [id] } });
  return { ...upload, stored };
};
