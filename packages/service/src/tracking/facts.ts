import type {
  Consignee,
  ExceptionClass,
  ExceptionCode,
  Location,
  Milestone,
  NodeMilestone,
  Party,
  Product,
  ProofOfDelivery,
} from '@waybill/sdk/contract';

/** What is wrong, in the closed vocabulary that is stored. */
export interface ExceptionFact {
  readonly class: ExceptionClass;
  readonly code: ExceptionCode;
  readonly party: Party;
}

/** A language that messages to people are written in. */
export type PersonLanguage = 'en' | 'zh-Hans';

/** Who answers for a node. */
export interface Owner {
  readonly department: string;
  readonly role: string;
  readonly person: string | null;
}

/** An instant with the UTC offset of the place where it was taken, in minutes east. */
export interface LocalTime {
  readonly at: Date;
  readonly offsetMinutes: number;
}

/** A scan as it is stored. */
export interface ScanFact extends LocalTime {
  readonly id: string;
  readonly milestone: Milestone;
  readonly exception: ExceptionFact | null;
  readonly text: string;
  readonly code: string | null;
  readonly location: Location;
  /** Only the parts that the source named. */
  readonly owner: Partial<Owner> | null;
  /** The order of arrival, rising. */
  readonly sequence: number;
}

/** A shipment as it is stored. */
export interface ShipmentFact {
  readonly id: string;
  readonly merchantId: string;
  readonly number: string;
  readonly carrier: string | null;
  readonly orderNumber: string | null;
  readonly product: Product | null;
  readonly promisedAt: Date | null;
  /** When the courier is to come, where that was promised. */
  readonly pickupBy: Date | null;
  /** What the carrier expects, where it says so. Carriers send absurd dates too. */
  readonly carrierEstimateAt: Date | null;
  readonly receivedAt: Date | null;
  readonly createdAt: Date;
  /** A carrier's record can be all that is known of a parcel: then nobody ordered anything here. */
  readonly enteredBy: 'merchant' | 'carrier';
  /** When its persons were taken out of it. */
  readonly erasedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly goods: readonly { readonly description: string; readonly quantity: number }[];
  readonly weight: number | null;
  readonly notes: string | null;
  readonly consignee: Consignee | null;
  readonly proofOfDelivery: ProofOfDelivery | null;
}

/** Minutes that each node may take after the one before it (`picked_up`: after the order was received). */
export type NodeAllowance = Readonly<Record<NodeMilestone, number>>;
/** By product. */
export type NodeAllowances = Readonly<Record<Product, NodeAllowance>>;
