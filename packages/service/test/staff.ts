import type { Role, StaffCase } from '@waybill/sdk/contract';
import { createStaff } from '../src/platform/index.ts';
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

const password = 'a long enough one';

/** Hires somebody and signs them in, again where the test has moved the clock past their session. */
export const hire = async (
  { app, platform }: CaseService,
  name: string,
  role: Role,
  department?: string,
): Promise<StaffMemberOfTest> => {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@operator.example`;
  const { id } = await createStaff(platform.db, { name, email, role, password, ...(department && { department }) });
  let token: string | undefined;
  const ask: StaffMemberOfTest['ask'] = async (method, path, body) => {
    const asked = async () => call(app, method, path, body, { Authorization: `Bearer ${token ?? ''}` });
    const first = token === undefined ? undefined : await asked();
    if (first && first.status !== 401) return first;
    ({ token } = await answerOf<{ token: string }>(
      await call(app, 'POST', '/v1/staff/sessions', { email, password }, {}),
      201,
    ));
    return asked();
  };
  return {
    id,
    ask,
    does: async (caseId, what, body = {}) => answerOf(await ask('POST', `/v1/cases/${caseId}/${what}`, body), 200),
    file: async (caseId) => answerOf(await ask('GET', `/v1/cases/${caseId}/file`), 200),
    onDuty: async (yes) => {
      await answerOf(await ask('POST', '/v1/staff/me/duty', { onDuty: yes }), 200);
    },
  };
};
