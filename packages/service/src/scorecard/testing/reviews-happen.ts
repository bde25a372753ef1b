import { asStaff, type Tx } from '../../db/index.ts';
import { findNeedForChange, updateNeed } from '../../needs/need-store.ts';
import { recordNeed, recordSuggestion } from '../../needs/recording.ts';
import { newId, record } from '../../platform/index.ts';
import { pick, type One, type Stage, type World } from './world.ts';

const answerNps = async (tx: Tx, { id, merchantId }: World['reviews'][number], given: number | null, at: Date) => {
  await tx.deleteFrom('nps_answers').where('merchant_id', '=', merchantId).where('review_id', '=', id).execute();
  if (given === null) return;
  await tx
    .insertInto('nps_answers')
    .values({ merchant_id: merchantId, review_id: id, quarter: '2026-Q4', score: given, person_keys: [], at })
    .execute();
};

export const rate = async ({ world, now, parcel, inIt }: Stage, one: One<'rate'>): Promise<void> => {
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
};

export const rateAgain = async ({ world, now, inIt }: Stage, one: One<'rate again'>): Promise<void> => {
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
};

export const suggest = async ({ world, now, inIt }: Stage, one: One<'suggest'>): Promise<void> => {
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
};

export const decide = async ({ platform, world, now }: Stage, one: One<'decide'>): Promise<void> => {
  const id = pick(world.needs, one.need) ?? '';
  await asStaff(platform.db, async (tx) => {
    const need = await findNeedForChange(tx, id);
    if (!need) return;
    const decided = { ...need, state: one.met ? ('met' as const) : ('open' as const) };
    await updateNeed(tx, decided);
    await recordNeed(tx, need, decided, now);
  });
};
