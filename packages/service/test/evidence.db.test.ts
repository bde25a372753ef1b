import { evidencePartSize, type CustomerCase, type Upload } from '@waybill/sdk/contract';
import sharp from 'sharp';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { erase, findCaseForChange, forgetUploads } from '../src/cases/index.ts';
import { asStaff, inTenant } from '../src/db/index.ts';
import { createCleaner, EvidenceRefused, type Cleaner, type EvidenceStorage } from '../src/evidence/index.ts';
import { routes } from '../src/openapi.ts';
import { answerOf, proof, startCases, type CaseService, type Opened } from './cases.ts';
import { describeOnBoth } from './databases.ts';
import { pointersOf, problemOf } from './problems.ts';
import { call, shopOrigin } from './service.ts';
import { hire, type StaffMemberOfTest } from './staff.ts';

/** Keeps files in memory. */
const memoryStorage = (): EvidenceStorage & { readonly kept: Map<string, Uint8Array> } => {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    put: async (name, bytes) => {
      kept.set(name, bytes);
    },
    get: async (name) => {
      const bytes = kept.get(name);
      return bytes && new Blob([Buffer.from(bytes)]).stream();
    },
    remove: async (name) => {
      kept.delete(name);
    },
  };
};

const clean = async (bytes: Uint8Array) => {
  if (Buffer.from(bytes).toString('latin1', 0, 4) === '<svg') throw new EvidenceRefused('kind_not_allowed');
  return { kind: 'jpeg' as const, bytes: Buffer.concat([Buffer.from('safe '), bytes.subarray(0, 8)]) };
};

