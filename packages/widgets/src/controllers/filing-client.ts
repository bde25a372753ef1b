import { Complaints } from '@waybill/sdk/complaints';
import { Enquiries } from '@waybill/sdk/enquiries';
import type { CasesClient } from './cases-client.ts';
import { createPageTransport } from './transport.ts';

/** What filing a case asks of the SDK. Tests and servers of their own hand in another one. */
export interface FilingClient extends Pick<CasesClient, 'attach' | 'confirm'> {
  readonly complain: Complaints['create'];
  readonly enquire: Enquiries['create'];
}

export const createClient = (key: string, baseUrl: string): FilingClient => {
  const transport = createPageTransport(key, baseUrl);
  const complaints = new Complaints(transport);
  const enquiries = new Enquiries(transport);
  // Most reports have no files, and are proved by what they are filed with.
  const cases = async () => (await import('./cases-client.ts')).createClient(key, baseUrl);
  return {
    complain: (...asked) => complaints.create(...asked),
    enquire: (...asked) => enquiries.create(...asked),
    attach: async (...asked) => (await cases()).attach(...asked),
    confirm: async (...asked) => (await cases()).confirm(...asked),
  };
};
