import { Cases } from '@waybill/sdk/cases';
import { Complaints } from '@waybill/sdk/complaints';
import { Enquiries } from '@waybill/sdk/enquiries';
import { createPageTransport } from './transport.ts';

/** What filing a case asks of the SDK. Tests and servers of their own hand in another one. */
export interface FilingClient {
  readonly complain: Complaints['create'];
  readonly enquire: Enquiries['create'];
  readonly attach: Cases['attach'];
  readonly confirm: Cases['confirm'];
}

export const createClient = (key: string, baseUrl: string): FilingClient => {
  const transport = createPageTransport(key, baseUrl);
  const complaints = new Complaints(transport);
  const enquiries = new Enquiries(transport);
  const cases = new Cases(transport);
  return {
    complain: (...asked) => complaints.create(...asked),
    enquire: (...asked) => enquiries.create(...asked),
    attach: (...asked) => cases.attach(...asked),
    confirm: (...asked) => cases.confirm(...asked),
  };
};
