import * as contract from '@waybill/sdk/contract';
import * as z from 'zod/mini';

/**
 * Names and words of the API's description. They stand here and not in the contract, because the contract also goes
 * into browsers, where every string costs.
 */
const schemas: Readonly<Record<string, z.ZodMiniType>> = {
  Parcel: contract.parcel,
  Scan: contract.scan,
  ParcelNode: contract.parcelNode,
  ParcelException: contract.parcelException,
  Consignee: contract.consignee,
  ProofOfDelivery: contract.proofOfDelivery,
  Proof: contract.proof,
  SearchResult: contract.searchResult,
  Shipment: contract.shipment,
  ShipmentInput: contract.shipmentInput,
  ShipmentChange: contract.shipmentChange,
  ScanInput: contract.scanInput,
  CarrierCandidate: contract.carrierCandidate,
  IngestEndpoint: contract.ingestEndpoint,
  StaffMember: contract.staffMember,
  Alert: contract.alert,
  Problem: contract.problem,
  Money: contract.money,
  MoneyInput: contract.moneyInput,
  Words: contract.words,
  QuoteAddress: contract.quoteAddress,
  QuoteParcel: contract.quoteParcel,
  QuoteRequest: contract.quoteRequest,
  Quote: contract.quote,
  QuoteOption: contract.quoteOption,
  Refusal: contract.refusal,
  Price: contract.price,
  PriceItem: contract.priceItem,
  ChargeableWeight: contract.chargeableWeight,
  Adjustment: contract.adjustment,
  Commitment: contract.commitment,
  Liability: contract.liability,
  Contact: contract.contact,
  Acceptance: contract.acceptance,
  AcceptInput: contract.acceptInput,
  Booking: contract.booking,
  Coverage: contract.coverage,
  Agreement: contract.agreement,
  AgreementInput: contract.agreementInput,
  CaseContactInput: contract.caseContactInput,
  ComplaintInput: contract.complaintInput,
  EnquiryInput: contract.enquiryInput,
  Filed: contract.filed,
  CustomerCase: contract.customerCase,
  CaseStep: contract.caseStep,
  CaseClock: contract.caseClock,
  CasePromise: contract.casePromise,
  PromiseRecord: contract.promiseRecord,
  CaseThreadEntry: contract.caseThreadEntry,
  EvidenceFile: contract.evidenceFile,
  Upload: contract.upload,
};
const vocabularies: readonly (readonly [string, z.ZodMiniType, readonly string[]])[] = [
  ['Milestone', contract.anyMilestone, contract.milestones],
  ['NodeMilestone', contract.anyNodeMilestone, contract.nodeMilestones],
  ['ExceptionClass', contract.anyExceptionClass, contract.exceptionClasses],
  ['ExceptionCode', contract.anyExceptionCode, contract.exceptionCodes],
  ['Party', contract.anyParty, contract.parties],
  ['Product', contract.anyProduct, contract.products],
  ['Role', contract.anyRole, contract.roles],
  ['Resource', contract.anyResource, contract.resources],
  ['RefusalReason', contract.anyRefusalReason, contract.refusalReasons],
  ['PriceUnit', contract.anyPriceUnit, contract.priceUnits],
  ['QuoteState', contract.anyQuoteState, contract.quoteStates],
  ['WeighingEvidence', contract.anyWeighingEvidence, contract.weighingEvidence],
  ['AgreementMeasure', contract.anyAgreementMeasure, contract.agreementMeasures],
  ['CaseKind', contract.anyCaseKind, contract.caseKinds],
  ['CaseClass', contract.anyCaseClass, contract.caseClasses],
  ['CaseType', contract.anyCaseType, contract.caseTypes],
  ['CaseWish', contract.anyCaseWish, contract.caseWishes],
  ['CaseChannel', contract.anyCaseChannel, contract.caseChannels],
  ['ContactChannel', contract.anyContactChannel, contract.contactChannels],
  ['CaseState', contract.anyCaseState, contract.caseStates],
  ['CaseLevel', contract.anyCaseLevel, contract.caseLevels],
  ['Department', contract.anyDepartment, contract.departments],
  ['CaseCause', contract.anyCaseCause, contract.caseCauses],
  ['PromiseKind', contract.anyPromiseKind, contract.promiseKinds],
  ['ClockKind', contract.anyClockKind, contract.clockKinds],
  ['ClockStanding', contract.anyClockStanding, contract.clockStandings],
  ['CaseAct', contract.anyCaseAct, contract.caseActs],
  ['CaseActor', contract.anyCaseActor, contract.caseActors],
];
z.globalRegistry.add(contract.time, {
  id: 'Time',
  description: 'An instant, RFC 3339 with offset.',
  override: { pattern: undefined, format: 'date-time' },
});
for (const [id, schema, values] of vocabularies) {
  const override = {
    type: undefined,
    anyOf: [{ type: 'string' as const, enum: [...values] }, { type: 'string' as const }],
  };
  z.globalRegistry.add(schema, { id, description: 'One of these, or a word that a newer service adds.', override });
}
for (const [id, schema] of Object.entries(schemas)) z.globalRegistry.add(schema, { id });

