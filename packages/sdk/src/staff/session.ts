import type { AnswerOf, Asked } from '../contract/route.ts';
import { setDuty } from '../contract/staff-cases.ts';
import { signOut, whoAmI, type signIn, type StaffMember } from '../contract/staff.ts';
import type { RequestOptions } from '../internal/options.ts';
import type { Transport } from '../internal/transport.ts';

export type { StaffMember } from '../contract/staff.ts';

/** With which address and password. */
export type StaffCredentials = Asked<typeof signIn>['body'];
/** Who signed in; `token` is what `WaybillStaff` takes as key, until `expiresAt`. */
export type SignedIn = AnswerOf<typeof signIn>;
/** Whether the member of staff takes cases now. */
export type Duty = AnswerOf<typeof setDuty>;

/** The one who is signed in. */
export class StaffSession {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Whose session it is. */
  me(options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<StaffMember> {
    return this.#transport.call(whoAmI, {}, options);
  }

  /** Goes on duty or off it: cases are given to those on duty, who take over what waits for them. */
  setDuty(onDuty: boolean, options?: RequestOptions): Promise<Duty> {
    return this.#transport.call(setDuty, { body: { onDuty } }, options);
  }

  /** Ends the session: its token is good for nothing from then on. */
  signOut(options?: Omit<RequestOptions, 'idempotencyKey'>): Promise<void> {
    return this.#transport.call(signOut, {}, options);
  }
}
