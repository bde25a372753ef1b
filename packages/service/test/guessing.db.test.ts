import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnBoth } from './databases.ts';
import { call, shopOrigin, startService, type TestService } from './service.ts';

const number = 'SF1400000000011';
const person = '林小雨';

describeOnBoth('Guessing proofs', (fresh) => {
  let service: TestService;
  beforeEach(async () => {
    service = await startService(await (await fresh()).open(), { checkAnswers: false, rememberKeys: 60_000 });
    const made = await service.asMerchant('POST', '/v1/shipments', {
      number,
      consignee: { name: person, phone: '+8613800139876' },
    });
    expect(made.status).toBe(201);
  });
  afterEach(() => service.stop());

  const guess = async (digits: number, address: string): Promise<{ status: number; text: string }> => {
    const response = await call(
      service.app,
      'POST',
      '/v1/tracking/search',
      { numbers: [number], proof: { phoneLast4: String(digits).padStart(4, '0') } },
      { Authorization: `Bearer ${service.keys.publishableKey}`, Origin: shopOrigin },
      address,
    );
    return { status: response.status, text: await response.text() };
  };

  it('stops 10,000 guesses from 1,000 addresses, while the rightful shopper with a token still sees the parcel', async () => {
    const token = await service.asMerchant('POST', '/v1/shopper-tokens', { numbers: [number] });
    const { token: shopper } = (await token.json()) as { token: string };
    let judged = 0;
    for (let start = 0; start < 10_000; start += 50) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          guess(start + index, `198.51.${String((start + index) % 250)}.${String(Math.floor((start + index) / 2500))}`),
        ),
      );
      for (const { status, text } of answers) {
        expect([200, 429]).toContain(status);
        expect(text).not.toContain(person);
        if (status === 200 && !text.includes('"locked":true')) judged += 1;
      }
    }
    expect(judged).toBe(5);
    const seen = await service.asShopper('GET', `/v1/tracking/${number}`, undefined, { 'Waybill-Token': shopper });
    expect(await seen.clone().json()).toMatchObject({ verified: true, consignee: { name: person } });
    expect(seen.status).toBe(200);
  }, 240_000);

  it('counts guesses at numbers that do not exist alike', async () => {
    const answers: unknown[] = [];
    for (let digits = 0; digits < 7; digits += 1) {
      const response = await service.asShopper('POST', '/v1/tracking/search', {
        numbers: ['SF9999999999999'],
        proof: { phoneLast4: String(digits).padStart(4, '0') },
      });
      answers.push(((await response.json()) as { data: unknown[] }).data[0]);
    }
    expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ({ number: 'SF9999999999999', parcel: null })));
    expect(answers.slice(5)).toEqual(
      Array.from({ length: 2 }, () => ({ number: 'SF9999999999999', parcel: null, locked: true })),
    );
  });

  it('takes no right digits after five wrong ones, but a one-time code', async () => {
    for (let digits = 0; digits < 5; digits += 1) await guess(digits, '203.0.113.9');
    const right = await guess(9876, '203.0.113.10');
    expect(right.text).toContain('"locked":true');
    expect(right.text).not.toContain(person);
    await service.asShopper('POST', '/v1/tracking/codes', { channel: 'phone', number });
    const proved = await service.asShopper('POST', '/v1/tracking/search', {
      numbers: [number],
      proof: { oneTimeCode: service.sent[0]?.code },
    });
    expect(await proved.json()).toMatchObject({ data: [{ parcel: { verified: true, consignee: { name: person } } }] });
  });

  it('judges no more guesses when they all come at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => guess(index, `203.0.113.${String(index)}`)),
    );
    expect(answers.filter(({ text }) => !text.includes('"locked":true'))).toHaveLength(5);
  });
});
