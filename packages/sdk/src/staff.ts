/** The client of a back office: what staff do with cases, alerts and their own session. */
import { signIn } from './contract/staff.ts';
import { Agreements } from './resources/agreements.ts';
import { Cases } from './resources/cases.ts';
import { Needs } from './resources/needs.ts';
import { Quotes } from './resources/quotes.ts';
import { Reviews } from './resources/reviews.ts';
import { Scorecard } from './resources/scorecard.ts';
import { Shoppers } from './resources/shoppers.ts';
import { Alerts } from './staff/alerts.ts';
import { CaseLedger } from './staff/case-ledger.ts';
import { Causes } from './staff/causes.ts';
import { Merchants } from './staff/merchants.ts';
import { PersonRequests } from './staff/person-requests.ts';
import { StaffSession, type SignedIn, type StaffCredentials } from './staff/session.ts';
import { StaffCases } from './staff/staff-cases.ts';
import { Subtasks } from './staff/subtasks.ts';
import { createTransport, type TransportOptions } from './transport.ts';

export * from './staff/alerts.ts';
export * from './staff/case-ledger.ts';
export * from './staff/causes.ts';
export * from './staff/merchants.ts';
export * from './staff/person-requests.ts';
export * from './staff/session.ts';
export * from './staff/staff-cases.ts';
export * from './staff/subtasks.ts';

/**
 * The client of the operator's staff. It is none of `Waybill`'s, so that pages and merchants do not load it.
 *
 * @throws TypeError if the token or the address is none.
 * @example
 * const { token } = await WaybillStaff.signIn({ email, password }, { baseUrl: 'https://tracking.example.com' });
 * const staff = new WaybillStaff({ key: token, baseUrl: 'https://tracking.example.com' });
 * for await (const { number, clock } of staff.cases.list()) console.log(number, clock?.dueAt);
 */
export class WaybillStaff {
  readonly session: StaffSession;
  readonly cases: StaffCases;
  /** What customers do to their cases, recorded for somebody on the phone. */
  readonly onBehalf: Pick<Cases, 'confirm' | 'decide' | 'chase' | 'withdraw'>;
  readonly subtasks: Subtasks;
  readonly causes: Causes;
  readonly ledger: CaseLedger;
  readonly alerts: Alerts;
  readonly agreements: Agreements;
  /** Proposals, and prices put right after re-weighing. */
  readonly quotes: Pick<Quotes, 'proposal' | 'adjust'>;
  readonly reviews: Pick<Reviews, 'list' | 'reply' | 'figures'>;
  readonly needs: Omit<Needs, 'met'>;
  readonly scorecard: Scorecard;
  readonly merchants: Merchants;
  readonly shoppers: Shoppers;
  readonly personRequests: PersonRequests;

  /** Signs a member of staff in. `sign_in_failed` whatever was wrong, 429 after too many tries. */
  static signIn(credentials: StaffCredentials, options: Omit<TransportOptions, 'key' | 'token'>): Promise<SignedIn> {
    // The one call that needs no key; a transport has one all the same.
    return createTransport({ ...options, key: 'none' }).call(signIn, { body: credentials });
  }

  /** `key` is the token of a signed-in member of staff. */
  constructor(options: TransportOptions) {
    const transport = createTransport(options);
    this.session = new StaffSession(transport);
    this.cases = new StaffCases(transport);
    this.onBehalf = new Cases(transport);
    this.subtasks = new Subtasks(transport);
    this.causes = new Causes(transport);
    this.ledger = new CaseLedger(transport);
    this.alerts = new Alerts(transport);
    this.agreements = new Agreements(transport);
    this.quotes = new Quotes(transport);
    this.reviews = new Reviews(transport);
    this.needs = new Needs(transport);
    this.scorecard = new Scorecard(transport);
    this.merchants = new Merchants(transport);
    this.shoppers = new Shoppers(transport);
    this.personRequests = new PersonRequests(transport);
  }
}
