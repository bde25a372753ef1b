import { randomBytes } from 'node:crypto';
import type { Role, StaffCase, StaffMember } from '@waybill/sdk/contract';
import { ensureStaff, sha256, type Platform } from '../src/platform/index.ts';
import { answerOf, type CaseService } from './cases.ts';
import { call } from './service.ts';

/** A member of staff, signed in. */
export interface StaffMemberOfTest {
  readonly id: string;
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** Does something to a case, which must work. */
  does(id: string, what: string, body?: unknown): Promise<StaffCase>;
  /** The case as staff read it. */
  file(id: string): Promise<StaffCase>;
  onDuty(yes: boolean): Promise<void>;
}

/** Makes an account without a password, which would cost the work of a slow hash twice. */
export const employ = (
  { db }: Pick<Platform, 'db'>,
  name: string,
  role: Role,
  department: string | null = null,
): Promise<StaffMember> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@operator.example`;
  return ensureStaff(db, { name, displayName: name.split(' ')[0] ?? name, email, role, department });
};

/** Begins a session as signing in does. @returns its token. */
export const beginSession = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  { id }: Pick<StaffMember, 'id'>,
): Promise<string> => {
  const token = `wst_${randomBytes(32).toString('base64url')}`;
  const expiresAt = new Date(clock.now().getTime() + 12 * 3_600_000);
  await db.kysely
    .insertInto('staff_sessions')
    .values({ token_hash: sha256(token), staff_id: id, expires_at: expiresAt })
    .execute();
  return token;
};

/** Hires somebody and signs them in, again where the test has moved the clock past their session. */
export const hire = async (
  { app, platform }: CaseService,
  name: string,
  role: Role,
  department?: string,
): Promise<StaffMemberOfTest> => {
  const member = await employ(platform, name, role, department);
  let token: string | undefined;
  const ask: StaffMemberOfTest['ask'] = async (method, path, body) => {
    const asked = async () => call(app, method, path, body, { Authorization: `Bearer ${token ?? ''}` });
    const first = token === undefined ? undefined : await asked();
    if (first && first.status !== 401) return first;
    token = await beginSession(platform, member);
    return asked();
  };
  return {
    id: member.id,
    ask,
    does: async (caseId, what, body = {}) => answerOf(await ask('POST', `/v1/cases/${caseId}/${what}`, body), 200),
    file: async (caseId) => answerOf(await ask('GET', `/v1/cases/${caseId}/file`), 200),
    onDuty: async (yes) => {
      await answerOf(await ask('POST', '/v1/staff/me/duty', { onDuty: yes }), 200);
    },
  };
};
