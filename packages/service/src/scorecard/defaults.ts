import type { FigureDefinition } from './facts.ts';

/** Whose days are counted, where the operator sets nothing else. */
export const defaultTimeZone = 'Asia/Shanghai';

/** The longest time of one answer, and of a trend by day. */
export const longest = { period: 366, daily: 92 } as const;

/** Days that can be asked for: with all that they are compared with, they are written in four digits, and sort as texts. */
export const calendar = { first: '1970-01-01', last: '9998-12-31' } as const;

const share = { kind: 'share' } as const;
const minutes = { kind: 'mean', unit: 'minutes', parts: 60 } as const;
const money = { kind: 'total', parts: 1000 } as const;
const ofCases = ['department', 'agent'] as const;
const ofDepartments = ['department'] as const;
const common = { over: null, better: 'higher', target: null, cuts: [] } as const;

/** Every figure, in the order in which it is answered. */
export const figureDefinitions: readonly FigureDefinition[] = [
  {
    ...common,
    name: 'csat',
    perspective: 'customer',
    formula: 'ratings of 4 or 5 ÷ all ratings, by the day of the rating',
    measure: 'csat',
    arithmetic: share,
    target: 90,
    cuts: ofCases,
  },
  {
    ...common,
    name: 'nps',
    perspective: 'customer',
    formula: 'percent of answers of 9 or 10 − percent of answers of 0 to 6, by the day of the answer',
    measure: 'nps',
    arithmetic: { kind: 'score' },
  },
  {
    ...common,
    name: 'complaint_rate',
    perspective: 'customer',
    formula:
      'valid complaints ÷ parcels accepted; a complaint is valid when it is proved, not withdrawn, and its cause is not the sender or the consignee; suggestions and enquiries are not counted',
    measure: 'complaints',
    over: 'accepted',
    arithmetic: share,
    better: 'lower',
    cuts: ofDepartments,
  },
  {
    ...common,
    name: 'first_contact_resolution',
    perspective: 'customer',
    formula:
      'complaints and enquiries whose customer was asked nothing, and had to say nothing more, before or after they were resolved ÷ those that were resolved, by the day of the first resolution',
    measure: 'first_contact',
    arithmetic: share,
    cuts: ofCases,
  },
  {
    ...common,
    name: 'attitude_score',
    perspective: 'customer',
    formula: 'sum of the stars for attitude ÷ ratings of attitude',
    measure: 'attitude',
    arithmetic: { kind: 'mean', unit: 'stars', parts: 1 },
    cuts: ofCases,
  },
  {
    ...common,
    name: 'customer_retention',
    perspective: 'customer',
    formula:
      'merchants with parcels accepted both in this time and in as many days before ÷ merchants with parcels accepted in those days before',
    measure: 'accepted',
    arithmetic: share,
  },
  {
    ...common,
    name: 'on_time_rate',
    perspective: 'process',
    formula:
      'promised times by which the parcel was delivered, or ready to be collected ÷ promised times that fell due; parcels cancelled before are not counted',
    measure: 'on_time',
    arithmetic: share,
    cuts: ofDepartments,
  },
  {
    ...common,
    name: 'exception_rate',
    perspective: 'process',
    formula: 'parcels with a first exception ÷ parcels accepted',
    measure: 'exceptions',
    over: 'accepted',
    arithmetic: share,
    better: 'lower',
  },
  {
    ...common,
    name: 'first_response',
    perspective: 'process',
    formula: 'first responses by a person within the time (30 minutes) ÷ those that were due, by the day they began',
    measure: 'response',
    arithmetic: share,
    cuts: ofCases,
  },
  {
    ...common,
    name: 'plan_in_time',
    perspective: 'process',
    formula: 'plans within the time (1 hour) ÷ those that were due, by the day they began',
    measure: 'plan',
    arithmetic: share,
    cuts: ofCases,
  },
  {
    ...common,
    name: 'promises_kept',
    perspective: 'process',
    formula: 'promises of plans kept in time ÷ those that fell due, by the day they fell due',
    measure: 'promises',
    arithmetic: share,
    cuts: ofCases,
  },
  {
    ...common,
    name: 'resolution_rate',
    perspective: 'process',
    formula:
      'cases that are resolved ÷ cases filed, by the day of filing; withdrawn ones and suggestions are not counted',
    measure: 'resolved',
    arithmetic: share,
    cuts: ofCases,
  },
  {
    ...common,
    name: 'resolution_time',
    perspective: 'process',
    formula: 'time from filing to resolution ÷ cases resolved, by the day of the resolution',
    measure: 'resolution_time',
    arithmetic: minutes,
    better: 'lower',
    cuts: ofCases,
  },
  {
    ...common,
    name: 'damage_rate',
    perspective: 'process',
    formula: 'parcels damaged, by a scan or a valid case ÷ parcels accepted',
    measure: 'damaged',
    over: 'accepted',
    arithmetic: share,
    better: 'lower',
    cuts: ofDepartments,
  },
  {
    ...common,
    name: 'loss_rate',
    perspective: 'process',
    formula: 'parcels lost, by a scan or a valid case, and not delivered since ÷ parcels accepted',
    measure: 'lost',
    over: 'accepted',
    arithmetic: share,
    better: 'lower',
    cuts: ofDepartments,
  },
  {
    ...common,
    name: 'node_overruns',
    perspective: 'process',
    formula: 'nodes that took longer than allowed ÷ nodes reached or overrun',
    measure: 'nodes',
    arithmetic: share,
    better: 'lower',
    cuts: ofDepartments,
  },
  {
    ...common,
    name: 'order_entry_time',
    perspective: 'process',
    formula: 'time from receiving an order to entering it ÷ orders entered with the time of receipt',
    measure: 'entry_time',
    arithmetic: minutes,
    better: 'lower',
    target: 60,
  },
  {
    ...common,
    name: 'resource_use',
    perspective: 'process',
    formula:
      'actual weight ÷ chargeable weight of the quotes accepted: how much of the room that parcels take is filled by their weight',
    measure: 'weight',
    arithmetic: share,
  },
  {
    ...common,
    name: 'process_adherence',
    perspective: 'process',
    formula:
      'steps done, in order and in time ÷ steps of the complaints and exceptions that ended, by the day of their end',
    measure: 'steps',
    arithmetic: share,
    cuts: ofCases,
  },
  {
    ...common,
    name: 'needs_met',
    perspective: 'learning',
    formula: 'suggestions whose need is met ÷ all suggestions, by the day they were made',
    measure: 'needs',
    arithmetic: share,
  },
  {
    ...common,
    name: 'actions_with_effect',
    perspective: 'learning',
    formula: 'improvements with a measured effect ÷ improvements measured or past their time',
    measure: 'actions',
    arithmetic: share,
    cuts: ofDepartments,
  },
  {
    ...common,
    name: 'compensation_paid',
    perspective: 'finance',
    formula: 'sum of the payments recorded; the denominator counts them',
    measure: 'compensation',
    arithmetic: money,
    better: 'lower',
    cuts: ofDepartments,
  },
  {
    ...common,
    name: 'revenue_by_tier',
    perspective: 'finance',
    formula: 'sum of the prices of quotes accepted, adjusted where re-weighing did; the denominator counts them',
    measure: 'revenue',
    arithmetic: money,
  },
];
