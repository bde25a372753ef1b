import type { CaseAct, CaseKind } from '@waybill/sdk/contract';
import type { ClockPolicy, LevelPolicy, LevelRoles, ResponsibilityMatrix } from './facts.ts';

/** Days in which a courier handles a complaint and informs who complained (Chinese express regulation). Not a setting. */
export const regulationDays = 7;
/** Whom the customer can turn to past them: the postal authority's line. */
export const authorityLine = '12305';
/** An enquiry or a suggestion is nothing that the authority would hear. */
export const regulatedKinds: readonly CaseKind[] = ['complaint', 'exception'];

/** Response in half an hour, plan in one, around the clock; for customers of tier A in half of that. */
export const defaultClocks: ClockPolicy = {
  usual: {
    responseMinutes: 30,
    planMinutes: 60,
    hours: null,
    warnInLast: 0.2,
    escalateAfter: { response: [0], plan: [0], promise: [0, 24 * 60], regulation: [0] },
    askAgainMinutes: 2 * 24 * 60,
    closeMinutes: 3 * 24 * 60,
  },
  overrides: [{ of: { tier: 'A' }, terms: { responseMinutes: 15, planMinutes: 30 } }],
};

export const defaultLevels: LevelPolicy = { tiers: ['A'], largeFrom: { CNY: '1000.00', USD: '150.00' } };

/** Where nobody of the usual role is on duty, the next answers. */
export const levelRoles: LevelRoles = {
  level_1: ['agent', 'senior', 'supervisor', 'manager'],
  level_2: ['senior', 'supervisor', 'manager'],
  supervisor: ['supervisor', 'manager'],
};

/** The sources' matrix: transport answers for time, the warehouse for goods, the branch for the door. */
export const defaultMatrix: ResponsibilityMatrix = {
  byClass: {
    timeliness: 'transport',
    damage: 'warehouse',
    quantity: 'warehouse',
    information: 'customer_service',
    service: 'customer_service',
    money: 'finance',
    other: 'customer_service',
  },
  byType: {
    lost: 'transport',
    misrouted: 'warehouse',
    tracking_missing: 'it',
    wrong_address: 'dispatch',
    not_received: 'branch',
    handover_dispute: 'branch',
    attitude: 'branch',
  },
  byCause: {
    late_pickup: 'dispatch',
    sorting_error: 'warehouse',
    loading_error: 'warehouse',
    rough_handling: 'warehouse',
    packaging: 'warehouse',
    storage: 'warehouse',
    vehicle_breakdown: 'transport',
    traffic: 'transport',
    weather: 'transport',
    capacity: 'transport',
    misdelivery: 'branch',
    courier_conduct: 'branch',
    system_failure: 'it',
    data_error: 'it',
    charging_error: 'finance',
    wrong_information: 'customer_service',
    customs: 'customer_service',
    sender: 'customer_service',
    consignee: 'customer_service',
  },
};

/** Whoever comes on duty takes over what waits until they have so many open cases: what one person can answer in a shift. */
export const mostTakenOver = 10;

/** The same complaint again within so many minutes is a second press of the button. */
export const repeatMinutes = 10;

/** Days without work that a clock looks past before its calendar must be wrong. */
export const longestRest = 400;

/** What the customer sees of a case's entries. All else is the operator's own business. */
export const publicActs: readonly CaseAct[] = [
  'file',
  'confirm',
  'acknowledge',
  'join',
  'respond',
  'message',
  'attach',
  'plan',
  'start',
  'keep_promise',
  'wait',
  'resume',
  'resolve',
  'accept',
  'reject',
  'reopen',
  'chase',
  'withdraw',
  'ask_again',
  'close',
  'close_no_answer',
];

/** What stands where a person's words or data were. */
export const erasedMark = '[erased]';
