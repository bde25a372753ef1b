import { createIngestEndpoint, detectCarrier, ingest, type Source } from '@waybill/sdk/contract';
import {
  addressOf,
  newId,
  onMerchantCall,
  onOpenCall,
  ProblemError,
  readBody,
  type Platform,
  type ServiceApp,
  type ServiceContext,
} from '../platform/index.ts';
import { detectCarriers } from './detect/detect-carriers.ts';
import * as store from './ingest-store.ts';
import { importRecords } from './import-records.ts';
import { CarrierPayloadError } from './payload-error.ts';
import { isSignedByEasyPost, isSignedByKuaidi100, kuaidi100Param } from './signatures.ts';

const purpose = 'ingest-secret';

/** Number detection, and what carrier platforms push. */
export const carrierRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantCall(app, platform, detectCarrier, ({ received: { query } }) =>
    Promise.resolve({ data: detectCarriers(query.number) }),
  );

  onMerchantCall(app, platform, createIngestEndpoint, async ({ received: { body }, caller, tx }) => {
    const endpoint = {
      id: newId('ing'),
      merchantId: caller.merchantId,
      source: body.source,
      sealedSecret: platform.operator.seal(purpose, body.secret),
      acceptV1: body.acceptV1 ?? false,
      createdAt: platform.clock.now(),
    };
    await store.insert(tx, endpoint);
    const { id, source, createdAt } = endpoint;
    return { id, source, path: `/v1/ingest/${source}/${id}`, createdAt: createdAt.toISOString() };
  });

  onOpenCall(app, platform, ingest, async ({ params: { source, endpointId } }, context) => {
    // First, so that nobody's body is kept in memory for an endpoint that is not there.
    const endpoint = await store.find(platform.db, endpointId, source);
    const body = endpoint && (await readBody(context));
    if (!body || !isSigned(platform, context, source, body, endpoint)) {
      // Whoever guesses at endpoints is limited like one who guesses at keys.
      await platform.limits.take('address', addressOf(platform, context));
      throw new ProblemError('signature_invalid');
    }
    await platform.limits.take('secretKey', endpoint.id);
    try {
      await importRecords(platform, endpoint.merchantId, source, payloadOf(source, body));
    } catch (error) {
      if (!(error instanceof CarrierPayloadError)) throw error;
      throw new ProblemError('payload_not_understood', { issues: [...error.issues] });
    }
    return { result: true, returnCode: '200', message: 'ok' };
  });
};

const isSigned = (
  platform: Platform,
  context: ServiceContext,
  source: Source,
  body: Uint8Array,
  endpoint: store.Endpoint,
): boolean => {
  const secret = platform.operator.open(purpose, endpoint.sealedSecret);
  if (source === 'kuaidi100') return isSignedByKuaidi100(body, secret);
  const { method, path, raw } = context.req;
  return isSignedByEasyPost(
    { headers: raw.headers, method, path, body },
    { secret, acceptV1: endpoint.acceptV1 },
    platform.clock.now(),
  );
};

const payloadOf = (source: Source, body: Uint8Array): unknown => {
  try {
    return JSON.parse(source === 'kuaidi100' ? (kuaidi100Param(body) ?? '') : new TextDecoder().decode(body));
  } catch {
    throw new ProblemError('malformed_json');
  }
};
