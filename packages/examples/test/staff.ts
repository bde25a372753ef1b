import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Role } from '@waybill/sdk/contract';
import { WaybillStaff } from '@waybill/sdk/staff';
import { inject } from 'vitest';
import { serviceCommand } from './service-process.ts';

const password = 'a long enough one';

const createAccount = async (email: string, role: Role): Promise<void> => {
  const options = ['--name', 'Chen Jing', '--email', email, '--role', role, '--data', inject('data')];
  const child = spawn(process.execPath, [...serviceCommand, 'staff', 'create', ...options], {
    env: { ...process.env, WAYBILL_PASSWORD: password },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (status !== 0) throw new Error(`The account was not made:\n${said}`);
};

/** Somebody of the operator beside the demo's own desk: an account by the command while the service runs, and signed in. */
export const hire = async (role: Role = 'agent'): Promise<WaybillStaff> => {
  const email = `chen.${String(Date.now())}@operator.example`;
  const baseUrl = inject('shop');
  await createAccount(email, role);
  // A password takes its time, and a busy machine takes more.
  const timeout = 60_000;
  const { token } = await WaybillStaff.signIn({ email, password }, { baseUrl, timeout });
  return new WaybillStaff({ key: token, baseUrl, timeout });
};

/** The case with a number, or about a parcel with that number. */
export const caseOf = async (staff: WaybillStaff, number: string): Promise<string> => {
  for await (const { id } of staff.cases.list({ number })) return id;
  throw new Error(`No case has the number ${number}.`);
};

/** A file of a case, as it was stored. */
export const download = async (staff: WaybillStaff, id: string, evidenceId: string): Promise<Buffer> => {
  const { url } = await staff.cases.evidenceLink(id, evidenceId);
  const answer = await fetch(new URL(url, inject('shop')));
  return Buffer.from(await answer.arrayBuffer());
};
