import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { answerOf } from '../../test/cases.ts';
import { describeOnBoth } from '../../test/databases.ts';
import { startPeople, type PeopleService } from '../../test/people.ts';
import { call } from '../../test/service.ts';
import { hire, type StaffMemberOfTest } from '../../test/staff.ts';
import { asStaff, inTenant, type Tx } from '../db/index.ts';
import { emailChannel, mailServerAt, outbox, startMessageJobs, type Channel } from './index.ts';
import { onDue } from './sending.ts';
import { startMailServer, type Mail, type MailServerOfTest } from './testing/mail-server.ts';

const publicUrl = 'https://track.example';
const from = { name: 'Fast Parcels', address: 'service@operator.example' };
const pages = {
  case: 'https://shop.example/help#case={token}',
  rating: 'https://shop.example/rate?no={number}#token={token}',
};

let people = 0;
const somebody = (name = 'Ada') => {
  people += 1;
  return { name, phone: `+49 30 9000${String(people).padStart(4, '0')}`, email: `ada${people}@example.com` };
};

describeOnBoth('Messages to people', (fresh) => {
  let server: MailServerOfTest;
  let service: PeopleService;
  let channel: Channel;
  let supervisor: StaffMemberOfTest;

  beforeAll(async () => {
    server = await startMailServer();
    channel = emailChannel({ server: mailServerAt(server.url), from });
    service = await startPeople(await fresh(), {
      publicUrl,
      settings: { messages: { pages: { 'Test shop': pages } } },
      messenger: outbox(new Set(['email']), { send: () => Promise.resolve() }),
    });
    await startMessageJobs(service.platform, [channel]);
    supervisor = await hire(service, 'Zhao Min', 'supervisor');
  }, 120_000);
  afterAll(async () => {
    await service.stop();
    await server.stop();
  });

  const mailsTo = ({ email }: { readonly email: string }): Mail[] =>
    server.mails.filter(({ to }) => to.includes(email));
  /** The mails that somebody has, once they are so many. */
  const got = async (who: { readonly email: string }, count = 1): Promise<Mail[]> => {
    await service.settled(() => Promise.resolve(expect(mailsTo(who)).toHaveLength(count)));
    return mailsTo(who);
  };
  /** How all messages of a kind ended, or stand. */
  const states = async (kind: string) =>
    (
      await service.platform.db.kysely
        .selectFrom('messages')
        .select(['id', 'state', 'reason', 'sealed', 'tries'])
        .where('kind', '=', kind)
        .orderBy('id')
        .execute()
    ).map(({ sealed, ...row }) => ({ ...row, kept: sealed !== null }));
  const last = async (kind: string) => (await states(kind)).at(-1);
  /** The log read on and everything due done, for good. */
  const quiet = async (): Promise<void> => {
    const { kysely } = service.platform.db;
    await service.settled(async () => {
      const { rows } = await sql`
        select from events, event_readers where event_readers.name = 'messages.news'
          and (events.xid, events.id) > (split_part(position, '-', 1)::xid8, split_part(position, '-', 2)::bigint)`.execute(
        kysely,
      );
      expect(rows).toEqual([]);
    });
    await service.clock.pass(1);
    await service.clock.pass(1);
  };
  const tokenIn = (mail: Mail | undefined, after: string): string =>
    new RegExp(`${after}([\\w.-]+)`).exec(mail?.text ?? '')?.[1] ?? '';
  const delivered = async (consignee: Record<string, unknown>) => {
    const parcel = await service.parcel({ consignee });
    await service.delivered(parcel.id);
    return parcel;
  };
  const open = (method: string, url: string, headers: Record<string, string> = {}) =>
    call(service.app, method, new URL(url).pathname, undefined, headers);
  const optOutOf = (mail: Mail | undefined): string => mail?.headers.get('list-unsubscribe')?.slice(1, -1) ?? '';

  it('bring a one-time code that works, and nothing of it stays', async () => {
    const ada = somebody('林小雨');
    const { number } = await service.parcel({ consignee: ada });
    await answerOf(await service.asShopper('POST', '/v1/tracking/codes', { number, channel: 'email' }), 202);
    const [mail] = await got(ada);
    expect(mail?.headers.get('content-language')).toBe('zh-Hans');
    const oneTimeCode = /验证码是 (\d{6})/.exec(mail?.text ?? '')?.[1] ?? '';
    const found = await service.asShopper('POST', '/v1/tracking/search', { numbers: [number], proof: { oneTimeCode } });
    expect(await answerOf(found, 200)).toMatchObject({ data: [{ parcel: { verified: true } }] });
    await service.settled(async () => expect(await last('code')).toMatchObject({ state: 'sent', kept: false }));
  });

  it('ask for a rating after delivery, by a link that rates and opens nothing', async () => {
    const ada = somebody();
    const { number } = await delivered(ada);
    const [mail] = await got(ada);
    expect(mail?.text).toContain(`https://shop.example/rate?no=${number}#token=`);
    const token = tokenIn(mail, '#token=');
    await answerOf(await service.withToken(token, 'POST', '/v1/reviews', { score: 5 }), 201);
    expect((await service.withToken(token, 'GET', `/v1/tracking/${number}`)).status).toBe(200);
    const seen = await (await service.withToken(token, 'GET', `/v1/tracking/${number}`)).json();
    expect(seen).toMatchObject({ verified: false });
  });

  it('ask nobody who has rated already, or wants to be asked no more', async () => {
    const [ada, bo] = [somebody(), somebody()];
    expect((await service.asMerchant('POST', '/v1/reviews/opt-outs', { email: bo.email })).status).toBe(204);
    await delivered(bo);
    const { number } = await service.parcel({ consignee: ada });
    const { id } = (
      await answerOf<{ data: { id: string }[] }>(await service.asMerchant('GET', `/v1/shipments?number=${number}`), 200)
    ).data[0] ?? { id: '' };
    await service.delivered(id);
    await answerOf(await service.asMerchant('POST', '/v1/reviews', { number, score: 4 }), 201);
    await quiet();
    expect([...mailsTo(ada), ...mailsTo(bo)]).toEqual([]);
  });

  it('are left by their link: looking changes nothing, one click of a mail program does', async () => {
    const ada = somebody();
    await delivered(ada);
    const link = optOutOf((await got(ada))[0]);
    expect(link).toMatch(/^https:\/\/track\.example\/v1\/opt-out\//);
    const page = await open('GET', link);
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<form method="post"><button>');
    await delivered(ada);
    await got(ada, 2);
    const click = await service.app.request(
      new URL(link).pathname,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      },
      { incoming: { socket: {} } as never },
    );
    expect([click.status, await click.text()]).toEqual([200, expect.stringContaining('We will not ask you again.')]);
    await delivered(ada);
    await quiet();
    expect(mailsTo(ada)).toHaveLength(2);
  });

  it('open nothing by a link that was changed, or is for something else', async () => {
    const { token } = await service.complaint();
    for (const wrong of [token, 'nonsense', `${token}x`]) {
      const answer = await open('POST', `${publicUrl}/v1/opt-out/${wrong}`);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('has ended')]);
    }
  });

  it('tell those who asked for something when it is there, each once', async () => {
    const [ada, bo] = [somebody(), somebody()];
    const suggestions: string[] = [];
    for (const who of [ada, bo, ada]) {
      const { number } = await delivered(who);
      const rated = { number, score: 5, suggestion: `Deliver on Sundays, please ${suggestions.length}` };
      await answerOf(await service.asMerchant('POST', '/v1/reviews', rated), 201);
      await service.settled(async () => {
        const rows = await service.platform.db.kysely.selectFrom('suggestions').select('id').orderBy('id').execute();
        expect(rows).toHaveLength(suggestions.length + 1);
        suggestions.splice(0, suggestions.length, ...rows.map(({ id }) => id));
      });
    }
    const before = server.mails.length;
    const named = await service.agent.ask('POST', '/v1/needs', { title: 'Delivery <on> Sundays', suggestions });
    const { id } = await answerOf<{ id: string }>(named, 201);
    const met = { state: 'met', outcome: 'From May on, in all cities.' };
    for (let count = 0; count < 2; count += 1)
      await answerOf(await supervisor.ask('POST', `/v1/needs/${id}/state`, met), 200);
    const about = (mails: Mail[]) => mails.filter(({ text }) => text.includes('Delivery <on> Sundays'));
    await service.settled(() => Promise.resolve(expect(about(server.mails)).toHaveLength(2)));
    await quiet();
    const told = about(server.mails.slice(before));
    expect(told.map(({ to }) => to[0]).toSorted()).toEqual([ada.email, bo.email].toSorted());
    expect(told[0]?.text).toContain('From May on, in all cities.');
    expect(told[0]?.html).toContain('Delivery &lt;on&gt; Sundays');
    expect(optOutOf(told[0])).not.toBe('');
  });

  it('say what happens to a case, with a link that opens it, and nobody can leave them', async () => {
    const ada = somebody();
    const { id, filed } = await service.complaint({ contact: { name: ada.name, email: ada.email } });
    await service.staffDoes(id, { body: { act: 'respond' }, text: '<b>secret words</b>' });
    const [answer] = await got(ada);
    expect(answer?.text).toContain(`There is an answer to your case ${filed.number}`);
    expect(answer?.raw).not.toContain('secret words');
    expect(answer?.headers.has('list-unsubscribe')).toBe(false);
    const read = await service.withToken(tokenIn(answer, '#case='), 'GET', `/v1/cases/${id}`);
    expect(await answerOf(read, 200)).toMatchObject({ number: filed.number });
    await service.staffDoes(id, { body: { act: 'wait' }, text: 'Which one?' });
    await service.staffDoes(id, { body: { act: 'note' }, text: 'for ourselves' });
    const mails = await got(ada, 2);
    expect(mails[1]?.headers.get('subject')).toBe(`A question about your case ${filed.number}`);
  });

  it('tell nobody of a case that was filed in their name and proved by nobody', async () => {
    const ada = somebody();
    const { number } = await service.parcel();
    await service.filed({ number, contact: { email: ada.email } });
    const row = await service.platform.db.kysely
      .selectFrom('cases')
      .select('id')
      .where('parcel_number', '=', number)
      .executeTakeFirstOrThrow();
    await service.staffDoes(row.id, { body: { act: 'respond' }, text: 'Hello' });
    await quiet();
    expect(mailsTo(ada)).toEqual([]);
    expect(await last('case')).toMatchObject({ state: 'dropped', reason: 'nobody', kept: false });
  });

  it('wait for a mail server that does not take them, longer each time, and come once', async () => {
    const ada = somebody();
    server.refusing.set(ada.email, 451);
    await delivered(ada);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'waiting', tries: 1 }));
    await service.clock.pass(1);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'waiting', tries: 2 }));
    await service.clock.pass(3);
    expect(await last('rating')).toMatchObject({ tries: 2 });
    server.refusing.delete(ada.email);
    await service.clock.pass(3);
    await got(ada);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'sent', tries: 3 }));
  });

  it('end where an address takes none, and where nobody ever does', async () => {
    const [ada, bo] = [somebody(), somebody()];
    server.refusing.set(ada.email, 550).set(bo.email, 451);
    await delivered(ada);
    await service.settled(async () =>
      expect(await last('rating')).toMatchObject({ state: 'failed', reason: '550', tries: 1, kept: false }),
    );
    await delivered(bo);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'waiting', tries: 1 }));
    for (let tries = 1; tries < 8; tries += 1) {
      await service.clock.jump(720);
      await service.settled(async () =>
        expect(await last('rating')).toMatchObject({
          tries: tries + 1,
          state: expect.not.stringMatching('sending') as string,
        }),
      );
    }
    expect(await last('rating')).toMatchObject({ state: 'failed', reason: '451', tries: 8, kept: false });
  });

  it('are sent once by two that have the same in work, and never again by one after the other was cut off', async () => {
    const ada = somebody();
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const send = vi.fn(async () => {
      await held;
      return { state: 'sent' as const };
    });
    const slow: Channel = { way: 'email', send };
    server.refusing.set(ada.email, 451);
    await delivered(ada);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'waiting', tries: 1 }));
    const { id: messageId = '' } = (await last('rating')) ?? {};
    const data = { merchantId: service.keys.merchantId, messageId };
    const first = onDue(service.platform, [slow], data);
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    await onDue(service.platform, [slow], data);
    expect(send).toHaveBeenCalledTimes(1);
    // The process that sends it never says how that ended, as far as the next one can see.
    await service.clock.jump(11);
    await onDue(service.platform, [slow], data);
    expect(await last('rating')).toMatchObject({ state: 'unknown', reason: 'process_ended', kept: false });
    letGo();
    await first;
    await quiet();
    expect(send).toHaveBeenCalledTimes(1);
    expect(mailsTo(ada)).toEqual([]);
  });

  it('are for nobody any more who was erased while they waited', async () => {
    const ada = somebody();
    server.refusing.set(ada.email, 451);
    await delivered(ada);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'waiting', tries: 1 }));
    const { id } = await service.person({ email: ada.email });
    await answerOf(await service.asMerchant('POST', `/v1/customers/shoppers/${id}/erase`, {}), 200);
    server.refusing.delete(ada.email);
    await service.clock.pass(5);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'dropped', kept: false }));
    expect(mailsTo(ada)).toEqual([]);
  });

  it('go by the way that somebody prefers, where it is set up', async () => {
    const ada = somebody();
    const texts: string[] = [];
    const phone: Channel = {
      way: 'phone',
      send: ({ to }) => {
        texts.push(to);
        return Promise.resolve({ state: 'sent' });
      },
    };
    server.refusing.set(ada.email, 451);
    await delivered(ada);
    await service.settled(async () => expect(await last('rating')).toMatchObject({ state: 'waiting', tries: 1 }));
    const { id: messageId = '' } = (await last('rating')) ?? {};
    const { id } = await service.person({ email: ada.email });
    await answerOf(
      await service.agent.ask('PATCH', `/v1/customers/shoppers/${id}`, { preferredChannel: 'phone' }),
      200,
    );
    await onDue(service.platform, [channel, phone], { merchantId: service.keys.merchantId, messageId });
    expect(texts).toEqual([ada.phone]);
    expect(mailsTo(ada)).toEqual([]);
  });

  it('are no merchant’s and no staff’s to read: codes wait among them', async () => {
    const { db } = service.platform;
    const read = (tx: Tx) => tx.selectFrom('messages').select('id').execute();
    await expect(inTenant(db, service.keys.merchantId, read)).rejects.toThrow(/permission denied/);
    await expect(asStaff(db, read)).rejects.toThrow(/permission denied/);
  });
});
