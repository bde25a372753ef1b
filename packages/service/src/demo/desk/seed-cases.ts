import type { CaseType, CaseWish } from '@waybill/sdk/contract';
import {
  actOn,
  findCasesOfParcel,
  makePlan,
  openCase,
  type CaseFile,
  type Person,
  type StaffDoing,
} from '../../cases/index.ts';
import { inTenant, type Tx } from '../../db/index.ts';
import { ensureStaff, numberKey, type Platform } from '../../platform/index.ts';
import { findShipments } from '../../tracking/index.ts';
import { lin, sister } from '../consignees.ts';

const minute = 60_000;

/** Something that was done to a case, so many minutes ago. */
interface Step {
  readonly ago: number;
  readonly doing: (file: CaseFile, at: Date) => StaffDoing;
}

/** A complaint that somebody made on the phone, and how far it came. */
interface DemoCase {
  readonly number: string;
  readonly type: CaseType;
  readonly wishes: readonly CaseWish[];
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly text: string;
  readonly ago: number;
  readonly steps: readonly Step[];
}

const responded = (ago: number, text: string): Step => ({
  ago,
  doing: () => ({ body: { act: 'respond' }, text, channel: 'phone' }),
});

/** What stands in the queue beside the cases that the service opens by itself: planned, waiting, and late. */
const demoCases: readonly DemoCase[] = [
  {
    number: '1Z999AA10123456784',
    type: 'broken',
    wishes: ['replacement'],
    contact: sister,
    text: 'One of the two mugs has a crack from the rim down.',
    ago: 50,
    steps: [
      responded(35, 'I am sorry about the mug. I am asking the workshop for another one.'),
      {
        ago: 10,
        doing: ({ fact }, at) =>
          makePlan(
            fact,
            {
              text: 'The workshop fires one more, and we send it at our cost.',
              promises: [
                {
                  kind: 'replacement',
                  text: 'A new mug is on its way',
                  dueAt: new Date(at.getTime() + 2_880 * minute),
                },
                { kind: 'callback', text: 'A call when it has left', dueAt: new Date(at.getTime() + 1_440 * minute) },
              ],
            },
            at,
          ),
      },
    ],
  },
  {
    number: '78912406537815',
    type: 'refund',
    wishes: ['refund'],
    contact: lin,
    text: '毯子我已拒收，四天前退回了，还没有收到退款。',
    ago: 300,
    steps: [
      responded(280, '您好，退件已收到，我来核对退款。'),
      {
        ago: 250,
        doing: () => ({ body: { act: 'wait' }, text: '请问退回原支付方式，还是转到其他账户？', channel: 'phone' }),
      },
    ],
  },
  {
    number: 'JD0093201167384',
    type: 'charge',
    wishes: ['refund', 'answer'],
    contact: lin,
    text: 'I cancelled this order, and the shipping was charged all the same.',
    ago: 90,
    steps: [],
  },
];

/** The platform as it was so many minutes ago. */
const ago = (platform: Platform, minutes: number): Platform => {
  const at = new Date(platform.clock.now().getTime() - minutes * minute);
  return { ...platform, clock: { now: () => at } };
};

const seedCase = async (
  platform: Platform,
  tx: Tx,
  { merchantId, person }: { readonly merchantId: string; readonly person: Person },
  { number, type, wishes, contact, text, ago: filedAgo, steps }: DemoCase,
): Promise<void> => {
  const by = { kind: 'staff', person } as const;
  const journey = (await findShipments(tx, merchantId, [number])).get(numberKey(number));
  if (!journey) throw new Error(`The demo has no parcel ${number}.`);
  const known = await findCasesOfParcel(tx, merchantId, journey.shipment.id);
  if (known.some(({ kind }) => kind === 'complaint')) return;
  const { name, phone, email } = contact;
  let file = await openCase(ago(platform, filedAgo), tx, {
    ...{ merchantId, kind: 'complaint', type, text, wishes, claim: null, by },
    parcel: { shipmentId: journey.shipment.id, number: journey.shipment.number, scanId: null },
    contact: { name, phone: phone.replaceAll(' ', ''), email, wechat: null, preferred: 'phone' },
    channel: 'phone',
    confirmed: true,
  });
  const taken: Step = {
    ago: filedAgo,
    doing: ({ fact }) => ({ body: { act: 'assign', department: fact.department, person } }),
  };
  for (const step of [taken, ...steps]) {
    const then = ago(platform, step.ago);
    file = await actOn(then, tx, file, { ...step.doing(file, then.clock.now()), by });
  }
};

/**
 * Logs what callers said before the demo began, as far as it is not there yet.
 *
 * @returns who has it, and is not on duty any more
 */
export const seedCases = async (platform: Platform, merchantId: string): Promise<Person> => {
  const { id, name, displayName } = await ensureStaff(platform.db, {
    ...{ name: 'Shen Hao', displayName: 'Shen Hao', email: 'phone@operator.example' },
    ...{ role: 'agent', department: null },
  });
  const person = { id, name, displayName };
  await inTenant(platform.db, merchantId, async (tx) => {
    for (const one of demoCases) await seedCase(platform, tx, { merchantId, person }, one);
  });
  return person;
};
