import { caseTypes } from '@waybill/sdk/contract';
import { actOn, findCaseForChange, openCase } from '../../cases/index.ts';
import { doingOf, fitting } from './case-doings.ts';
import { pick, type One, type Stage } from './world.ts';

export const complain = async (
  { platform, world, merchantId, parcel, inIt }: Stage,
  one: One<'case'>,
): Promise<void> => {
  const whose = parcel?.merchantId ?? merchantId;
  const { fact } = await inIt(whose, (tx) =>
    openCase(platform, tx, {
      ...{ merchantId: whose, text: 'Where is it?', wishes: [], claim: null, channel: 'element' },
      kind: pick(['complaint', 'enquiry', 'exception', 'suggestion'] as const, one.kind) ?? 'complaint',
      type: pick(caseTypes, one.type) ?? 'other',
      parcel: parcel ? { shipmentId: parcel.id, number: parcel.number, scanId: null } : null,
      contact: {
        name: 'Lin',
        phone: `+86138${String(one.type).padStart(8, '0')}`,
        email: null,
        wechat: null,
        preferred: 'phone',
      },
      by: { kind: 'customer' },
      confirmed: one.proved,
    }),
  );
  world.cases.push({ id: fact.id, merchantId: whose });
};

export const act = async ({ platform, world, now, inIt }: Stage, one: One<'act'>): Promise<void> => {
  const about = pick(world.cases, one.which);
  if (!about) return;
  await inIt(about.merchantId, async (tx) => {
    const file = await findCaseForChange(tx, about.merchantId, about.id);
    if (!file) return;
    const chosen = typeof one.act === 'number' ? pick(fitting(file.fact), one.act) : one.act;
    const doing = chosen && doingOf(world, file.fact, chosen, one.amount, now);
    if (doing) await actOn(platform, tx, file, doing);
  });
};