describeOnBoth('Evidence', (fresh) => {
  let service: CaseService;
  let opened: Opened;
  const storage = memoryStorage();
  const cleaner = { clean: vi.fn<Cleaner['clean']>(clean) };
  beforeAll(async () => {
    service = await startCases(await fresh(), { storage, cleaner });
    opened = await service.complaint();
  });
  afterAll(() => service.stop());

  const pathOf = ({ id }: Opened, upload?: Pick<Upload, 'id'>, more = '') =>
    `/v1/cases/${id}/evidence${upload ? `/${upload.id}${more}` : ''}`;
  const begin = (size: number, of = opened) => service.withToken(of.token, 'POST', pathOf(of), { size });
  const begun = async (size: number, of = opened): Promise<Upload> => answerOf(await begin(size, of), 201);
  const send = (upload: Upload, offset: number, bytes: Uint8Array, of = opened, token: string | null = of.token) =>
    Promise.resolve(
      service.app.request(
        `${pathOf(of, upload)}?offset=${offset}`,
        {
          method: 'PATCH',
          headers: {
            Authorization: `Bearer ${service.keys.publishableKey}`,
            Origin: shopOrigin,
            'Content-Type': 'application/octet-stream',
            ...(token === null ? {} : { 'Waybill-Token': token }),
          },
          body: Buffer.from(bytes),
        },
        { incoming: { socket: { remoteAddress: '203.0.113.7' } } as never },
      ),
    );
  /** Erases the person of a case. */
  const erased = (of: Opened) =>
    asStaff(service.platform.db, async (tx) => {
      const file = await findCaseForChange(tx, null, of.id);
      return erase(service.platform, tx, file!, { kind: 'system' });
    });
  /** Does what is due, a while on at a time, until the check holds. */
  const settled = (check: () => void, minutes = 1) =>
    vi.waitFor(
      async () => {
        await service.clock.pass(minutes);
        check();
      },
      { timeout: 30_000, interval: 20 },
    );
  const sent = async (bytes: Uint8Array, of = opened): Promise<Upload> => {
    let upload = await begun(bytes.length, of);
    while (upload.file === null) {
      const part = bytes.subarray(upload.offset, upload.offset + upload.partSize);
      upload = await answerOf(await send(upload, upload.offset, part, of), 200);
    }
    return upload;
  };
  const partsLeft = async ({ id }: Pick<Upload, 'id'>): Promise<number> => {
    const { rows } = await sql<{ left: number }>`
      select count(*) as left from evidence_parts where evidence_id = ${id}`.execute(service.platform.db.kysely);
    return rows[0]?.left ?? -1;
  };

  /** Has the next file wait while it is made safe. */
  const held = () => {
    let go: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (go = resolve));
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    cleaner.clean.mockImplementationOnce(async (bytes) => {
      begin();
      await released;
      return clean(bytes);
    });
    return { begun, go };
  };

  it('is sent in parts, made safe, stored, and shown in the case', async () => {
    const bytes = Buffer.alloc(evidencePartSize + 10, 'photo');
    const upload = await begun(bytes.length);
    expect(upload).toMatchObject({ offset: 0, size: bytes.length, partSize: evidencePartSize, file: null });
    const half = await answerOf<Upload>(await send(upload, 0, bytes.subarray(0, evidencePartSize)), 200);
    expect(half).toMatchObject({ offset: evidencePartSize, file: null });
    const whole = await answerOf<Upload>(await send(upload, evidencePartSize, bytes.subarray(evidencePartSize)), 200);
    const at = service.clock.now().toISOString();
    expect(whole.file).toEqual({ id: upload.id, name: 'photo-1.jpg', contentType: 'image/jpeg', size: 13, at });
    expect(Buffer.from(cleaner.clean.mock.lastCall![0]).equals(bytes)).toBe(true);
    const read = await service.read(opened);
    expect(read.evidence).toEqual([whole.file]);
    expect(read.thread.at(-1)).toMatchObject({ act: 'attach', by: 'customer', evidence: [upload.id] });
    expect(await partsLeft(upload)).toBe(0);
    expect([...storage.kept.values()].map(String)).toEqual(['safe photopho']);
  });

  describe('of staff', () => {
    let agent: StaffMemberOfTest;
    let transport: StaffMemberOfTest;
    beforeAll(async () => {
      agent = await hire(service, 'Chen Jing', 'agent');
      transport = await hire(service, 'Wang Wei', 'department', 'transport');
    });
    const photo = Buffer.from('photo');
    const sentBy = async (who: StaffMemberOfTest, of: Opened): Promise<Upload> => {
      const upload = await answerOf<Upload>(await who.ask('POST', pathOf(of), { size: photo.length }), 201);
      return answerOf(await who.ask('PATCH', `${pathOf(of, upload)}?offset=0`, photo), 200);
    };

    it('is attached in the name of who sent it, and read by staff alone', async () => {
      const of = await service.complaint();
      const mine = await sent(photo, of);
      const theirs = await sentBy(agent, of);
      const file = await agent.file(of.id);
      expect(file.evidence).toEqual([mine.file, theirs.file]);
      expect(file.entries.at(-1)).toMatchObject({
        ...{ act: 'attach', state: 'filed', channel: null, details: { evidence: [theirs.id] } },
        by: { kind: 'staff', person: { id: agent.id, name: 'Chen Jing' } },
      });
      const read = await service.read(of);
      expect(read.evidence).toEqual([mine.file]);
      expect(JSON.stringify(read)).not.toContain(theirs.id);
      for (const { id } of [mine, theirs]) {
        const { url } = await answerOf<{ url: string }>(await agent.ask('GET', pathOf(of, { id }, '/link')), 200);
        const downloaded = await call(service.app, 'GET', new URL(url).pathname, undefined, {});
        expect([downloaded.status, await downloaded.text()]).toEqual([200, 'safe photo']);
      }
      for (const more of ['', '/link']) {
        const refused = await service.withToken(of.token, 'GET', pathOf(of, theirs, more));
        expect(await problemOf(refused)).toMatchObject({ status: 404, code: 'evidence_not_found' });
      }
      expect(await problemOf(await send(theirs, 0, photo, of))).toMatchObject({ code: 'evidence_not_found' });
      const upload = await agent.ask('GET', pathOf(of, theirs));
      expect(await answerOf(upload, 200)).toEqual(theirs);
    });

    it('takes no room from the customer’s, and has no more of its own', async () => {
      const of = await service.complaint();
      const upload = await begun(photo.length, of);
      for (let count = 0; count < 6; count += 1) await sentBy(agent, of);
      const more = await agent.ask('POST', pathOf(of), { size: 5 });
      expect(await problemOf(more)).toMatchObject({ status: 422, code: 'evidence_too_many' });
      expect((await answerOf<Upload>(await send(upload, 0, photo, of), 200)).file).toMatchObject({ size: 10 });
    });

    it('goes to no case that they do not see, nor to one that is over', async () => {
      const of = await service.complaint({ type: 'broken' });
      const unseen = await transport.ask('POST', pathOf(of), { size: 5 });
      expect(await problemOf(unseen)).toMatchObject({ status: 404, code: 'case_not_found' });
      const upload = await answerOf<Upload>(await agent.ask('POST', pathOf(of), { size: 5 }), 201);
      const other = await transport.ask('PATCH', `${pathOf(of, upload)}?offset=0`, photo);
      expect(await problemOf(other)).toMatchObject({ status: 404, code: 'case_not_found' });
      await agent.ask('POST', `/v1/cases/${of.id}/withdraw`, {});
      const over = await agent.ask('PATCH', `${pathOf(of, upload)}?offset=0`, photo);
      expect(await problemOf(over)).toMatchObject({ status: 409, code: 'case_state' });
    });
  });

  it('goes on where it was interrupted, and a part that is sent again does no harm', async () => {
    const of = await service.complaint();
    const bytes = Buffer.alloc(2 * evidencePartSize + 1, 'again');
    const first = bytes.subarray(0, evidencePartSize);
    const second = bytes.subarray(evidencePartSize, 2 * evidencePartSize);
    const third = bytes.subarray(2 * evidencePartSize);
    const upload = await begun(bytes.length, of);
    await answerOf(await send(upload, 0, first, of), 200);
    await answerOf(await send(upload, 0, first, of), 200);
    await Promise.all([1, 2, 3].map(() => send(upload, evidencePartSize, second, of)));
    const resumed = await service.withToken(of.token, 'GET', pathOf(of, upload));
    expect(await answerOf<Upload>(resumed, 200)).toMatchObject({ offset: 2 * evidencePartSize, file: null });
    const early = await send(await begun(bytes.length, of), evidencePartSize, second, of);
    expect(await problemOf(early)).toMatchObject({
      ...{ status: 409, code: 'upload_offset', detail: 'The next part begins at 0.' },
    });
    const done = await answerOf<Upload>(await send(upload, 2 * evidencePartSize, third, of), 200);
    const again = await answerOf<Upload>(await send(upload, 2 * evidencePartSize, third, of), 200);
    expect(again).toEqual(done);
    expect((await service.read(of)).evidence).toEqual([done.file]);
    expect(Buffer.from(cleaner.clean.mock.lastCall![0]).equals(bytes)).toBe(true);
  });

  it('is made safe by one call at a time, and again by the next when a process went away over it', async () => {
    const of = await service.complaint();
    const upload = await begun(5, of);
    const photo = Buffer.from('photo');
    const first = held();
    const working = send(upload, 0, photo, of);
    await first.begun;
    const busy = await problemOf(await send(upload, 0, photo, of));
    expect(busy).toMatchObject({ status: 503, code: 'unavailable', detail: 'The file is being looked at.' });
    first.go();
    await answerOf(await working, 200);
    const lost = await begun(5, of);
    cleaner.clean.mockRejectedValueOnce(new Error('no space left'));
    expect((await send(lost, 0, Buffer.from('photo'), of)).status).toBe(500);
    expect(await answerOf<Upload>(await send(lost, 0, Buffer.from('photo'), of), 200)).toMatchObject({
      file: { name: 'photo-2.jpg' },
    });
    const left = await begun(5, of);
    const second = held();
    const late = send(left, 0, photo, of);
    await second.begun;
    expect((await send(left, 0, photo, of)).status).toBe(503);
    await service.clock.pass(2);
    const taken = await answerOf<Upload>(await send(left, 0, photo, of), 200);
    expect(taken).toMatchObject({ file: { name: 'photo-3.jpg' } });
    second.go();
    expect(await answerOf(await late, 200)).toEqual(taken);
    expect((await service.read(of)).thread.filter(({ act }) => act === 'attach')).toHaveLength(3);
  });

  it('that is not taken is refused for good, with the reason, and nothing of it stays', async () => {
    const of = await service.complaint();
    const { size } = storage.kept;
    const upload = await begun(11, of);
    for (let count = 0; count < 2; count += 1) {
      const problem = await problemOf(await send(upload, 0, Buffer.from('<svg></svg>'), of));
      expect(problem).toMatchObject({ status: 422, code: 'evidence_kind_not_allowed' });
      expect(problem.detail).toContain('JPEG');
    }
    const asked = await problemOf(await service.withToken(of.token, 'GET', pathOf(of, upload)));
    expect(asked).toMatchObject({ status: 422, code: 'evidence_kind_not_allowed' });
    expect(await service.read(of)).toMatchObject({ evidence: [] });
    expect(storage.kept.size).toBe(size);
    expect(await partsLeft(upload)).toBe(0);
    const link = await service.withToken(of.token, 'GET', pathOf(of, upload, '/link'));
    expect(await problemOf(link)).toMatchObject({ status: 404, code: 'evidence_not_found' });
  });

  it('is six files a case, and those that nobody finishes keep none from being sent', async () => {
    const of = await service.complaint();
    for (let count = 0; count < 9; count += 1) await begun(5, of);
    const { rows } = await sql<{ left: number }>`
      select count(*) as left from evidence where case_id = ${of.id}`.execute(service.platform.db.kysely);
    expect(rows).toEqual([{ left: 6 }]);
    const last = await begun(5, of);
    for (let count = 1; count <= 6; count += 1) await sent(Buffer.from(`photo ${count}`), of);
    expect((await service.read(of)).evidence.map(({ name }) => name)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `photo-${number}.jpg`),
    );
    expect(await problemOf(await begin(5, of))).toMatchObject({ status: 422, code: 'evidence_too_many' });
    const late = await send(last, 0, Buffer.from('photo'), of);
    expect(await problemOf(late)).toMatchObject({ status: 422, code: 'evidence_too_many' });
  });

  it.each([
    ['nothing', 0, '#/size'],
    ['more than 10 MB', 10_485_761, '#/size'],
    ['half a byte', 1.5, '#/size'],
  ])('of %s is not begun', async (_, size, pointer) => {
    expect(await pointersOf(await begin(size))).toEqual([pointer]);
  });

  it('comes in parts of the size that is said, and in no other way', async () => {
    const of = await service.complaint();
    const upload = await begun(evidencePartSize + 10, of);
    const full = Buffer.alloc(evidencePartSize);
    for (const [offset, bytes] of [
      [0, full.subarray(1)],
      [1, full.subarray(1)],
      [evidencePartSize, full.subarray(0, 11)],
      [2 * evidencePartSize, full.subarray(0, 1)],
    ] as const) {
      expect(await pointersOf(await send(upload, offset, bytes, of))).toEqual(['#/query/offset']);
    }
    expect(await pointersOf(await send(upload, 0, Buffer.alloc(0), of))).toEqual(['#']);
    expect(await pointersOf(await send(upload, 0, Buffer.alloc(evidencePartSize + 1), of))).toEqual(['#']);
    const huge = await send(upload, 0, Buffer.alloc(3 * 1024 * 1024), of);
    expect(await problemOf(huge)).toMatchObject({ status: 413, code: 'payload_too_large' });
    const odd = await service.withToken(of.token, 'PATCH', `${pathOf(of, upload)}?offset=x`, {});
    expect(await pointersOf(odd)).toContain('#/query/offset');
    expect(await answerOf<Upload>(await service.withToken(of.token, 'GET', pathOf(of, upload)), 200)).toMatchObject({
      offset: 0,
    });
  });

  it('is taken while the case goes on, and not after', async () => {
    const of = await service.complaint();
    const upload = await begun(5, of);
    await service.withToken(of.token, 'POST', `/v1/cases/${of.id}/withdraw`, {});
    const calls = cleaner.clean.mock.calls.length;
    for (const answer of [await begin(5, of), await send(upload, 0, Buffer.from('photo'), of)])
      expect(await problemOf(answer)).toMatchObject({ status: 409, code: 'case_state', possible: [] });
    expect(cleaner.clean.mock.calls).toHaveLength(calls);
  });

  it('is downloaded by a link that ends, runs nowhere, and shows nothing else', async () => {
    const of = await service.complaint();
    const upload = await sent(Buffer.from('photo'), of);
    const link = await answerOf<{ url: string; expiresAt: string }>(
      await service.withToken(of.token, 'GET', pathOf(of, upload, '/link')),
      200,
    );
    const { pathname } = new URL(link.url);
    const download = async () => service.app.request(pathname, {}, { incoming: { socket: {} } as never });
    const file = await download();
    expect([file.status, await file.text()]).toEqual([200, 'safe photo']);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="photo-1.jpg"',
      'content-length': '10',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
    for (const token of [of.token, 'nonsense', pathname.split('/').at(-1)!.slice(0, -3)]) {
      const wrong = await service.app.request(`/v1/evidence/${token}`, {}, { incoming: { socket: {} } as never });
      expect(await problemOf(wrong)).toMatchObject({ status: 401, code: 'token_invalid' });
    }
    // What is in the link opens no case.
    const asToken = await service.withToken(pathname.split('/').at(-1)!, 'GET', `/v1/cases/${of.id}`);
    expect(await problemOf(asToken)).toMatchObject({ code: 'token_invalid' });
    await service.clock.pass(11);
    expect(await problemOf(await download())).toMatchObject({ status: 401, code: 'token_expired' });
  });

  it('is nobody else’s: another case’s token, another merchant, and the database’s own walls', async () => {
    const [of, other] = [await service.complaint(), await service.complaint({ type: 'broken' })];
    const upload = await sent(Buffer.from('photo'), of);
    const unfinished = await begun(5, of);
    for (const [method, more] of [
      ['GET', ''],
      ['GET', '/link'],
    ] as const) {
      for (const token of [null, other.token]) {
        const answer = await service.withToken(token, method, pathOf(of, upload, more));
        expect(await problemOf(answer)).toMatchObject({ status: 404, code: 'case_not_found' });
      }
      const crossed = await service.withToken(other.token, method, pathOf(other, upload, more));
      expect(await problemOf(crossed)).toMatchObject({ status: 404, code: 'evidence_not_found' });
    }
    const forged = await send(unfinished, 0, Buffer.from('photo'), of, other.token);
    expect(await problemOf(forged)).toMatchObject({ status: 404, code: 'case_not_found' });
    const stranger = await service.anotherMerchant(`Other shop ${of.id}`);
    const bodies: Record<string, unknown> = {
      'cases.message': { text: 'mine' },
      'cases.decide': { decision: 'accept' },
      'cases.beginEvidence': { size: 5 },
    };
    const tried: string[] = [];
    for (const route of routes.filter(({ name, who }) => name.startsWith('cases.') && who.includes('publishable'))) {
      const path = `/v1${route.path.replace('{id}', of.id).replace('{evidenceId}', upload.id)}`;
      const query = route.name === 'cases.continueEvidence' ? '?offset=0' : '';
      for (const key of [stranger.publishableKey, stranger.secretKey]) {
        const body = bodies[route.name] ?? (route.method === 'GET' ? undefined : {});
        const answer = await call(service.app, route.method, `${path}${query}`, body, {
          Authorization: `Bearer ${key}`,
        });
        expect(await problemOf(answer), route.name).toMatchObject({ status: 404, code: 'case_not_found' });
      }
      tried.push(route.name);
    }
    expect(tried).toEqual([
      'cases.beginEvidence',
      'cases.chase',
      'cases.confirm',
      'cases.continueEvidence',
      'cases.decide',
      'cases.evidenceLink',
      'cases.message',
      'cases.retrieve',
      'cases.retrieveUpload',
      'cases.watch',
      'cases.withdraw',
    ]);
    for (const table of ['cases', 'case_entries', 'evidence', 'evidence_parts'] as const) {
      const seen = inTenant(service.platform.db, stranger.merchantId, (tx) =>
        sql`select * from ${sql.table(table)}`.execute(tx),
      );
      expect((await seen).rows, table).toEqual([]);
    }
    const taken = inTenant(service.platform.db, stranger.merchantId, (tx) =>
      sql`update cases set state = 'closed' where id = ${of.id} returning id`.execute(tx),
    );
    expect((await taken).rows).toEqual([]);
    const written = inTenant(service.platform.db, stranger.merchantId, (tx) =>
      sql`insert into case_entries (id, merchant_id, case_id, at, act, actor, state)
        values ('ent_x', ${service.keys.merchantId}, ${of.id}, now(), 'note', 'system', 'filed')`.execute(tx),
    );
    await expect(written).rejects.toThrow(/row-level security/);
  });

  it('that nobody finished is forgotten after a day, and what is stored is not', async () => {
    const of = await service.complaint();
    const upload = await sent(Buffer.from('photo'), of);
    const unfinished = await begun(evidencePartSize + 5, of);
    await send(unfinished, 0, Buffer.alloc(evidencePartSize), of);
    expect(await partsLeft(unfinished)).toBe(1);
    await forgetUploads(service.platform);
    expect((await service.withToken(of.token, 'GET', pathOf(of, unfinished))).status).toBe(200);
    await service.clock.pass(24 * 60 + 1);
    await forgetUploads(service.platform);
    const gone = await service.withToken(of.token, 'GET', pathOf(of, unfinished));
    expect(await problemOf(gone)).toMatchObject({ status: 404, code: 'evidence_not_found' });
    expect((await service.withToken(of.token, 'GET', pathOf(of, upload))).status).toBe(200);
    expect(await partsLeft(unfinished)).toBe(0);
  });

  it('and words go when a person is erased, and what happened stays', async () => {
    const [of, other] = [await service.complaint(), await service.complaint()];
    await sent(Buffer.from('of both'), of);
    await sent(Buffer.from('of both'), other);
    await sent(Buffer.from('of one'), of);
    const files = storage.kept.size;
    await service.withToken(of.token, 'POST', `/v1/cases/${of.id}/messages`, { text: 'I am 林小雨' });
    const acts = ({ thread }: CustomerCase) => thread.map(({ act, by, at }) => [act, by, at]);
    const before = await service.read(of);
    await erased(of);
    const after = await service.read(of);
    expect(acts(after)).toEqual(acts(before));
    expect(after).toMatchObject({ state: before.state, evidence: [], number: before.number });
    await settled(() => expect(storage.kept.size).toBe(files - 2));
    const { rows } = await sql<{ all: string }>`
      select (select jsonb_agg(c) from cases c where id = ${of.id})::text
        || (select jsonb_agg(e) from case_entries e where case_id = ${of.id})::text as all`.execute(
      service.platform.db.kysely,
    );
    expect(rows[0]?.all).not.toMatch(/林小雨|4321|example\.com|Where is/);
    expect((await service.read(other)).evidence).toHaveLength(1);
  });

  it('is removed once the storage does it, however often it fails', async () => {
    const of = await service.complaint();
    await sent(Buffer.from('photo'), of);
    const before = storage.kept.size;
    const remove = vi.spyOn(storage, 'remove').mockRejectedValue(new Error('no storage'));
    await erased(of);
    await settled(() => expect(remove.mock.calls.length).toBeGreaterThan(3));
    expect(storage.kept.size).toBe(before);
    remove.mockRestore();
    await settled(() => expect(storage.kept.size).toBe(before - 1), 60);
  });

  it('that is ready when its case was erased meanwhile does not stay', async () => {
    const of = await service.complaint();
    const before = storage.kept.size;
    const upload = await begun(5, of);
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    cleaner.clean.mockImplementationOnce(async (bytes) => {
      await held;
      return clean(bytes);
    });
    const sending = send(upload, 0, Buffer.from('photo'), of);
    await vi.waitFor(() => expect(cleaner.clean).toHaveBeenLastCalledWith(Buffer.from('photo')));
    await erased(of);
    go();
    expect(await problemOf(await sending)).toMatchObject({ code: 'evidence_not_found' });
    await settled(() => expect(storage.kept.size).toBe(before));
  });

  it('whose process ended right after storing it is gone a day after its case was erased', async () => {
    const of = await service.complaint();
    const before = storage.kept.size;
    const upload = await begun(5, of);
    const put = vi.spyOn(storage, 'put').mockRejectedValueOnce(new Error('the end'));
    expect((await send(upload, 0, Buffer.from('photo'), of)).status).toBe(500);
    const name = put.mock.lastCall?.[0] ?? '';
    put.mockRestore();
    await erased(of);
    await service.clock.pass(5);
    // It was on its way all that time.
    await storage.put(name, Buffer.from('late'));
    await service.clock.pass(60);
    expect(storage.kept.size).toBe(before + 1);
    await settled(() => expect(storage.kept.size).toBe(before), 24 * 60);
  });

  it('is really made anew: a photo loses its place, and a drawing that runs is refused', async () => {
    cleaner.clean.mockImplementation((bytes) => createCleaner().clean(bytes));
    const of = await service.complaint();
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Secret Street 7' } })
      .toBuffer();
    expect(photo.includes('Secret Street')).toBe(true);
    const upload = await sent(photo, of);
    expect(upload.file).toMatchObject({ name: 'photo-1.jpg', contentType: 'image/jpeg' });
    expect([...storage.kept.values()].some((bytes) => Buffer.from(bytes).includes('Secret Street'))).toBe(false);
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const refused = await begun(script.length, of);
    expect(await problemOf(await send(refused, 0, script, of))).toMatchObject({ code: 'evidence_kind_not_allowed' });
    cleaner.clean.mockImplementation(clean);
  });
});

describeOnBoth('A service without a place for files', (fresh) => {
  it('says so before anything is sent', async () => {
    const service = await startCases(await fresh());
    const { id, token } = await service.complaint({ proof });
    const answer = await service.withToken(token, 'POST', `/v1/cases/${id}/evidence`, { size: 5 });
    expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'unavailable' });
    await service.stop();
  });
});
