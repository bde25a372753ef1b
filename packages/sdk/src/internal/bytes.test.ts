import { expect, it } from 'vitest';
import { json, transportOn } from '../../test/support.ts';
import { continueEvidence, evidencePartSize } from '../contract/evidence.ts';
import { isApiError } from '../errors/index.ts';

const asked = (body: Uint8Array<ArrayBuffer>) => ({
  params: { id: 'cas_01h455vb4pex5vsknk084sn02q', evidenceId: 'evd_01h455vb4pex5vsknk084sn02q' },
  query: { offset: 0 },
  body,
});
const answer = { id: 'evd_01h455vb4pex5vsknk084sn02q', offset: 4, size: 9, partSize: evidencePartSize, file: null };

it('sends bytes as they are, also when it tries again', async () => {
  const sent: { type: string | null; bytes: number[] }[] = [];
  const transport = transportOn(
    async (...request) => {
      const arrived = new Request(...request);
      const bytes = [...new Uint8Array(await arrived.arrayBuffer())];
      sent.push({ type: arrived.headers.get('content-type'), bytes });
      return sent.length === 1 ? new Response('', { status: 502 }) : json(answer);
    },
    { token: 'case token' },
  );
  const upload = await transport.call(continueEvidence, asked(new Uint8Array([0, 255, 7, 123])), { repeatable: true });
  expect(upload).toMatchObject(answer);
  const once = { type: 'application/octet-stream', bytes: [0, 255, 7, 123] };
  expect(sent).toEqual([once, once]);
});

it.each([0, evidencePartSize + 1])('refuses from source a part of %d bytes before it is sent', async (length) => {
  const transport = transportOn(() => Promise.reject(new Error('sent')));
  const error: unknown = await transport.call(continueEvidence, asked(new Uint8Array(length))).catch((e: unknown) => e);
  expect(isApiError(error) && error.code).toBe('invalid_request');
});
