import { openEnum } from './shapes.ts';

/** The four sides of a balanced scorecard. */
export const perspectives = ['customer', 'process', 'learning', 'finance'] as const;
export type Perspective = (typeof perspectives)[number];

/** Everything that the scorecard measures. `revenue_by_tier` and `compensation_paid` are one figure a currency. */
export const figureNames = [
  ...['csat', 'nps', 'complaint_rate', 'first_contact_resolution', 'attitude_score', 'customer_retention'],
  ...['on_time_rate', 'exception_rate', 'first_response', 'plan_in_time', 'promises_kept', 'resolution_rate'],
  ...['resolution_time', 'damage_rate', 'loss_rate', 'node_overruns', 'order_entry_time', 'resource_use'],
  ...['process_adherence', 'needs_met', 'actions_with_effect', 'compensation_paid', 'revenue_by_tier'],
] as const;
export type FigureName = (typeof figureNames)[number];

/** What a value counts: a share of a hundred, points from -100 to 100, stars from 1 to 5, or minutes. Else a currency. */
export const figureUnits = ['percent', 'points', 'stars', 'minutes'] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** Which way is good. `neither`: that depends on what is wanted. */
export const figureDirections = ['higher', 'lower', 'neither'] as const;
export type FigureDirection = (typeof figureDirections)[number];

/** Why there is no value: nothing happened that it counts, or it says nothing of an agent or a department. */
export const figureGaps = ['nothing_counted', 'not_of_agents', 'not_of_departments'] as const;
export type FigureGap = (typeof figureGaps)[number];

/** Who set a target: the product, the operator in its settings, or an agreement with the merchant. */
export const targetSources = ['default', 'operator', 'agreement'] as const;
export type TargetSource = (typeof targetSources)[number];

export const anyPerspective = /* @__PURE__ */ openEnum<Perspective>();
export const anyFigureName = /* @__PURE__ */ openEnum<FigureName>();
export const anyFigureUnit = /* @__PURE__ */ openEnum<FigureUnit>();
export const anyFigureDirection = /* @__PURE__ */ openEnum<FigureDirection>();
export const anyFigureGap = /* @__PURE__ */ openEnum<FigureGap>();
export const anyTargetSource = /* @__PURE__ */ openEnum<TargetSource>();
