import { beginEvidence, continueEvidence, evidenceLink, retrieveUpload, type Received } from '@waybill/sdk/contract';
import { inTenant, type Tx } from '../db/index.ts';
import { downloadHeaders, type EvidenceRoom } from '../evidence/index.ts';
import {
  addressOf,
  onLongCall,
  onMerchantOrStaffCall,
  ProblemError,
  type Platform,
  type ServiceApp,
} from '../platform/index.ts';
import { caseForStaff, caseOf } from './access.ts';
import { findCase } from './case-store.ts';
import { evidencePath, linkToEvidence } from './evidence-links.ts';
import { findUpload, type UploadFact } from './evidence-store.ts';
import type { CaseFile } from './facts.ts';
import { customerSending, staffSending, type Sender } from './sending.ts';
import { beginUpload, presentUpload, takePart, uploadOf } from './uploading.ts';

/** Files that belong to a case: sent in parts, read as downloads. Without a place for them none are taken. */
export const evidenceRoutes = (app: ServiceApp, platform: Platform, place: EvidenceRoom | undefined): void => {
  const { tokens, limits, db } = platform;
  const room = (): EvidenceRoom => {
    if (!place) throw new ProblemError('unavailable', { detail: 'No place for files is set up.' });
    return place;
  };

  onMerchantOrStaffCall(app, platform, beginEvidence, {
    merchant: ({ received, caller, tx }) => begin(tx, customerSending(db, caller), received),
    staff: ({ received, caller, tx }) => begin(tx, staffSending(db, caller), received),
  });

  const begin = (tx: Tx, sender: Sender, { params, body }: Received<typeof beginEvidence>) => {
    room();
    return beginUpload(platform, tx, sender, params.id, body.size);
  };

  onLongCall(app, platform, continueEvidence, {
    merchant: (received, caller) => go(customerSending(db, caller), received),
    staff: (received, caller) => go(staffSending(db, caller), received),
  });

  const go = (sender: Sender, { params, query, body }: Received<typeof continueEvidence>) =>
    takePart(platform, room(), sender, {
      caseId: params.id,
      uploadId: params.evidenceId,
      offset: query.offset,
      bytes: body,
    });

  onMerchantOrStaffCall(app, platform, retrieveUpload, {
    merchant: ({ received, caller, tx }) => look(tx, customerSending(db, caller), received),
    staff: ({ received, caller, tx }) => look(tx, staffSending(db, caller), received),
  });

  const look = async (tx: Tx, sender: Sender, { params }: Received<typeof retrieveUpload>) =>
    presentUpload(await uploadOf(tx, sender, params.id, params.evidenceId));

  const linkTo = async ({ fact }: CaseFile, upload: UploadFact | undefined, publicUrl: string) => {
    if (!upload?.stored) throw new ProblemError('evidence_not_found');
    return linkToEvidence(platform, { merchantId: fact.merchantId, caseId: fact.id, evidenceId: upload.id }, publicUrl);
  };

  onMerchantOrStaffCall(app, platform, evidenceLink, {
    merchant: async ({ received: { params }, caller, tx, publicUrl }) => {
      const file = await caseOf(tx, caller, params.id);
      const upload = await findUpload(tx, file.fact, params.evidenceId);
      return linkTo(file, upload?.sentBy === 'customer' ? upload : undefined, publicUrl);
    },
    staff: async ({ received: { params }, caller, tx, publicUrl }) => {
      const file = await caseForStaff(tx, caller, params.id, findCase);
      return linkTo(file, await findUpload(tx, file.fact, params.evidenceId), publicUrl);
    },
  });

  app.get(`${evidencePath}/:token`, async (context) => {
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
