import { Waybill } from '@waybill/sdk';
import { WaybillStaff } from '@waybill/sdk/staff';
import type { Demo } from './demo.ts';

/** Of the demo's merchant, always the same. */
export const demoKey = 'pk_demo_harbour_and_pine_0000000000';
const password = 'a long enough one';
const email = 'lin@operator.example';

/** What the examples need besides the demo's own data: tokens, a case, and something that customers asked for and got. */
export interface Seeded {
  readonly caseId: string;
  /** By the address at which a store's own server gives it to its page. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** @param isPatient waits until somebody has answered the case with a plan. */
export const seed = async (demo: Demo, isPatient: boolean): Promise<Seeded> => {
  const baseUrl = demo.address;
  const timeout = 60_000;
  const shopper = new Waybill({ key: demoKey, baseUrl, timeout });
  const proof = { phoneLast4: '4321' };
  const { data } = await shopper.tracking.search({ numbers: ['1Z999AA10123456784'], proof });
  const filed = await shopper.complaints.create({
    number: '78912406537815',
    type: 'broken',
    text: 'The bowl arrived in two pieces.',
    contact: { phone: '+1 206 555 4321' },
    proof,
  });
  const caseId = filed.case?.id ?? '';
  const caseToken = filed.token ?? '';
  await demo.command(['staff', 'create', '--name', 'Lin Wei', '--email', email, '--role', 'supervisor'], {
    WAYBILL_PASSWORD: password,
  });
  const { token } = await WaybillStaff.signIn({ email, password }, { baseUrl, timeout });
  const staff = new WaybillStaff({ key: token, baseUrl, timeout });
  const need = await staff.needs.create({ title: 'Delivery at weekends' });
  await staff.needs.decide(need.id, {
    state: 'met',
    outcome: 'Couriers deliver on Saturdays and Sundays in Shanghai and Ningbo.',
  });
  while (isPatient && !(await shopper.cases.retrieve(caseId, { token: caseToken })).plan) {
    await new Promise((done) => setTimeout(done, 1_000));
  }
  return {
    caseId,
    tokens: { '/my/case-token': caseToken, '/my/parcel-token': data[0]?.token ?? '', '/my/staff-token': token },
  };
};
