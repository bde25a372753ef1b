import { beginEvidence, continueEvidence, evidenceLink, retrieveUpload } from '@waybill/sdk/contract';
import { inTenant, type Tx } from '../db/index.ts';
import { downloadHeaders, type EvidenceRoom } from '../evidence/index.ts';
import {
  addressOf,
  onLongCall,
  onMerchantCall,
  onMerchantOrStaffCall,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { caseForStaff, caseOf } from './access.ts';
import { findUpload } from './evidence-store.ts';
import type { CaseFile } from './facts.ts';
import { beginUpload, presentUpload, takePart, uploadOf } from './uploading.ts';

const path = '/v1/evidence';

/** Files that belong to a case: sent in parts, read as downloads. Without a place for them none are taken. */
export const evidenceRoutes = (app: ServiceApp, platform: Platform, place: EvidenceRoom | undefined): void => {
  const { tokens, limits, db } = platform;
  const room = (): EvidenceRoom => {
    if (!place) throw new ProblemError('unavailable', { detail: 'No place for files is set up.' });
    return place;
  };

  onMerchantCall(app, platform, beginEvidence, async ({ received: { params, body }, caller, tx }) => {
    room();
    return beginUpload(platform, tx, caller, params.id, body.size);
  });

  onLongCall(app, platform, continueEvidence, async ({ params, query, body }, caller) =>
    takePart(platform, room(), caller, {
      caseId: params.id,
      uploadId: params.evidenceId,
      offset: query.offset,
      bytes: body,
    }),
  );

  onMerchantCall(app, platform, retrieveUpload, async ({ received: { params }, caller, tx }) =>
    presentUpload(await uploadOf(tx, caller, params.id, params.evidenceId)),
  );

  const linkTo = async (tx: Tx, { fact }: CaseFile, evidenceId: string, publicUrl: string) => {
    const upload = await findUpload(tx, fact, evidenceId);
    if (!upload?.stored) throw new ProblemError('evidence_not_found');
    const { token, expiresAt } = await tokens.evidenceToken(fact.merchantId, { caseId: fact.id, evidenceId });
    return { url: `${publicUrl}${path}/${token}`, expiresAt: expiresAt.toISOString() };
  };

  onMerchantOrStaffCall(app, platform, evidenceLink, {
    merchant: async ({ received: { params }, caller, tx, publicUrl }) =>
      linkTo(tx, await caseOf(tx, caller, params.id), params.evidenceId, publicUrl),
    staff: async ({ received: { params }, caller, tx, publicUrl }) =>
      linkTo(tx, await caseForStaff(tx, caller, params.id), params.evidenceId, publicUrl),
  });

  app.get(`${path}/:token`, async (context) => {
    // Logs and metrics know the route by this name, and never by its path: that is a key.
    context.set('routeName', 'cases.downloadEvidence');
    await limits.take('address', addressOf(platform, context));
    const { merchantId, caseId, evidenceId } = await tokens.verifyEvidence(context.req.param('token'));
    const upload = await inTenant(db, merchantId, (tx) => findUpload(tx, { merchantId, id: caseId }, evidenceId));
    if (!upload?.stored) throw new ProblemError('evidence_not_found');
    const { name, kind, number, size } = upload.stored;
    const headers = {
      ...downloadHeaders(kind, number),
      'Content-Length': String(size),
      'Referrer-Policy': 'no-referrer',
    };
    // Nobody would read the file, and it would stay open.
    if (context.req.method === 'HEAD') return context.body(null, 200, headers);
    const bytes = await room().storage.get(name);
    if (!bytes) throw new ProblemError('evidence_not_found');
    return context.body(bytes, 200, headers);
  });
};
