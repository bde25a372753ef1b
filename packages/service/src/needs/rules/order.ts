import { kanoClasses, moscowPriorities } from '@waybill/sdk/contract';
import type { DemandFact, NeedFact } from '../facts.ts';

/** A need with how many ask for it. */
export type Weighed = NeedFact & { readonly demand: DemandFact };

/** What is not classed comes behind what is. */
const placeIn = <T>(order: readonly T[], value: T | null): number =>
  value === null ? order.length : order.indexOf(value);

/** By Kano class, then by MoSCoW priority, then by weight; else the oldest first. */
export const byUrgency = (one: Weighed, other: Weighed): number =>
  placeIn(kanoClasses, one.kano) - placeIn(kanoClasses, other.kano) ||
  placeIn(moscowPriorities, one.moscow) - placeIn(moscowPriorities, other.moscow) ||
  other.demand.weight - one.demand.weight ||
  (one.id < other.id ? -1 : Number(one.id > other.id));
