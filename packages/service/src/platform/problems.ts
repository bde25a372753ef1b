import type { Problem } from '@waybill/sdk/contract';

/** Every error code that the service answers with: its status and its title. Documented; never renamed. */
const catalogue = {
  invalid_request: [400, 'The request is not as the API describes it.'],
  malformed_json: [400, 'The body is not JSON.'],
  key_missing: [401, 'A key is missing.'],
  key_invalid: [401, 'The key is not valid.'],
  token_invalid: [401, 'The token is not valid.'],
  token_expired: [401, 'The token has expired.'],
  sign_in_failed: [401, 'The e-mail address or the password is wrong.'],
  signature_invalid: [401, 'The signature does not match.'],
  origin_not_allowed: [403, 'This origin may not use the key.'],
  secret_key_in_browser: [403, 'A secret key must never reach a browser.'],
  bookings_not_allowed: [403, 'This store takes no bookings from its pages.'],
  not_allowed: [403, 'This key or person may not do that.'],
  not_found: [404, 'There is nothing at this address.'],
  parcel_not_found: [404, 'No parcel has this number.'],
  shipment_not_found: [404, 'There is no such shipment.'],
  quote_not_found: [404, 'There is no such quote.'],
  booking_not_found: [404, 'There is no such booking.'],
  agreement_not_found: [404, 'There is no such agreement.'],
  proposal_not_found: [404, 'This link shows nothing, or has ended.'],
  merchant_not_found: [404, 'There is no such merchant.'],
  shopper_not_found: [404, 'There is no such shopper.'],
  merge_not_found: [404, 'There is no such merge, or it is undone.'],
  case_not_found: [404, 'There is no such case.'],
  evidence_not_found: [404, 'There is no such file.'],
  review_not_found: [404, 'There is no such review, and nothing here that can be rated.'],
  need_not_found: [404, 'There is no such need.'],
  suggestion_not_found: [404, 'There is no such suggestion.'],
  method_not_allowed: [405, 'This address has no such method.'],
  idempotency_in_flight: [409, 'The same call is still being worked on.'],
  shipment_exists: [409, 'There is a shipment with this number already.'],
  quote_expired: [409, 'The quote has ended.'],
  quote_changed: [409, 'The promise of this quote can no longer be kept.'],
  quote_taken: [409, 'The quote was accepted or answered before.'],
  quote_not_accepted: [409, 'The quote has not been accepted.'],
  option_not_offered: [409, 'The quote offers no such option.'],
  shipment_on_its_way: [409, 'The shipment has set out already, or is over.'],
  promise_fixed: [409, 'An accepted quote says what this parcel was promised.'],
  already_adjusted: [409, 'The price was adjusted before.'],
  agreement_signed: [409, 'The agreement is signed, or was withdrawn.'],
  agreement_not_offered: [409, 'The operator has not signed the agreement yet.'],
  case_state: [409, 'The case does not take that now.'],
  shopper_in_use: [409, 'Something of this person is still under way.'],
  not_rateable: [409, 'It can be rated once it is delivered, or has ended with an answer.'],
  already_rated: [409, 'It was rated before.'],
  review_fixed: [409, 'The review can no longer be changed.'],
  nps_not_due: [409, 'This was said in this quarter already.'],
  upload_offset: [409, 'The next part begins elsewhere.'],
  payload_too_large: [413, 'The body is too large.'],
  unsupported_media_type: [415, 'The body must be JSON.'],
  idempotency_mismatch: [422, 'The idempotency key was used for another request.'],
  payload_not_understood: [422, 'The payload is not what this source sends.'],
  evidence_too_large: [422, 'The file is too large.'],
  evidence_too_many: [422, 'The case has as many files as it can have.'],
  evidence_kind_not_allowed: [422, 'This kind of file is not taken.'],
  evidence_too_many_pixels: [422, 'The picture is too large.'],
  evidence_not_readable: [422, 'The file cannot be opened.'],
  evidence_timed_out: [422, 'It took too long to open the file.'],
  rate_limited: [429, 'Too many requests.'],
  internal_error: [500, 'Something went wrong on our side.'],
  no_rate_card: [503, 'No rate card is in force.'],
  unavailable: [503, 'The service is stopping or not ready.'],
} as const satisfies Record<string, readonly [number, string]>;

/** A stable name for what went wrong. */
export type ProblemCode = keyof typeof catalogue;

interface ProblemDetails {
  readonly detail?: string;
  readonly issues?: { pointer: string; message: string }[];
  /** What can be done instead. */
  readonly possible?: string[];
  /** Seconds to wait, sent as `Retry-After` too. */
  readonly retryAfter?: number;
}

/** An error that is answered as RFC 9457 problem details. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? catalogue[code][1]);
    this.code = code;
    this.details = details;
  }
}

/** What is wrong with a request at one place of it, named by a JSON pointer. */
export const invalidAt = (pointer: `#/${string}`, message: string): ProblemError =>
  new ProblemError('invalid_request', { detail: message, issues: [{ pointer, message }] });

export const problemStatus = (code: ProblemCode): number => catalogue[code][0];

/** The answer's body. `type` leads to the page that explains the code. */
export const problemBody = ({ code, details }: ProblemError, requestId: string): Problem => ({
  type: `https://waybill.dev/errors#${code}`,
  title: catalogue[code][1],
  status: catalogue[code][0],
  ...details,
  code,
  requestId,
});

export const problemCodes = Object.keys(catalogue) as ProblemCode[];

/** Every code with its status and title, as the API's description lists them. */
export const describedProblems: Readonly<Record<string, { status: number; title: string }>> = Object.fromEntries(
  Object.entries(catalogue).map(([code, [status, title]]) => [code, { status, title }]),
);
