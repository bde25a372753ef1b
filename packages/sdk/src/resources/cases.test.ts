import { describe, expect, it } from 'vitest';
import { customerCase } from '../../test/cases.ts';
import { json, scripted } from '../../test/support.ts';
import { Waybill } from '../index.ts';

const clientOn = (fetch: typeof globalThis.fetch) =>
  new Waybill({ key: 'pk_test', baseUrl: 'https://waybill.test', token: 'case token', fetch });

const { id } = customerCase;
const contact = { email: 'lin@example.com' };
const filed = {
  number: '2411-0001',
  responseBy: null,
  planBy: null,
  duplicate: false,
  token: 'tok',
  case: customerCase,
};
const at = '2026-03-01T10:00:00+08:00';

describe('every method of complaints, enquiries and cases', () => {
  const complaint = { type: 'broken', text: 'It is broken', contact, wishes: ['replacement'] } as const;
  const calls: [string, (client: Waybill) => Promise<unknown>, unknown, object][] = [
    [
      'complaints.create',
      ({ complaints }) => complaints.create({ ...complaint, wishes: [...complaint.wishes] }),
      filed,
      { method: 'POST', url: '/complaints', body: complaint },
    ],
    [
      'enquiries.create',
      ({ enquiries }) => enquiries.create({ text: 'When?', contact }),
      filed,
      { method: 'POST', url: '/enquiries', body: { text: 'When?', contact } },
    ],
    ['cases.retrieve', ({ cases }) => cases.retrieve(id), customerCase, { method: 'GET', url: `/cases/${id}` }],
    [
      'cases.confirm',
      ({ cases }) => cases.confirm(id, { phoneLast4: '4321' }),
      customerCase,
      { method: 'POST', url: `/cases/${id}/confirmation`, body: { proof: { phoneLast4: '4321' } } },
    ],
    [
      'cases.confirm with a token alone',
      ({ cases }) => cases.confirm(id),
      customerCase,
      { method: 'POST', url: `/cases/${id}/confirmation`, body: {} },
    ],
    [
      'cases.message',
      ({ cases }) => cases.message(id, 'Thank you'),
      customerCase,
      { method: 'POST', url: `/cases/${id}/messages`, body: { text: 'Thank you' } },
    ],
    [
      'cases.decide',
      ({ cases }) => cases.decide(id, { decision: 'reject', reason: 'Still broken' }),
      customerCase,
      { method: 'POST', url: `/cases/${id}/decision`, body: { decision: 'reject', reason: 'Still broken' } },
    ],
    ['cases.chase', ({ cases }) => cases.chase(id), customerCase, { url: `/cases/${id}/chase`, body: {} }],
    [
      'cases.withdraw',
      ({ cases }) => cases.withdraw(id, 'It came'),
      customerCase,
      { method: 'POST', url: `/cases/${id}/withdraw`, body: { reason: 'It came' } },
    ],
    [
      'cases.evidenceLink',
      ({ cases }) => cases.evidenceLink(id, 'evd_01h455vb4pex5vsknk084sn02q'),
      { url: 'https://waybill.test/v1/evidence/1', expiresAt: at },
      { method: 'GET', url: `/cases/${id}/evidence/evd_01h455vb4pex5vsknk084sn02q/link`, body: undefined },
    ],
  ];

  it.each(calls)(
    '%s asks what the contract says, with the token, and hands over the answer',
    async (_, run, answer, expected) => {
      const { fetch, sent } = scripted(json(answer));
      expect(await run(clientOn(fetch))).toEqual(answer);
      const asked = sent.map(({ url, ...more }) => ({ ...more, url: url.replace('https://waybill.test/v1', '') }));
      expect(asked).toMatchObject([expected]);
      expect(sent[0]?.headers.get('waybill-token')).toBe('case token');
    },
  );
});

describe('cases.watch', () => {
  it('yields the case as it is, and again with every change, until the service says that it is over', async () => {
    const said = [
      { event: 'case', data: customerCase },
      { event: 'case', data: { ...customerCase, state: 'responded' } },
      { event: 'end', data: { reason: 'token_expired' } },
    ].map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const { fetch, sent } = scripted(new Response(said.join(''), { headers: { 'content-type': 'text/event-stream' } }));
    const states: string[] = [];
    for await (const { state } of clientOn(fetch).cases.watch(id)) states.push(state);
    expect(states).toEqual(['filed', 'responded']);
    expect(sent[0]?.url).toBe(`https://waybill.test/v1/cases/${id}/stream`);
  });
});
