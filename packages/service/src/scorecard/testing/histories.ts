import {
  caseCauses,
  caseTypes,
  exceptionCodesByClass,
  milestones,
  type CaseAct,
  type CaseActor,
} from '@waybill/sdk/contract';
import fc from 'fast-check';
import {
  actOn,
  findCaseForChange,
  keepPromise,
  makePlan,
  openCase,
  outcomeOf,
  type CaseFact,
  type Doing,
  type EntryBody,
} from '../../cases/index.ts';
import { asStaff, inTenant, type Tx } from '../../db/index.ts';
import { findNeedForChange, updateNeed } from '../../needs/need-store.ts';
import { recordNeed, recordSuggestion } from '../../needs/recording.ts';
import { newId, record, type Platform } from '../../platform/index.ts';
import { addScansTo, changeShipment, enterShipment } from '../../tracking/index.ts';
import type { MovableClock } from '../../../test/clock.ts';

/** What a history is made of. Numbers choose among what there is by then. */
export type Happening =
  | { readonly what: 'time'; readonly minutes: number }
  | { readonly what: 'order'; readonly promisedIn: number | null; readonly receivedBefore: number | null }
  | { readonly what: 'promise'; readonly which: number; readonly promisedIn: number | null }
  | {
      readonly what: 'scan';
      readonly which: number;
      readonly ago: number;
      readonly milestone: number;
      readonly code: number | null;
    }
  | { readonly what: 'cancel'; readonly which: number }
  | {
      readonly what: 'case';
      readonly which: number;
      readonly kind: number;
      readonly type: number;
      readonly proved: boolean;
    }
  | { readonly what: 'act'; readonly which: number; readonly act: CaseAct | number; readonly amount: number }
  | { readonly what: 'quote'; readonly total: number; readonly tier: number }
  | { readonly what: 'adjust'; readonly which: number; readonly total: number }
  | { readonly what: 'rate'; readonly which: number; readonly score: number; readonly nps: number | null }
  | { readonly what: 'rate again'; readonly which: number; readonly score: number; readonly nps: number | null }
  | { readonly what: 'suggest'; readonly which: number; readonly need: number }
  | { readonly what: 'decide'; readonly need: number; readonly met: boolean };

const which = fc.nat(1_000);
const some = fc.nat(1_000);
const minutes = fc.integer({ min: 1, max: 4_000 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const score = fc.integer({ min: 1, max: 5 });
const nps = maybe(fc.integer({ min: 0, max: 10 }));

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ what: fc.constant('suggest'), which, need: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('decide'), need: fc.nat(1), met: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('time'), minutes }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('order'), promisedIn: maybe(minutes), receivedBefore: maybe(minutes) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('promise'), which, promisedIn: maybe(minutes) }) },
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant('scan'), which, ago: fc.nat(2_000), milestone: some, code: maybe(some) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('cancel'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('case'), which, kind: some, type: some, proved: fc.boolean() }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ what: fc.constant('act'), which, act: some, amount: fc.integer({ min: 1, max: 99_999 }) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('quote'), total: fc.nat(99_999), tier: some }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('adjust'), which, total: fc.nat(99_999) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('rate'), which, score, nps }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('rate again'), which, score, nps }) },
);

/** What has come to be in a history so far. */
export interface World {
  readonly merchants: readonly string[];
  readonly staff: readonly string[];
  readonly parcels: { readonly id: string; readonly merchantId: string; readonly number: string }[];
  readonly cases: { readonly id: string; readonly merchantId: string }[];
  readonly quotes: { readonly id: string; readonly merchantId: string; readonly bookingId: string }[];
  readonly reviews: { readonly id: string; readonly merchantId: string }[];
  readonly rated: Set<string>;
  readonly needs: readonly string[];
}

const pick = <T>(from: readonly T[], place: number): T | undefined => from[place % from.length];
const later = (at: Date, by: number): Date => new Date(at.getTime() + by * 60_000);
const money = (cents: number) => ({ amount: (cents / 100).toFixed(2), currency: cents % 3 === 0 ? 'USD' : 'CNY' });

let numbers = 0;

