import type { Consignee, Parcel, ParcelException, ParcelNode, Scan, Shipment } from '@waybill/sdk/contract';
import type { ExceptionFact, LocalTime, NodeAllowances, ScanFact, ShipmentFact } from '../facts.ts';
import { missingFrom } from './completeness.ts';
import { estimateOf } from './estimate.ts';
import { formatLocalTime } from './local-time.ts';
import { masker, type KnownPersons } from './masking.ts';
import { nodesOf, type NodeState } from './nodes.ts';
import { inOrder } from './order.ts';
import { statusOf, type Status } from './status.ts';

/** What a presentation is made from. */
export interface Presentable {
  readonly shipment: ShipmentFact;
  readonly scans: readonly ScanFact[];
  readonly allowances: NodeAllowances;
  readonly now: Date;
}

const instant = (at: Date | null): string | null => (at === null ? null : formatLocalTime({ at, offsetMinutes: 0 }));
const local = (time: LocalTime | null): string | null => (time === null ? null : formatLocalTime(time));

const exceptionOf = (exception: ExceptionFact | null): ParcelException | null =>
  exception === null ? null : { class: exception.class, code: exception.code, party: exception.party };

/** Everybody whom the record itself names. */
export const personsOf = (
  { number, consignee, proofOfDelivery }: ShipmentFact,
  scans: readonly ScanFact[],
): KnownPersons => {
  const named = [consignee?.name, proofOfDelivery?.signedBy, ...scans.map(({ owner }) => owner?.person)];
  const lines = consignee?.address?.lines.filter((line) => line.trim().length >= 4) ?? [];
  const names = [...new Set([...named, ...lines].filter((name) => name != null))];
  return { names, phones: consignee?.phone == null ? [] : [consignee.phone], numbers: [number] };
};

const asWritten = (text: string): string => text;

interface Computed {
  readonly ordered: readonly ScanFact[];
  readonly status: Status;
  readonly nodes: readonly NodeState[];
  readonly estimatedAt: Date | null;
}

const compute = ({ shipment, scans, allowances, now }: Presentable): Computed => {
  const ordered = inOrder(scans);
  const status = statusOf(ordered, shipment, now);
  const nodes = nodesOf({ shipment, scans: ordered, allowances, now });
  const estimatedAt = estimateOf({ shipment, scans: ordered, nodes, status, allowances, now });
  return { ordered, status, nodes, estimatedAt };
};

const presentScan = (scan: ScanFact, show: (text: string) => string): Scan => ({
  id: scan.id,
  at: formatLocalTime(scan),
  milestone: scan.milestone,
  exception: exceptionOf(scan.exception),
  text: show(scan.text),
  // A carrier's own word, which can be a sentence.
  code: scan.code === null ? null : show(scan.code),
  location: {
    city: scan.location.city === null ? null : show(scan.location.city),
    region: scan.location.region === null ? null : show(scan.location.region),
    country: scan.location.country,
  },
});

const presentNode = (node: NodeState, show: (text: string) => string, verified: boolean): ParcelNode => ({
  milestone: node.milestone,
  at: local(node.at),
  dueAt: instant(node.dueAt),
  overdue: node.overdue,
  owner: {
    department: show(node.owner.department),
    role: show(node.owner.role),
    ...(verified ? { person: node.owner.person } : {}),
  },
});

const presentConsignee = (consignee: Consignee | null): Consignee | null =>
  consignee === null
    ? null
    : {
        name: consignee.name,
        phone: consignee.phone,
        email: consignee.email,
        address:
          consignee.address === null
            ? null
            : {
                lines: [...consignee.address.lines],
                city: consignee.address.city,
                region: consignee.address.region,
                postalCode: consignee.address.postalCode,
                country: consignee.address.country,
              },
      };

/**
 * What a shopper may see. Without proof (`verified: false`): nodes, times and cities, the carrier's texts with every
 * person in them masked, and no key at all that holds a person. With proof: everything.
 */
export const presentParcel = ({
  verified,
  ...presentable
}: Presentable & {
  /** The asker proved that the parcel is theirs. */
  readonly verified: boolean;
}): Parcel => {
  const { shipment, scans } = presentable;
  const { ordered, status, nodes, estimatedAt } = compute(presentable);
  const show = verified ? asWritten : masker(personsOf(shipment, scans));
  return {
    id: shipment.id,
    number: shipment.number,
    carrier: shipment.carrier,
    product: shipment.product,
    milestone: status.milestone,
    exception: exceptionOf(status.exception),
    promisedAt: instant(shipment.promisedAt),
    estimatedAt: instant(estimatedAt),
    deliveredAt: local(status.deliveredAt),
    nodes: nodes.map((node) => presentNode(node, show, verified)),
    scans: ordered.map((scan) => presentScan(scan, show)).toReversed(),
    verified,
    ...(verified
      ? {
          consignee: presentConsignee(shipment.consignee),
          orderNumber: shipment.orderNumber,
          proofOfDelivery: shipment.proofOfDelivery && {
            signedBy: shipment.proofOfDelivery.signedBy,
            at: shipment.proofOfDelivery.at,
          },
        }
      : {}),
  };
};

/** The merchant's record of a parcel, with what it still lacks. */
export const presentShipment = (presentable: Presentable): Shipment => {
  const { shipment } = presentable;
  const { status, estimatedAt } = compute(presentable);
  return {
    id: shipment.id,
    number: shipment.number,
    carrier: shipment.carrier,
    orderNumber: shipment.orderNumber,
    product: shipment.product,
    milestone: status.milestone,
    exception: exceptionOf(status.exception),
    promisedAt: instant(shipment.promisedAt),
    estimatedAt: instant(estimatedAt),
    deliveredAt: local(status.deliveredAt),
    goods: shipment.goods.map(({ description, quantity }) => ({ description, quantity })),
    weight: shipment.weight,
    notes: shipment.notes,
    consignee: presentConsignee(shipment.consignee),
    receivedAt: instant(shipment.receivedAt),
    createdAt: formatLocalTime({ at: shipment.createdAt, offsetMinutes: 0 }),
    missing: missingFrom(shipment),
  };
};
