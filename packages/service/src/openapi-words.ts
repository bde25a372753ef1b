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
};
const vocabularies: readonly (readonly [string, z.ZodMiniType, readonly string[]])[] = [
  ['Milestone', contract.anyMilestone, contract.milestones],
  ['NodeMilestone', contract.anyNodeMilestone, contract.nodeMilestones],
  ['ExceptionClass', contract.anyExceptionClass, contract.exceptionClasses],
  ['ExceptionCode', contract.anyExceptionCode, contract.exceptionCodes],
  ['Party', contract.anyParty, contract.parties],
  ['Product', contract.anyProduct, contract.products],
  ['Role', contract.anyRole, contract.roles],
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
};

/** @throws Error when a call has no words yet. */
export const describeRoute = (name: string): string => {
  const summary = summaries[name];
  if (summary === undefined) throw new Error(`The call ${name} has no summary in openapi-words.ts.`);
  return summary;
};

export const tagOf = (name: string): string => name.split('.')[0] ?? name;