const acts: readonly CaseAct[] = [
  ...([
    'respond',
    'plan',
    'resolve',
    'accept',
    'reject',
    'close',
    'keep_promise',
    'message',
    'wait',
    'resume',
  ] as const),
  ...([
    'chase',
    'withdraw',
    'confirm',
    'record_cause',
    'add_action',
    'measure_action',
    'assign',
    'start',
    'reclassify',
  ] as const),
  ...(['join', 'close_no_answer', 'follow_up', 'reopen'] as const),
];

const customerActs: readonly CaseAct[] = ['accept', 'reject', 'chase', 'withdraw', 'confirm', 'join'];

const fitting = (fact: CaseFact): readonly CaseAct[] => {
  const fits = (act: CaseAct, by: CaseActor) => outcomeOf(fact, act, by).fits;
  return acts.filter((act) =>
    fits(act, act === 'close_no_answer' ? 'system' : customerActs.includes(act) ? 'customer' : 'staff'),
  );
};

const doingOf = (world: World, fact: CaseFact, act: CaseAct, amount: number, now: Date): Doing | null => {
  const id = pick(world.staff, amount) ?? '';
  const person = { id, name: id, displayName: id };
  const by = customerActs.includes(act) ? ({ kind: 'customer' } as const) : ({ kind: 'staff', person } as const);
  const open = fact.promises.find(({ kept, replacedAt }) => kept === null && replacedAt === null);
  const effect = { measuredAt: now, measure: 'parcels a week', before: 12, after: amount % 2 === 0 ? 12 : 3 };
  const cause = pick(caseCauses, amount) ?? 'other';
  switch (act) {
    case 'plan': {
      const dueAt = later(now, amount % 3_000);
      return {
        by,
        ...makePlan(fact, { text: 'Done soon', promises: [{ kind: 'payment', text: 'Paid', dueAt }] }, now),
      };
    }
    case 'keep_promise': {
      const paid = { kind: 'payment', reference: 'PAY-1', paid: money(amount) } as const;
      return open ? { by, ...keepPromise(fact, open.id, paid, now) } : null;
    }
    case 'resolve':
      return { by, body: { act }, sets: { resolution: { at: now, text: 'Done', compensation: null } } };
    case 'record_cause': {
      const why = { what: '', why: '', where: '', when: '', who: '', how: '' };
      return { by, body: { act }, sets: { cause: { code: cause, ...why } } };
    }
    case 'add_action': {
      const action = { id: newId('act'), text: 'Scan it', owner: 'Zhao', createdAt: now, pilot: null, effect: null };
      const actions = [...fact.actions, { ...action, dueAt: later(now, amount % 5_000) }];
      return { by, body: { act, action: action.id }, sets: { actions } };
    }
    case 'measure_action': {
      const [action, ...others] = fact.actions;
      return action
        ? { by, body: { act, action: action.id }, sets: { actions: [{ ...action, effect }, ...others] } }
        : null;
    }
    case 'assign':
      return { by, body: { act, department: pick(['branch', 'warehouse'], amount) ?? '', person } };
    case 'reclassify':
      return { by, body: { act, class: 'damage', type: 'broken' } };
    case 'close_no_answer':
      return { by: { kind: 'system' }, body: { act } };
    default:
      return { by, body: { act } as EntryBody };
  }
};

const insertQuote = async (tx: Tx, merchantId: string, total: number, tier: string | null, now: Date) => {
  const [id, bookingId] = [newId('qte'), newId('bkg')];
  const request = JSON.stringify({ customer: { merchantId, tier, prepaid: null } });
  const common = { merchant_id: merchantId, created_at: now };
  await tx
    .insertInto('quotes')
    .values({ id, ...common, audience: 'merchant', request, result: '{}', valid_until: now })
    .execute();
  await tx
    .insertInto('bookings')
    .values({
      ...{ id: bookingId, ...common, quote_id: id, asked_by: 'merchant', state: 'confirmed', option: 'standard' },
      ...{ price: priceOf(total), commitment: '{}', pickup_from: now, pickup_to: now, decided_at: now },
    })
    .execute();
  await record(tx, { merchantId, type: 'quote.accepted', subject: id, data: {}, at: now });
  return { id, bookingId, merchantId };
};

