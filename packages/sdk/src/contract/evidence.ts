import * as z from 'zod/mini';
import { evidenceFile } from './case-shapes.ts';
import { id } from './pages.ts';
import { route } from './route.ts';

const caseParams = /* @__PURE__ */ z.strictObject({ id: id('cas') });
const evidenceParams = /* @__PURE__ */ z.strictObject({ id: id('cas'), evidenceId: id('evd') });
const anybody = ['publishable', 'secret', 'staff'] as const;

/** Bytes of one part of an upload; the last one has the rest. */
export const evidencePartSize = 262_144;

/** How far the upload of a file is. `file` once it is whole, was found safe, and is stored. */
export const upload = /* @__PURE__ */ z.object({
  id: z.string(),
  /** Bytes that have arrived. The next part begins here. */
  offset: z.number(),
  /** Bytes in all. */
  size: z.number(),
  /** Bytes of one part; the last one has the rest. */
  partSize: z.number(),
  file: z.nullable(evidenceFile),
});
export type Upload = z.infer<typeof upload>;

/**
 * Begins an upload: at most 6 files a case, 10 MB each; JPEG, PNG, WebP, HEIC, PDF or MP4. Staff attach up to 6 of their
 * own, which the customer does not see.
 */
export const beginEvidence = /* @__PURE__ */ route({
  name: 'cases.beginEvidence',
  method: 'POST',
  path: '/cases/{id}/evidence',
  who: anybody,
  params: caseParams,
  body: z.strictObject({ size: z.number().check(z.int(), z.gte(1), z.lte(10_485_760)) }),
  answer: upload,
  status: 201,
  idempotent: true,
});

/**
 * Sends the next part, as bytes. A part that has arrived before changes nothing, so it can be sent again. The last one
 * answers when the file was found safe and is stored, or refuses it for good.
 */
export const continueEvidence = /* @__PURE__ */ route({
  name: 'cases.continueEvidence',
  method: 'PATCH',
  path: '/cases/{id}/evidence/{evidenceId}',
  who: anybody,
  params: evidenceParams,
  query: z.strictObject({ offset: z.coerce.number<number | string>().check(z.int(), z.gte(0)) }),
  body: z
    .instanceof(Uint8Array)
    .check(z.refine(({ length }) => length > 0 && length <= evidencePartSize, 'Send 1 to 262144 bytes.')),
  takesBytes: true,
  answer: upload,
});

/** Says where an upload that was interrupted goes on. */
export const retrieveUpload = /* @__PURE__ */ route({
  name: 'cases.retrieveUpload',
  method: 'GET',
  path: '/cases/{id}/evidence/{evidenceId}',
  who: anybody,
  params: evidenceParams,
  answer: upload,
});