const summaries: Readonly<Record<string, string>> = {
  'tracking.retrieve': 'Look a parcel up by its number.',
  'tracking.search': 'Look up to 40 numbers up, or the parcels of an order or a phone with proof.',
  'tracking.requestCode': 'Have a one-time code sent to the contact that the order holds.',
  'tracking.watch': 'Follow a parcel live.',
  'carriers.detect': 'Say which couriers a number may belong to.',
  'ingestEndpoints.create': 'Make an address that a carrier platform may push to.',
  ingest: 'Take what a carrier platform pushes.',
  'shipments.create': 'Enter a shipment.',
  'shipments.list': 'List shipments, newest first.',
  'shipments.update': 'Change a shipment; null clears a field.',
  'shipments.addScans': 'Report scans, in any order; the same scan twice is one scan.',
  'shopperTokens.create': "Make a token for a signed-in shopper's page.",
  'shopperTokens.revoke': 'End a shopper token before its time.',
  'staff.signIn': 'Sign in as a person of the operator.',
  'staff.signOut': 'Sign out.',
  'staff.me': 'Say who is signed in.',
  'alerts.list': 'List nodes that overran their allowed time.',
  'quotes.create': 'Ask what a parcel costs, when it arrives, and what is paid if it does not.',
  'quotes.retrieve': 'Read a quote again, with what became of it.',
  'quotes.watch': 'Follow a quote live: a booking that is confirmed or declined, a price that is adjusted.',
  'quotes.accept':
    'Accept an option. With a secret key it makes or links a shipment; with a publishable key it asks the merchant for a booking.',
  'quotes.proposal': 'Get links to the quote as a page to read and print.',
  'quotes.adjust': 'Add what re-weighing changed to the price, once.',
  'bookings.list': 'List bookings that shoppers ask for, newest first.',
  'bookings.confirm': 'Confirm a booking: the parcel is made, and the promise counts.',
  'bookings.decline': 'Decline a booking, with the reason.',
  'coverage.check': 'Say whether an address is served, by what, and when the courier comes.',
  'agreements.create': 'Draw up a service agreement with a merchant.',
  'agreements.list': 'List service agreements, newest first.',
  'agreements.retrieve': 'Read a service agreement.',
  'agreements.sign': 'Sign a service agreement: the operator first, then the merchant.',
  'agreements.withdraw': 'Withdraw an agreement that is not signed by both.',
  'complaints.create': 'File a complaint. It answers a number, and a token that shows this case.',
  'enquiries.create': 'Ask something, chase a parcel, or suggest something.',
  'cases.retrieve': 'Read a case: its steps and clocks, what was said and promised, and what can be done.',
  'cases.watch': 'Follow a case live.',
  'cases.confirm': 'Prove a filing afterwards, so that its clocks run.',
  'cases.message': 'Say something in a case.',
  'cases.decide': 'Accept a resolution, or reject it and say why.',
  'cases.chase': 'Ask to hurry.',
  'cases.withdraw': 'Withdraw a case.',
  'cases.beginEvidence': 'Begin to send a photo or a document.',
  'cases.continueEvidence': 'Send the next part of a file. With the last one it is checked, made safe and stored.',
  'cases.retrieveUpload': 'Say where an upload that was interrupted goes on.',
  'cases.evidenceLink': 'Get a link that downloads one file, for a short while.',
};

/** @throws Error when a call has no words yet. */
export const describeRoute = (name: string): string => {
  const summary = summaries[name];
  if (summary === undefined) throw new Error(`The call ${name} has no summary in openapi-words.ts.`);
  return summary;
};

export const tagOf = (name: string): string => name.split('.')[0] ?? name;
