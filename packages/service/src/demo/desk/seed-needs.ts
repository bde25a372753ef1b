import { actOn, openCase, type Person, type StaffDoing } from '../../cases/index.ts';
import { asStaff, inTenant, type Tx } from '../../db/index.ts';
import { findNeeds, gatherFrom, gatherSuggestions, insertNeed, listSuggestions } from '../../needs/index.ts';
import { newId, type Platform } from '../../platform/index.ts';
import { lin } from '../consignees.ts';

const day = 86_400_000;

/** What a customer suggested on the phone weeks ago, and is there since. */
const met = {
  suggested: '能不能晚上送？我白天不在家。',
  suggestedAgo: 40 * day,
  title: 'Delivery in the evening',
  words: 'Many are at work by day, and parcels wait for another try.',
  outcome: 'Couriers come until 21:00 in all cities: choose the evening when you order.',
  metAgo: 3 * day,
};

/** The platform as it was some time ago. */
const before = (platform: Platform, milliseconds: number): Platform => {
  const at = new Date(platform.clock.now().getTime() - milliseconds);
  return { ...platform, clock: { now: () => at } };
};

/** Somebody suggests something on the phone, and is thanked. @returns the case's id */
const suggest = async (platform: Platform, tx: Tx, merchantId: string, person: Person): Promise<string> => {
  const by = { kind: 'staff', person } as const;
  const { name, phone, email } = lin;
  let file = await openCase(platform, tx, {
    ...{ merchantId, kind: 'suggestion', type: 'suggestion', text: met.suggested, by, confirmed: true },
    ...{ parcel: null, wishes: [], claim: null, channel: 'phone' },
    contact: { name, phone: phone.replaceAll(' ', ''), email, wechat: null, preferred: 'phone' },
  });
  const resolution = { at: platform.clock.now(), text: '谢谢您的建议，我们已转给配送部门。', compensation: null };
  const steps: readonly StaffDoing[] = [
    { body: { act: 'assign', department: file.fact.department, person } },
    { body: { act: 'respond' }, text: resolution.text, channel: 'phone' },
    { body: { act: 'resolve' }, text: resolution.text, sets: { resolution } },
    { body: { act: 'accept' }, channel: 'phone' },
    { body: { act: 'close' } },
  ];
  for (const step of steps) file = await actOn(platform, tx, file, { ...step, by });
  return file.fact.id;
};

/** Has something met that a customer of the shop asked for, so that its pages have news; once. */
export const seedNeeds = async (platform: Platform, merchantId: string, person: Person): Promise<void> => {
  const { db } = platform;
  const known = await asStaff(db, (tx) => findNeeds(tx, 'met'));
  if (known.some(({ title }) => title === met.title)) return;
  const caseId = await inTenant(db, merchantId, async (tx) => {
    const then = before(platform, met.suggestedAgo);
    const id = await suggest(then, tx, merchantId, person);
    await gatherFrom(then, tx, merchantId, { kind: 'case', id });
    return id;
  });
  await asStaff(db, async (tx) => {
    const { title, words, outcome } = met;
    const at = before(platform, met.metAgo).clock.now();
    const id = newId('ned');
    const decided = { kano: 'performance', moscow: 'should', state: 'met', stateSince: at, createdAt: at } as const;
    await insertNeed(tx, { id, title, words, outcome, ...decided }, person.id);
    const waiting = { merchantId, needId: undefined, state: 'waiting', after: undefined, limit: 100 } as const;
    const own = (await listSuggestions(tx, waiting)).filter(({ source }) => source.id === caseId);
    await gatherSuggestions(
      tx,
      id,
      own.map((suggestion) => suggestion.id),
    );
  });
};
