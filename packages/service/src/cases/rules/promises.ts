import type { PromiseKind } from '@waybill/sdk/contract';
import type { PromiseFact, PromiseRecord } from '../facts.ts';

/** Neither kept nor replaced by a later plan: its clock runs. */
export const isOpen = ({ kept, replacedAt }: PromiseFact): boolean => kept === null && replacedAt === null;

const recordOf: Readonly<Record<PromiseKind, PromiseRecord['kind']>> = {
  replacement: 'waybill',
  redelivery: 'waybill',
  payment: 'payment',
  callback: 'done',
  other: 'done',
};

/** Whether a record is the kind that shows such a promise to be kept: a parcel has a waybill, money a payment. */
export const shows = (record: PromiseRecord, { kind }: Pick<PromiseFact, 'kind'>): boolean =>
  recordOf[kind] === record.kind;