const priceOf = (cents: number): string =>
  JSON.stringify({
    ...{ items: [], total: (cents / 100).toFixed(2), currency: 'CNY' },
    chargeableWeight: { actual: '1.2', volumetric: '2.5', chargeable: '2.5', by: 'volumetric' },
  });

/** What leaves nothing out that a scorecard counts. */
export const wholeStory: readonly Happening[] = [
  { what: 'order', promisedIn: 60, receivedBefore: 30 },
  { what: 'case', which: 0, kind: 0, type: 2, proved: true },
  ...(['respond', 'plan', 'keep_promise', 'add_action'] as const).map((act) => ({
    ...{ what: 'act' as const, which: 0, act, amount: 300 },
  })),
  { what: 'scan', which: 0, ago: 10, milestone: milestones.indexOf('picked_up'), code: 0 },
  { what: 'time', minutes: 400 },
  ...(['measure_action', 'resolve', 'accept', 'close'] as const).map((act) => ({
    ...{ what: 'act' as const, which: 0, act, amount: 301 },
  })),
  { what: 'case', which: 0, kind: 0, type: caseTypes.indexOf('lost'), proved: true },
  { what: 'quote', total: 1_250, tier: 0 },
  { what: 'rate', which: 0, score: 5, nps: 9 },
  { what: 'suggest', which: 0, need: 0 },
];

