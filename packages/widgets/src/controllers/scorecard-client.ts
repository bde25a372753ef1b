import { Scorecard } from '@waybill/sdk/scorecard';
import type { CaseLedger } from '@waybill/sdk/staff';
import { createPageTransport } from './transport.ts';

/** What an element of a back office asks of the SDK; a `WaybillStaff` is one. Tests and servers of their own hand in another. */
export interface ScorecardClient {
  readonly scorecard: Pick<Scorecard, 'retrieve' | 'csv'>;
  readonly ledger: Pick<CaseLedger, 'review' | 'csv'>;
}

/** @param token of a signed-in member of staff. */
export const createClient = (token: string, baseUrl: string): ScorecardClient => {
  // For the weekly review alone.
  const ledger = async () => (await import('./ledger-client.ts')).createClient(token, baseUrl);
  return {
    scorecard: new Scorecard(createPageTransport(token, baseUrl)),
    ledger: {
      review: async (...asked) => (await ledger()).review(...asked),
      csv: async (...asked) => (await ledger()).csv(...asked),
    },
  };
};
