import { exceptionCodesByClass } from '@waybill/sdk/contract';
import type { ExceptionClass, ExceptionCode, Party } from '@waybill/sdk/contract';

export interface CarrierException {
  class: ExceptionClass;
  code: ExceptionCode;
  party: Party;
}

/** Who can act, where the carrier does not say: the one whose mistake or duty it usually is. */
const parties = {
  delayed: 'carrier',
  stalled: 'carrier',
  uncollected: 'customer',
  customs_hold: 'authority',
  early: 'carrier',
  damaged: 'carrier',
  contaminated: 'carrier',
  destroyed: 'carrier',
  lost: 'carrier',
  short: 'carrier',
  over: 'carrier',
  not_found: 'merchant',
  invalid_number: 'merchant',
  bad_address: 'customer',
  misrouted: 'carrier',
  unreachable: 'customer',
  documents: 'merchant',
  out_of_area: 'merchant',
  refused: 'customer',
  payment_due: 'customer',
  security: 'authority',
} as const satisfies Record<ExceptionCode, Party>;

const classes = new Map<ExceptionCode, ExceptionClass>(
  (Object.entries(exceptionCodesByClass) as [ExceptionClass, readonly ExceptionCode[]][]).flatMap(([name, codes]) =>
    codes.map((code) => [code, name] as const),
  ),
);

/** The exception of a code, in its class and with the party who can act. */
export const exceptionOf = (code: ExceptionCode): CarrierException => ({
  class: classes.get(code) ?? 'other',
  code,
  party: parties[code],
});
