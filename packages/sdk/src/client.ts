import { Agreements } from './resources/agreements.ts';
import { Bookings } from './resources/bookings.ts';
import { Carriers } from './resources/carriers.ts';
import { Cases } from './resources/cases.ts';
import { Complaints } from './resources/complaints.ts';
import { Coverage } from './resources/coverage.ts';
import { Enquiries } from './resources/enquiries.ts';
import { IngestEndpoints } from './resources/ingest-endpoints.ts';
import { Needs } from './resources/needs.ts';
import { Quotes } from './resources/quotes.ts';
import { Reviews } from './resources/reviews.ts';
import { Scorecard } from './resources/scorecard.ts';
import { Shipments } from './resources/shipments.ts';
import { ShopperTokens } from './resources/shopper-tokens.ts';
import { Shoppers } from './resources/shoppers.ts';
import { Tracking } from './resources/tracking.ts';
import { createTransport, type TransportOptions } from './transport.ts';

/**
 * The client with every resource.
 *
 * @throws TypeError if the key or the address is none, or a secret key is used in a browser.
 * @example
 * const waybill = new Waybill({ key: 'pk_…', baseUrl: 'https://tracking.example.com' });
 * const parcel = await waybill.tracking.retrieve('1Z999AA10123456784');
 */
export class Waybill {
  readonly tracking: Tracking;
  readonly carriers: Carriers;
  readonly shipments: Shipments;
  readonly shopperTokens: ShopperTokens;
  readonly ingestEndpoints: IngestEndpoints;
  readonly quotes: Quotes;
  readonly bookings: Bookings;
  readonly coverage: Coverage;
  readonly agreements: Agreements;
  readonly complaints: Complaints;
  readonly enquiries: Enquiries;
  readonly cases: Cases;
  readonly reviews: Reviews;
  readonly needs: Needs;
  readonly scorecard: Scorecard;
  readonly shoppers: Shoppers;

  constructor(options: TransportOptions) {
    const transport = createTransport(options);
    this.tracking = new Tracking(transport);
    this.carriers = new Carriers(transport);
    this.shipments = new Shipments(transport);
    this.shopperTokens = new ShopperTokens(transport);
    this.ingestEndpoints = new IngestEndpoints(transport);
    this.quotes = new Quotes(transport);
    this.bookings = new Bookings(transport);
    this.coverage = new Coverage(transport);
    this.agreements = new Agreements(transport);
    this.complaints = new Complaints(transport);
    this.enquiries = new Enquiries(transport);
    this.cases = new Cases(transport);
    this.reviews = new Reviews(transport);
    this.needs = new Needs(transport);
    this.scorecard = new Scorecard(transport);
    this.shoppers = new Shoppers(transport);
  }
}
