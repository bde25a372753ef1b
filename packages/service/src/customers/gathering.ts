import { findCasesOfPerson, withEntries, type CaseFile } from '../cases/index.ts';
import type { Tx } from '../db/index.ts';
import { ProblemError } from '../platform/index.ts';
import { findQuote, quotesOfShipments, type StoredQuote } from '../quotes/index.ts';
import { findReviewsOfPerson, type ReviewFact } from '../reviews/index.ts';
import { findShipmentsById, type Journey } from '../tracking/index.ts';
import type { NoteFact, Person } from './facts.ts';
import * as contacts from './store/contacts.ts';
import { findNotes } from './store/notes.ts';
import * as ties from './store/ties.ts';

/** Everything that is one person's. */
export interface Belongings {
  readonly parcels: readonly Journey[];
  readonly quotes: readonly StoredQuote[];
  readonly cases: readonly CaseFile[];
  readonly reviews: readonly ReviewFact[];
  readonly notes: readonly NoteFact[];
}

/** Whoever this id leads to: it is theirs, or that of somebody who was merged into them. */
export const findPerson = async (tx: Tx, merchantId: contacts.Scope, id: string): Promise<Person | undefined> => {
  const nodes = await contacts.findOfShopper(tx, merchantId, id);
  const [first] = nodes;
  if (first === undefined) return undefined;
  const keys = nodes.map(({ key }) => key);
  return {
    id: first.personId,
    merchantId: first.merchantId,
    contacts: nodes,
    ties: await ties.findWith(tx, first.merchantId, keys),
  };
};

/** @throws ProblemError shopper_not_found. */
export const personOf = async (tx: Tx, merchantId: contacts.Scope, id: string): Promise<Person> => {
  const person = await findPerson(tx, merchantId, id);
  if (!person) throw new ProblemError('shopper_not_found');
  return person;
};

/** Gathers what is a person's from the rooms that have it, the newest first. */
export const belongingsOf = async (tx: Tx, { merchantId, contacts: nodes }: Person): Promise<Belongings> => {
  const contactKeys = nodes.map(({ key }) => key);
  const linked = await contacts.linkedTo(tx, merchantId, contactKeys);
  const parcels = await findShipmentsById(tx, merchantId, linked.parcels);
  const requested: StoredQuote[] = [];
  for (const id of linked.quotes) {
    const quote = await findQuote(tx, merchantId, id);
    if (quote) requested.push(quote);
  }
  const booked = await quotesOfShipments(tx, merchantId, linked.parcels);
  const quotes = [...requested, ...booked];
  const facts = await findCasesOfPerson(tx, merchantId, { contactKeys, shipmentIds: linked.parcels });
  return {
    parcels,
    quotes: quotes.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime()),
    cases: await withEntries(tx, facts),
    reviews: await findReviewsOfPerson(tx, merchantId, {
      personKeys: contactKeys,
      shipmentIds: linked.parcels,
      caseIds: facts.map(({ id }) => id),
    }),
    notes: await findNotes(
      tx,
      merchantId,
      nodes.map(({ id }) => id),
    ),
  };
};
