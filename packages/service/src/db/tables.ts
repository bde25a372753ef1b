import type { AgreementsTables } from './tables/agreements.ts';
import type { CarriersTables } from './tables/carriers.ts';
import type { CasesTables } from './tables/cases.ts';
import type { CustomersTables } from './tables/customers.ts';
import type { MessagesTables } from './tables/messages.ts';
import type { NeedsTables } from './tables/needs.ts';
import type { PlatformTables } from './tables/platform.ts';
import type { QuotesTables } from './tables/quotes.ts';
import type { ReviewsTables } from './tables/reviews.ts';
import type { ScorecardTables } from './tables/scorecard.ts';
import type { TrackingTables } from './tables/tracking.ts';

/** Every table of the service, a file for each room that has some. */
export interface Tables
  extends
    PlatformTables,
    TrackingTables,
    CarriersTables,
    QuotesTables,
    AgreementsTables,
    CasesTables,
    ReviewsTables,
    NeedsTables,
    CustomersTables,
    ScorecardTables,
    MessagesTables {}
