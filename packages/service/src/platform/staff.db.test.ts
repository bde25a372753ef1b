import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { pointersOf, problemOf } from '../../test/problems.ts';
import { call, startService, type TestService } from '../../test/service.ts';
import { asOperator } from '../db/index.ts';
import { newId } from './ids.ts';
import { createStaff, displayNameFor, setDisplayName } from './staff.ts';

const password = 'pa\u0308ssword of Chen';
let now = new Date('2026-11-20T08:00:00Z');

describeOnBoth('Staff', (fresh) => {
  let service: TestService;
  let chen: string;
  let li: string;
  beforeAll(async () => {
    now = new Date('2026-11-20T08:00:00Z');
    service = await startService(await (await fresh()).open(), {
      clock: { now: () => now },
      // Each try costs the work of a slow hash.
      limits: { signIns: { points: 2, seconds: 900 }, accountSignIns: { points: 4, seconds: 900 } },
    });
    const { db } = service.platform;
    await createStaff(db, { name: 'Chen Jing', email: ' Chen@Operator.example ', role: 'supervisor', password });
    await createStaff(db, {
      name: 'Li Na',
      email: 'li@operator.example',
      role: 'department',
      department: 'dispatch',
      password,
    });
    await raiseAlerts();
    [chen, li] = [await tokenOf('chen@operator.example'), await tokenOf('li@operator.example')];
  });
  afterAll(() => service.stop());

  /** Three alerts of two departments, of two merchants, the oldest cleared. */
  const raiseAlerts = async (): Promise<void> => {
    const other = await service.anotherMerchant('Other shop');
    const made = [];
    for (const [index, key] of [service.keys.secretKey, service.keys.secretKey, other.secretKey].entries()) {
      const answer = await call(
        service.app,
        'POST',
        '/v1/shipments',
        { number: `SF170000000000${String(index)}` },
        { Authorization: `Bearer ${key}` },
      );
      made.push(((await answer.json()) as { id: string }).id);
    }
    const merchants = [service.keys.merchantId, service.keys.merchantId, other.merchantId];
    const rows = made.map((shipmentId, index) => ({
      id: newId('alr'),
      merchant_id: merchants[index] ?? '',
      shipment_id: shipmentId,
      milestone: 'picked_up',
      due_at: now,
      raised_at: now,
      cleared_at: index === 0 ? now : null,
      department: index === 1 ? 'warehouse' : 'dispatch',
      role: 'dispatcher',
      person: null,
    }));
    await asOperator(service.platform.db, (tx) => tx.insertInto('alerts').values(rows).execute());
  };

  const signIn = (email: string, secret = password, address?: string): Promise<Response> =>
    call(service.app, 'POST', '/v1/staff/sessions', { email, password: secret }, {}, address);
  const tokenOf = async (email: string): Promise<string> =>
    ((await (await signIn(email)).json()) as { token: string }).token;
  const asStaff = (token: string, method: string, path: string): Promise<Response> =>
    call(service.app, method, path, undefined, { Authorization: `Bearer ${token}` });
  const numbersOf = async (answer: Response): Promise<string[]> =>
    ((await answer.json()) as { data: { number: string }[] }).data.map(({ number }) => number);

  it('sign in with their address and password, and are who they are', async () => {
    const answer = await signIn('CHEN@operator.example');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Cache-Control')).toContain('no-store');
    const { token, expiresAt, staff } = (await answer.json()) as { token: string; expiresAt: string; staff: object };
    expect(staff).toMatchObject({
      name: 'Chen Jing',
      displayName: 'Chen',
      email: 'chen@operator.example',
      role: 'supervisor',
      department: null,
    });
    expect(new Date(expiresAt).getTime() - now.getTime()).toBe(12 * 3_600_000);
    expect(await (await asStaff(token, 'GET', '/v1/staff/me')).json()).toEqual(staff);
    const kept = JSON.stringify(await service.platform.db.kysely.selectFrom('staff_sessions').selectAll().execute());
    expect(kept).not.toContain(token);
  });

  it('may write their password as their keyboard does', async () => {
    expect((await signIn('chen@operator.example', password.normalize('NFC'), '198.51.100.9')).status).toBe(201);
  });

  it('are told the same whether the password is wrong or nobody has the address', async () => {
    const [wrong, nobody] = [
      await signIn('chen@operator.example', 'wrong', '198.51.100.10'),
      await signIn('nobody@operator.example', 'wrong', '198.51.100.11'),
    ];
    const [one, two] = [await problemOf(wrong), await problemOf(nobody)];
    expect(one).toMatchObject({ status: 401, code: 'sign_in_failed' });
    expect({ ...two, requestId: '' }).toEqual({ ...one, requestId: '' });
    expect(await pointersOf(await call(service.app, 'POST', '/v1/staff/sessions', { email: 'a' }, {}))).toEqual([
      '#/password',
    ]);
  });

  it('can guess so many passwords, for one account and from one address, while right ones do not count', async () => {
    const statuses = async (tries: readonly (readonly [string, string, string])[]): Promise<number[]> => {
      const answers: number[] = [];
      for (const [email, secret, address] of tries) answers.push((await signIn(email, secret, address)).status);
      return answers;
    };
    const guesses = [
      ['li@operator.example', 'wrong', '198.51.100.1'],
      ['li@operator.example', password, '198.51.100.2'],
      ['li@operator.example', 'wrong', '198.51.100.2'],
      ['li@operator.example', 'wrong', '198.51.100.2'],
      // Whoever guesses from one address locks nobody else out.
      ['li@operator.example', 'wrong', '198.51.100.2'],
      ['li@operator.example', password, '198.51.100.3'],
      ['li@operator.example', 'wrong', '198.51.100.4'],
      ['li@operator.example', password, '198.51.100.5'],
    ] as const;
    expect(await statuses(guesses)).toEqual([401, 201, 401, 401, 429, 201, 401, 429]);
    const others = [
      ['a@operator.example', 'wrong', '198.51.100.1'],
      ['chen@operator.example', password, '198.51.100.1'],
    ] as const;
    expect(await statuses(others)).toEqual([401, 429]);
    const answer = await signIn('b@operator.example', 'wrong', '198.51.100.1');
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(600);
  });

  it('see the alerts of all merchants, open ones unless they ask for all, page by page', async () => {
    const token = chen;
    const open = await asStaff(token, 'GET', '/v1/alerts');
    expect(await numbersOf(open)).toEqual(['SF1700000000002', 'SF1700000000001']);
    expect(await numbersOf(await asStaff(token, 'GET', '/v1/alerts?department=warehouse'))).toEqual([
      'SF1700000000001',
    ]);
    const seen = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await asStaff(token, 'GET', `/v1/alerts?state=all&limit=2${cursor && `&cursor=${cursor}`}`);
      const page = (await answer.json()) as { data: { number: string }[]; nextCursor: string | null };
      seen.push(page.data.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([['SF1700000000002', 'SF1700000000001'], ['SF1700000000000']]);
  });

  it('see the alerts of their own department alone, where they belong to one', async () => {
    const token = li;
    for (const query of ['', '?department=warehouse', '?department=']) {
      const answer = await asStaff(token, 'GET', `/v1/alerts${query}`);
      if (answer.status === 200) expect(await numbersOf(answer)).toEqual(['SF1700000000002']);
      else expect(query).toBe('?department=');
    }
    await service.platform.db.kysely
      .updateTable('staff')
      .set({ department: null })
      .where('email', '=', 'li@operator.example')
      .execute();
    expect(await numbersOf(await asStaff(token, 'GET', '/v1/alerts?department=warehouse'))).toEqual([]);
  });

  it('sign out, and the token ends', async () => {
    const [one, two] = [await tokenOf('chen@operator.example'), chen];
    expect((await asStaff(one, 'DELETE', '/v1/staff/sessions/current')).status).toBe(204);
    expect(await problemOf(await asStaff(one, 'GET', '/v1/staff/me'))).toMatchObject({
      status: 401,
      code: 'token_invalid',
    });
    expect((await asStaff(two, 'GET', '/v1/staff/me')).status).toBe(200);
  });

  it('are signed out after twelve hours, and at once where their account is closed', async () => {
    const token = chen;
    const signedIn = now;
    now = new Date(signedIn.getTime() + 12 * 3_600_000 - 1);
    expect((await asStaff(token, 'GET', '/v1/staff/me')).status).toBe(200);
    now = new Date(signedIn.getTime() + 12 * 3_600_000);
    expect((await asStaff(token, 'GET', '/v1/staff/me')).status).toBe(401);
    const again = await tokenOf('chen@operator.example');
    await service.platform.db.kysely
      .updateTable('staff')
      .set({ disabled_at: now })
      .where('email', '=', 'chen@operator.example')
      .execute();
    expect((await asStaff(again, 'GET', '/v1/staff/me')).status).toBe(401);
    expect((await signIn('chen@operator.example')).status).toBe(401);
  });

  it('do not use the calls of merchants, nor merchants theirs', async () => {
    const token = li;
    for (const [method, path] of [
      ['GET', '/v1/shipments'],
      ['GET', '/v1/tracking/SF1700000000000'],
      ['GET', '/v1/tracking/SF1700000000000/stream'],
    ] as const) {
      expect(await problemOf(await asStaff(token, method, path))).toMatchObject({ status: 401, code: 'key_invalid' });
    }
    for (const path of ['/v1/alerts', '/v1/staff/me']) {
      for (const answer of [await service.asMerchant('GET', path), await service.asShopper('GET', path)]) {
        expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'not_allowed' });
      }
      expect(await problemOf(await asStaff('', 'GET', path))).toMatchObject({ status: 401, code: 'key_missing' });
      expect(await problemOf(await asStaff('wst_guess', 'GET', path))).toMatchObject({
        status: 401,
        code: 'token_invalid',
      });
    }
  });

  it('get accounts that can be used: a known role, a department where it needs one, an address of their own', async () => {
    const { db } = service.platform;
    const member = { name: 'Wang', email: 'wang@operator.example', role: 'agent', password };
    const wrong: [object, RegExp][] = [
      [{ role: 'king' }, /no role king/],
      [{ role: 'department' }, /needs --department/],
      [{ password: 'short' }, /12 to 200/],
      [{ password: 'x'.repeat(201) }, /12 to 200/],
      [{ email: 'wang' }, /not an e-mail/],
      [{ email: 'LI@operator.example' }, /has an account already/],
    ];
    for (const [change, reason] of wrong)
      await expect(createStaff(db, { ...member, ...change })).rejects.toThrow(reason);
    const made = await createStaff(db, { ...member, displayName: '小王', password: 'x'.repeat(200) });
    expect(made.displayName).toBe('小王');
    expect((await signIn('wang@operator.example', 'x'.repeat(200))).status).toBe(201);
  });

  it('show customers the first word of their name, or what they are given to show', async () => {
    const { db } = service.platform;
    expect([' 陈静怡 ', 'Zhao Min Er'].map(displayNameFor)).toEqual(['陈静怡', 'Zhao']);
    const made = await createStaff(db, { name: 'Sun Na', email: 'sun@operator.example', role: 'agent', password });
    expect(made.displayName).toBe('Sun');
    const changed = await setDisplayName(db, { email: ' SUN@operator.example', displayName: 'Nana' });
    expect(changed).toMatchObject({ name: 'Sun Na', displayName: 'Nana', email: 'sun@operator.example' });
    const signedIn = await signIn('sun@operator.example', password, '198.51.100.20');
    expect(await signedIn.json()).toMatchObject({ staff: { displayName: 'Nana' } });
    const nobodys = setDisplayName(db, { email: 'nobody@operator.example', displayName: 'Nobody' });
    await expect(nobodys).rejects.toThrow(/Nobody has an account for nobody@operator\.example/);
  });
});
