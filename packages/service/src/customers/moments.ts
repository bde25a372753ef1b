import { presentToCustomer, type CaseFile } from '../cases/index.ts';
import type { StoredQuote } from '../quotes/index.ts';
import type { ReviewFact } from '../reviews/index.ts';
import type { Journey } from '../tracking/index.ts';
import type { NoteFact } from './facts.ts';
import type { Belongings } from './gathering.ts';
import type { Moment } from './rules/index.ts';

/** What happened to whatever is a person's, in no order. A case is told as its customer reads it. */
export const momentsOf = (
  { parcels, quotes, cases, reviews, notes }: Belongings,
  deliveredAt: (journey: Journey) => Date | null,
  now: Date,
): readonly Moment[] => [
  ...parcels.flatMap((journey) => ofParcel(journey, deliveredAt(journey))),
  ...quotes.flatMap(ofQuote),
  ...cases.flatMap((file) => ofCase(file, now)),
  ...reviews.map(ofReview),
  ...notes.map(ofNote),
];

const silent = { by: null, channel: null, text: null } as const;

const ofParcel = ({ shipment }: Journey, deliveredAt: Date | null): Moment[] => {
  const { id, number, createdAt, cancelledAt } = shipment;
  const moment = (event: string, at: Date | null): Moment[] =>
    at === null ? [] : [{ ...silent, kind: 'parcel', event, at, subject: { id, number }, entry: event }];
  return [...moment('created', createdAt), ...moment('delivered', deliveredAt), ...moment('cancelled', cancelledAt)];
};

const ofQuote = ({ id, createdAt, booking }: StoredQuote): Moment[] => {
  const quote = { ...silent, kind: 'quote', subject: { id, number: booking?.shipment?.number ?? null } } as const;
  const asked: Moment = { ...quote, event: 'quoted', at: createdAt, entry: 'quoted' };
  if (!booking) return [asked];
  const event = booking.state === 'confirmed' ? 'accepted' : booking.state;
  return [asked, { ...quote, event, at: booking.createdAt, entry: booking.id }];
};

const ofCase = ({ fact, entries }: CaseFile, now: Date): Moment[] => {
  const channels = new Map(entries.map(({ id, channel }) => [id, channel]));
  return presentToCustomer(fact, entries, now).thread.map(({ id, at, act, by, text }) => ({
    kind: 'case',
    event: act,
    at,
    subject: { id: fact.id, number: fact.number },
    entry: id,
    ...{ by, text },
    channel: channels.get(id) ?? null,
  }));
};

const ofReview = ({ id, subject, createdAt: at, text }: ReviewFact): Moment => ({
  kind: 'review',
  event: 'rated',
  at,
  subject: { id, number: subject.number },
  entry: 'rated',
  by: 'customer',
  channel: null,
  text,
});

const ofNote = ({ id, at, text }: NoteFact): Moment => ({
  kind: 'note',
  event: 'noted',
  at,
  subject: { id, number: null },
  entry: 'noted',
  by: 'staff',
  channel: null,
  text,
});
