import { products, type Product } from '@waybill/sdk/contract';
import * as z from 'zod/mini';
import type { Platform } from '../platform/index.ts';
import { defaultAllowances } from './defaults.ts';
import type { NodeAllowance, NodeAllowances } from './facts.ts';

const minutes = z.optional(z.int().check(z.gte(1), z.lte(525_600)));

/** What the operator may set for tracking: minutes that a node may take, by product; the rest stays as it is. */
export const trackingSettings = z.strictObject({
  nodeAllowances: z.optional(
    z.partialRecord(
      z.enum(products),
      z.strictObject({
        picked_up: minutes,
        inbound: minutes,
        in_transit: minutes,
        out_for_delivery: minutes,
        delivered: minutes,
      }),
    ),
  ),
});

const known = new WeakMap<Platform, NodeAllowances>();

/** The allowances in force: the defaults, with what the operator has set. */
export const allowancesOf = (platform: Platform): NodeAllowances => {
  const found = known.get(platform);
  if (found) return found;
  const { nodeAllowances = {} } = trackingSettings.parse(platform.settings.tracking ?? {});
  const entries = Object.entries(defaultAllowances) as [Product, NodeAllowance][];
  const allowances = Object.fromEntries(
    entries.map(([product, usual]) => [product, { ...usual, ...nodeAllowances[product] }]),
  ) as unknown as NodeAllowances;
  known.set(platform, allowances);
  return allowances;
};
