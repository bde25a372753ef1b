import type { Alert, NodeMilestone } from '@waybill/sdk/contract';
import type { Tx } from '../db/index.ts';
import type { Owner, ShipmentFact } from './facts.ts';

/** Raises an alert once for a node, or again where it was cleared since. @returns false when it stands already. */
export const raise = async (
  tx: Tx,
  shipment: ShipmentFact,
  alert: { id: string; milestone: NodeMilestone; dueAt: Date; raisedAt: Date; owner: Owner },
): Promise<boolean> => {
  const row = await tx
    .insertInto('alerts')
    .values({
      id: alert.id,
      merchant_id: shipment.merchantId,
      shipment_id: shipment.id,
      milestone: alert.milestone,
      due_at: alert.dueAt,
      raised_at: alert.raisedAt,
      cleared_at: null,
      ...alert.owner,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['merchant_id', 'shipment_id', 'milestone'])
        .doUpdateSet({ due_at: alert.dueAt, raised_at: alert.raisedAt, cleared_at: null, ...alert.owner })
        .where('alerts.cleared_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Clears the alerts of these nodes. @returns which had one. */
export const clear = async (
  tx: Tx,
  shipment: ShipmentFact,
  nodes: readonly NodeMilestone[],
  now: Date,
): Promise<NodeMilestone[]> => {
  if (nodes.length === 0) return [];
  const rows = await tx
    .updateTable('alerts')
    .set({ cleared_at: now })
    .where('merchant_id', '=', shipment.merchantId)
    .where('shipment_id', '=', shipment.id)
    .where('milestone', 'in', [...nodes])
    .where('cleared_at', 'is', null)
    .returning('milestone')
    .execute();
  return rows.map((row) => row.milestone as NodeMilestone);
};

/** Newest first, over all merchants. */
export const listPage = async (
  tx: Tx,
  asked: { after?: string | undefined; limit: number; department?: string | undefined; openOnly: boolean },
): Promise<Alert[]> => {
  let query = tx
    .selectFrom('alerts')
    .innerJoin('shipments', (join) =>
      join.onRef('shipments.merchant_id', '=', 'alerts.merchant_id').onRef('shipments.id', '=', 'alerts.shipment_id'),
    )
    .selectAll('alerts')
    .select('shipments.number')
    .orderBy('alerts.id', 'desc')
    .limit(asked.limit);
  if (asked.after !== undefined) query = query.where('alerts.id', '<', asked.after);
  if (asked.department !== undefined) query = query.where('alerts.department', '=', asked.department);
  if (asked.openOnly) query = query.where('alerts.cleared_at', 'is', null);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    merchantId: row.merchant_id,
    shipmentId: row.shipment_id,
    number: row.number,
    milestone: row.milestone,
    dueAt: row.due_at.toISOString(),
    raisedAt: row.raised_at.toISOString(),
    clearedAt: row.cleared_at?.toISOString() ?? null,
    owner: { department: row.department, role: row.role, person: row.person },
  }));
};
