import type { EvidenceFile } from '../contract/case-shapes.ts';
import { beginEvidence, continueEvidence, retrieveUpload } from '../contract/evidence.ts';
import { isApiError } from '../errors/api-error.ts';
import type { RequestOptions } from '../internal/options.ts';
import { isPassing } from '../internal/retry.ts';
import type { Transport } from '../internal/transport.ts';

/** What sending a file takes. */
export interface AttachOptions extends Omit<RequestOptions, 'idempotencyKey' | 'totalTimeout'> {
  /** Called with the bytes that have arrived, and those of the whole file, after each part of 256 kB. */
  readonly onProgress?: ((sent: number, size: number) => void) | undefined;
  /** How long one try of one part may take. The last part's lasts until the file was looked at. Default: 60 000. */
  readonly timeout?: number | undefined;
  /** How often a part is tried again at most, before it is asked how far the file is. Default: 5. */
  readonly retries?: number | undefined;
}

/** How often in a row it may be asked how far the file is without getting any further. */
const mostStalls = 3;

/** Sends a file part by part, each as often as the line needs, from where the service says that it is. */
export const sendEvidence = async (
  transport: Transport,
  id: string,
  file: Blob | Uint8Array<ArrayBuffer>,
  { onProgress, ...options }: AttachOptions,
): Promise<EvidenceFile> => {
  const patient = { timeout: 60_000, retries: 5, ...options };
  const blob = new Blob([file]);
  let upload = await transport.call(beginEvidence, { params: { id }, body: { size: blob.size } }, patient);
  const params = { id, evidenceId: upload.id };
  let stalls = 0;
  while (!upload.file) {
    const { offset: arrived, size, partSize } = upload;
    // All of it may be there without an answer: the last part, sent once more, asks for it.
    const last = Math.min(arrived, size - 1);
    const offset = last - (last % partSize);
    const body = new Uint8Array(await blob.slice(offset, offset + partSize).arrayBuffer());
    try {
      const part = { params, query: { offset }, body };
      upload = await transport.call(continueEvidence, part, { ...patient, repeatable: true });
    } catch (error) {
      const passing = isPassing(error) || (isApiError(error) && error.code === 'upload_offset');
      if (!passing || (stalls += 1) > mostStalls) throw error;
      upload = await transport.call(retrieveUpload, { params }, patient);
    }
    if (upload.offset > arrived) {
      stalls = 0;
      onProgress?.(upload.offset, size);
    }
  }
  return upload.file;
};