/** Has something happen, by the ways in which it happens in the service. What does not fit does not happen. */
export const happen = async (
  { platform, clock }: { readonly platform: Platform; readonly clock: MovableClock },
  world: World,
  one: Happening,
): Promise<void> => {
  const now = clock.now();
  const merchantId = pick(world.merchants, 'which' in one ? one.which : world.parcels.length) ?? '';
  const inIt = <T>(merchant: string, work: (tx: Tx) => Promise<T>): Promise<T> => inTenant(platform.db, merchant, work);
  const parcel = 'which' in one ? pick(world.parcels, one.which) : undefined;
  switch (one.what) {
    case 'time':
      return clock.jump(one.minutes);
    case 'order': {
      numbers += 1;
      const number = `SF19${String(numbers).padStart(11, '0')}`;
      const promisedAt = one.promisedIn === null ? null : later(now, one.promisedIn).toISOString();
      const receivedAt = one.receivedBefore === null ? null : later(now, -one.receivedBefore).toISOString();
      const { shipment } = await inIt(merchantId, (tx) =>
        enterShipment(platform, tx, merchantId, { number, promisedAt, receivedAt }),
      );
      world.parcels.push({ id: shipment.id, merchantId, number });
      return;
    }
    case 'promise':
    case 'cancel': {
      if (!parcel) return;
      const change =
        one.what === 'cancel'
          ? { cancelled: true as const }
          : { promisedAt: one.promisedIn === null ? null : later(now, one.promisedIn).toISOString() };
      const target = { merchantId: parcel.merchantId, shipmentId: parcel.id };
      await inIt(parcel.merchantId, (tx) => changeShipment(platform, tx, target, change));
      return;
    }
    case 'scan': {
      if (!parcel) return;
      const told = one.code === null ? undefined : pick(codes, one.code);
      const scan = {
        at: later(now, -one.ago).toISOString(),
        milestone: pick(milestones, one.milestone) ?? 'in_transit',
        ...(told ? { exception: { ...told, party: 'carrier' as const } } : {}),
      };
      const target = { merchantId: parcel.merchantId, shipmentId: parcel.id };
      await inIt(parcel.merchantId, (tx) => addScansTo(platform, tx, target, [scan], 'merchant'));
      return;
    }
    case 'case': {
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
      return;
    }
    case 'act': {
      const about = pick(world.cases, one.which);
      if (!about) return;
      await inIt(about.merchantId, async (tx) => {
        const file = await findCaseForChange(tx, about.merchantId, about.id);
        if (!file) return;
        const act = typeof one.act === 'number' ? pick(fitting(file.fact), one.act) : one.act;
        const doing = act && doingOf(world, file.fact, act, one.amount, now);
        if (doing) await actOn(platform, tx, file, doing);
      });
      return;
    }
    case 'quote': {
      const tier = pick(['A', 'B', 'C', null] as const, one.tier) ?? null;
      world.quotes.push(await inIt(merchantId, (tx) => insertQuote(tx, merchantId, one.total, tier, now)));
      return;
    }
    case 'adjust': {
      const quote = pick(world.quotes, one.which);
      if (!quote) return;
      await inIt(quote.merchantId, async (tx) => {
        await tx
          .updateTable('bookings')
          .set({ price: priceOf(one.total) })
          .where('id', '=', quote.bookingId)
          .execute();
        await record(tx, {
          merchantId: quote.merchantId,
          type: 'quote.adjusted',
          subject: quote.id,
          data: {},
          at: now,
        });
      });
      return;
    }
    case 'rate': {
      const about = pick(world.cases, one.which) ?? parcel;
      if (!about || world.rated.has(about.id)) return;
      world.rated.add(about.id);
      const id = newId('rev');
      const subject = about.id.startsWith('cas') ? { case_id: about.id } : { shipment_id: about.id };
      const { merchantId: whose } = about;
      await inIt(whose, async (tx) => {
        const dimensions = JSON.stringify({ attitude: one.score });
        await tx
          .insertInto('reviews')
          .values({
            id,
            merchant_id: whose,
            ...subject,
            subject_number: '1',
            score: one.score,
            dimensions,
            tags: [],
            person_keys: [],
            created_at: now,
          })
          .execute();
        await answerNps(tx, { id, merchantId: whose }, one.nps, now);
        await record(tx, { merchantId: whose, type: 'review.created', subject: id, data: {}, at: now });
      });
      world.reviews.push({ id, merchantId: whose });
      return;
    }
    case 'suggest': {
      const review = pick(world.reviews, one.which);
      if (!review) return;
      // One more than there are needs: gathered nowhere.
      const need_id = world.needs[one.need] ?? null;
      const { id: review_id, merchantId: merchant_id } = review;
      await inIt(merchant_id, async (tx) => {
        await tx
          .insertInto('suggestions')
          .values({
            id: newId('sug'),
            merchant_id,
            review_id,
            text: 'Weekends',
            grams: [],
            person_keys: [],
            at: now,
            need_id,
          })
          .onConflict((conflict) => conflict.columns(['merchant_id', 'review_id']).doUpdateSet({ need_id }))
          .execute();
        await recordSuggestion(tx, { merchantId: merchant_id, source: { kind: 'review', id: review_id } }, now);
      });
      return;
    }
    case 'decide': {
      const id = pick(world.needs, one.need) ?? '';
      await asStaff(platform.db, async (tx) => {
        const need = await findNeedForChange(tx, id);
        if (!need) return;
        const decided = { ...need, state: one.met ? ('met' as const) : ('open' as const) };
        await updateNeed(tx, decided);
        await recordNeed(tx, need, decided, now);
      });
      return;
    }
    case 'rate again': {
      const review = pick(world.reviews, one.which);
      if (!review) return;
      await inIt(review.merchantId, async (tx) => {
        await tx
          .updateTable('reviews')
          .set({ score: one.score, dimensions: JSON.stringify({ attitude: one.score }) })
          .where('id', '=', review.id)
          .execute();
        await answerNps(tx, review, one.nps, now);
        await record(tx, {
          merchantId: review.merchantId,
          type: 'review.changed',
          subject: review.id,
          data: {},
          at: now,
        });
      });
    }
  }
};

const answerNps = async (tx: Tx, { id, merchantId }: World['reviews'][number], given: number | null, at: Date) => {
  await tx.deleteFrom('nps_answers').where('merchant_id', '=', merchantId).where('review_id', '=', id).execute();
  if (given === null) return;
  await tx
    .insertInto('nps_answers')
    .values({ merchant_id: merchantId, review_id: id, quarter: '2026-Q4', score: given, person_keys: [], at })
    .execute();
};

const codes = Object.entries(exceptionCodesByClass).flatMap(([kind, of]) =>
  of.map((code) => ({ class: kind as keyof typeof exceptionCodesByClass, code })),
);
