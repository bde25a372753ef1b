import {
  changeShopper,
  mergeShoppers,
  noteOnShopper,
  retrieveShopper,
  searchShoppers,
  shopperHistory,
  undoMerge,
  type HistoryEntry,
  type Received,
  type Shopper,
} from '@waybill/sdk/contract';
import type { Person as StaffPerson } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import {
  checkSpeaks,
  defaultPage,
  invalidAt,
  newId,
  onMerchantOrStaffCall,
  onStaffCall,
  pageOf,
  type Platform,
  type ServiceApp,
  type StaffCaller,
} from '../platform/index.ts';
import { homeCountry, normalisePhone, recordsOf } from '../tracking/index.ts';
import { contactsOf } from './contacts.ts';
import { describeShopper, type Audience } from './describing.ts';
import type { Person } from './facts.ts';
import { belongingsOf, findPerson, personOf } from './gathering.ts';
import { merge, undo } from './merging.ts';
import { momentsOf } from './moments.ts';
import { pageOfHistory } from './rules/index.ts';
import * as contacts from './store/contacts.ts';
import { insertNote } from './store/notes.ts';

/** Shoppers: one history of each person. */
export const shopperRoutes = (app: ServiceApp, platform: Platform): void => {
  onMerchantOrStaffCall(app, platform, searchShoppers, {
    merchant: ({ received: { body }, caller: { merchantId }, tx }) =>
      body.merchantId === undefined || body.merchantId === merchantId
        ? search(platform, tx, body, merchantId, 'merchant')
        : Promise.resolve({ data: [] }),
    staff: ({ received: { body }, caller, tx }) => {
      checkSpeaks(caller);
      return search(platform, tx, body, body.merchantId ?? null, 'staff');
    },
  });

  onMerchantOrStaffCall(app, platform, retrieveShopper, {
    merchant: async ({ received: { params }, caller, tx }) =>
      describeShopper(platform, tx, await personOf(tx, caller.merchantId, params.id), 'merchant'),
    staff: async ({ received: { params }, caller, tx }) => {
      checkSpeaks(caller);
      return describeShopper(platform, tx, await personOf(tx, null, params.id), 'staff');
    },
  });

  onMerchantOrStaffCall(app, platform, shopperHistory, {
    merchant: async ({ received: { params, query }, caller, tx }) =>
      history(platform, tx, await personOf(tx, caller.merchantId, params.id), query),
    staff: async ({ received: { params, query }, caller, tx }) => {
      checkSpeaks(caller);
      return history(platform, tx, await personOf(tx, null, params.id), query);
    },
  });

  /** What staff do to a person, and how the person is known then. */
  const byStaff = async (tx: Tx, caller: StaffCaller, act: (by: StaffPerson) => Promise<Person>): Promise<Shopper> => {
    checkSpeaks(caller);
    const { id, name, displayName } = caller;
    return describeShopper(platform, tx, await act({ id, name, displayName }), 'staff');
  };

  onStaffCall(app, platform, changeShopper, ({ received: { params, body }, caller, tx }) =>
    byStaff(tx, caller, async () => {
      await change(tx, await personOf(tx, null, params.id), body, platform.clock.now());
      return personOf(tx, null, params.id);
    }),
  );

  onStaffCall(app, platform, noteOnShopper, ({ received: { params, body }, caller, tx }) =>
    byStaff(tx, caller, async (by) => {
      const person = await personOf(tx, null, params.id);
      const note = { id: newId('nte'), at: platform.clock.now(), by, text: body.text };
      await insertNote(tx, { merchantId: person.merchantId, shopperId: params.id }, note);
      return person;
    }),
  );

  onStaffCall(app, platform, mergeShoppers, ({ received: { params, body }, caller, tx }) =>
    byStaff(tx, caller, (by) => merge(platform, tx, [params.id, body.shopperId], { by, reason: body.reason })),
  );

  onStaffCall(app, platform, undoMerge, ({ received: { params, body }, caller, tx }) =>
    byStaff(tx, caller, (by) =>
      undo(platform, tx, { shopperId: params.id, mergeId: params.mergeId }, { by, reason: body.reason }),
    ),
  );
};

/** @throws ProblemError invalid_request where the phone is none. */
const askedContact = ({ phone, email, wechat }: Received<typeof searchShoppers>['body']) => {
  const normal = phone === undefined ? undefined : normalisePhone(phone, homeCountry);
  if (normal === null) throw invalidAt('#/phone', 'Give the number with its country code, as +86 138 0000 0000.');
  return { phone: normal ?? null, email: email?.toLowerCase() ?? null, wechat: wechat ?? null };
};

const search = async (
  platform: Platform,
  tx: Tx,
  asked: Received<typeof searchShoppers>['body'],
  merchantId: contacts.Scope,
  audience: Audience,
): Promise<{ data: Shopper[] }> => {
  const keys = contactsOf(platform, askedContact(asked)).map(({ key }) => key);
  const data: Shopper[] = [];
  for (const node of await contacts.findByKeys(tx, merchantId, keys)) {
    const person = await findPerson(tx, node.merchantId, node.id);
    if (person) data.push(await describeShopper(platform, tx, person, audience));
  }
  return { data };
};

const history = async (
  platform: Platform,
  tx: Tx,
  person: Person,
  { cursor: after, limit = defaultPage }: Received<typeof shopperHistory>['query'],
): Promise<{ data: HistoryEntry[]; nextCursor: string | null }> => {
  const moments = momentsOf(
    await belongingsOf(tx, person),
    (journey) => {
      const { deliveredAt } = recordsOf(platform, journey).shipment;
      return deliveredAt === null ? null : new Date(deliveredAt);
    },
    platform.clock.now(),
  );
  const page = pageOfHistory(moments, { after, limit }).map(({ id, at, kind, event, subject, by, channel, text }) => ({
    ...{ id, kind, event, subject, by, channel, text },
    at: at.toISOString(),
  }));
  return pageOf(page, limit);
};

/** Tags are kept with the person's first contact, and go with it when a merge is undone. */
const change = async (
  tx: Tx,
  { contacts: nodes }: Person,
  { tags, preferredChannel }: Received<typeof changeShopper>['body'],
  now: Date,
): Promise<void> => {
  for (const [index, node] of nodes.entries()) {
    if (tags !== undefined) await contacts.setTags(tx, node, index === 0 ? [...new Set(tags)] : []);
    if (preferredChannel !== undefined)
      await contacts.setPreferred(tx, node, index === 0 ? preferredChannel : null, now);
  }
};
