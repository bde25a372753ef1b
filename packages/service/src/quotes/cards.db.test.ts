import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeOnBoth } from '../../test/databases.ts';
import { inTenant, openPostgres, type Database } from '../db/index.ts';
import { createKeys } from '../platform/index.ts';
import { RateCardError } from './card-error.ts';
import { exportCard, listCards } from './card-export.ts';
import { importCard } from './card-import.ts';
import { cardOf, cardsInForce } from './cards-in-force.ts';
import { exampleCards } from './cards/index.ts';
import type { RateCard } from './facts.ts';

const [domestic, international] = exampleCards as [RateCard, RateCard];
const december = '2026-12-01T00:00:00+08:00';
const november = new Date('2026-11-24T02:00:00Z');
const later = (more: object = {}): RateCard => ({ ...domestic, version: 2, effectiveFrom: december, ...more });

describeOnBoth('Rate cards', (fresh) => {
  let db: Database;
  let merchantId: string;
  beforeEach(async () => {
    db = await (await fresh()).open();
    ({ merchantId } = await createKeys(db, { merchant: 'Test shop', origins: ['https://shop.example'] }));
  });
  afterEach(() => db.close());

  const issuesOf = async (card: unknown, dryRun?: boolean): Promise<string[]> => {
    const refused: unknown = await importCard(db, card, dryRun).catch((error: unknown) => error);
    if (!(refused instanceof RateCardError)) throw new Error('The card was taken.');
    return refused.issues.map(({ pointer, message }) => `${pointer} ${message}`);
  };
  const asMerchant = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(db, merchantId, work);
  const versionsAt = async (now: Date) =>
    (await asMerchant((tx) => cardsInForce(tx, now))).map(({ id, version }) => `${id} ${version}`);

  it('are in force from their time on, each the newest that has begun, and old versions stay', async () => {
    await importCard(db, domestic);
    await importCard(db, later());
    await importCard(db, international);
    await expect(versionsAt(new Date('2025-12-31T15:59:59Z'))).rejects.toMatchObject({ code: 'no_rate_card' });
    expect(await versionsAt(new Date('2026-11-30T15:59:59Z'))).toEqual(['china-domestic 1', 'china-international 1']);
    expect(await versionsAt(new Date(december))).toEqual(['china-domestic 2', 'china-international 1']);
    const [one, two] = await asMerchant(async (tx) => [
      await cardOf(tx, 'china-domestic', 1),
      await cardOf(tx, 'china-domestic', 2),
    ]);
    expect([one, two]).toEqual([domestic, later()]);
    await expect(asMerchant((tx) => cardOf(tx, 'china-domestic', 3))).rejects.toThrow(RangeError);
  });

  it('count from the moment of their import, in every transaction', async () => {
    await importCard(db, domestic);
    expect(await versionsAt(november)).toEqual(['china-domestic 1']);
    await importCard(db, later({ effectiveFrom: '2026-11-01T00:00:00+08:00' }));
    expect(await versionsAt(november)).toEqual(['china-domestic 2']);
  });

  it('keep the order that products were given in, which a quote shows them in', async () => {
    const { economy, ...others } = domestic.products;
    const reordered = { ...domestic, products: { economy, ...others } };
    await importCard(db, reordered);
    const [card] = await asMerchant((tx) => cardsInForce(tx, november));
    expect(Object.keys(card.products)).toEqual(['economy', ...Object.keys(others)]);
    expect(JSON.stringify(await exportCard(db, {}, november))).toBe(JSON.stringify(reordered));
  });

  it('take the same document again without a change, and say what a dry run would do', async () => {
    const imported = { card: 'china-domestic', version: 1, effectiveFrom: domestic.effectiveFrom, imported: true };
    expect(await importCard(db, domestic, true)).toEqual({ ...imported, imported: false });
    expect(await listCards(db, november)).toEqual([]);
    expect(await importCard(db, domestic)).toEqual(imported);
    expect(await importCard(db, domestic)).toEqual({ ...imported, imported: false });
    await importCard(db, later());
    expect(await importCard(db, domestic)).toEqual({ ...imported, imported: false });
    expect(await listCards(db, november)).toMatchObject([
      { card: 'china-domestic', version: 2, inForce: false },
      { card: 'china-domestic', version: 1, inForce: true },
    ]);
    expect(await issuesOf(later({ currency: 'XXX1' }), true)).toHaveLength(1);
  });

  it('have versions that rise, each from a time of its own', async () => {
    await importCard(db, later({ version: 3 }));
    const number = '#/version must be above 3, the last one of this card';
    expect(await issuesOf(later())).toEqual([number, '#/effectiveFrom is when version 3 begins']);
    expect(await issuesOf(domestic)).toEqual([number]);
    expect(await issuesOf(later({ version: 3, fuelSurcharge: '4' }))).toContain(number);
    expect(await issuesOf(later({ version: 4, effectiveFrom: '2026-11-30T16:00:00Z' }))).toEqual([
      '#/effectiveFrom is when version 3 begins',
    ]);
  });

  it('share one currency and no product with the cards beside them', async () => {
    await importCard(db, domestic);
    const { standard } = domestic.products;
    const abroad = (more: object) => ({ ...international, products: { ...international.products, ...more } });
    expect(await issuesOf({ ...international, currency: 'USD' })).toEqual([
      '#/currency must be CNY, as in the card china-domestic (version 1)',
    ]);
    expect(await issuesOf(abroad({ standard: { ...standard, zones: {}, serves: undefined } }))).toEqual([
      '#/products/standard is a product of the card china-domestic (version 1) already',
    ]);
    // From December on the domestic card has no such product: the other one may have it from then.
    const { standard: _, ...rest } = domestic.products;
    const without = (lists: RateCard['goods']) => lists.filter(({ products }) => !products?.includes('standard'));
    const services = Object.fromEntries(
      Object.entries(domestic.services).map(([code, { products, ...service }]) => [
        code,
        { ...service, ...(products ? { products: products.filter((product) => product !== 'standard') } : {}) },
      ]),
    );
    const promotions = domestic.promotions.map(({ products: _products, ...promotion }) => promotion);
    await importCard(db, later({ products: rest, goods: without(domestic.goods), services, promotions }));
    const moved = abroad({ standard: { ...standard, zones: {} } });
    expect(await issuesOf(moved)).toHaveLength(1);
    await importCard(db, { ...moved, effectiveFrom: december });
    expect(await versionsAt(new Date(december))).toEqual(['china-domestic 2', 'china-international 1']);
  });

  it('name merchants that there are', async () => {
    const patch = { fuelSurcharge: '1' };
    expect(await issuesOf({ ...domestic, merchants: { [merchantId]: patch, mrc_nobody: patch } })).toEqual([
      '#/merchants/mrc_nobody is no merchant of this operator',
    ]);
    await importCard(db, { ...domestic, merchants: { [merchantId]: patch } });
  });

  it('are exported by name and version, or say which there are', async () => {
    const refusal = async (asked: Parameters<typeof exportCard>[1]): Promise<string> => {
      const refused: unknown = await exportCard(db, asked, november).catch((error: unknown) => error);
      return refused instanceof TypeError ? refused.message : '';
    };
    expect(await refusal({})).toMatch(/no rate card yet/);
    await importCard(db, later());
    expect(await refusal({})).toBe('No version of china-domestic is in force yet. Say which with --version: 2.');
    await importCard(db, international);
    expect(await refusal({})).toBe('Say which card with --card: china-domestic, china-international.');
    expect(await refusal({ card: 'china' })).toBe(
      'There is no card china. Known: china-domestic, china-international.',
    );
    expect(await refusal({ card: 'china-domestic', version: 1 })).toBe(
      'There is no version 1 of china-domestic. Known: 2.',
    );
    expect(await exportCard(db, { card: 'china-international' }, november)).toEqual(international);
    expect(await exportCard(db, { card: 'china-domestic', version: 2 }, november)).toEqual(later());
  });
});

describeOnBoth('Two imports at once', (fresh) => {
  it('leave one of two cards of one version', async () => {
    const { open, url } = await fresh();
    const first = await open();
    const second = url === undefined ? first : openPostgres(url);
    try {
      const outcomes = await Promise.allSettled([
        importCard(first, domestic),
        importCard(second, { ...domestic, fuelSurcharge: '4' }),
      ]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await listCards(first, november)).toHaveLength(1);
    } finally {
      if (second !== first) await second.close();
      await first.close();
    }
  });
});
