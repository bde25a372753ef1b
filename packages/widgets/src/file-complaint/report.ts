import type { Parcel } from '@waybill/sdk/contract';
import type { LitElement } from 'lit';
import type { StoragePolicy } from '../controllers/kept.ts';
import type { StepName } from '../locales/complaints/messages.ts';
import { Fields } from '../views/fields.ts';
import { Draft, type Sent } from './draft.ts';
import type { Given } from './input.ts';
import { stepAt, stepsOf } from './steps.ts';
import { troublesFor, type Offered } from './troubles.ts';

/** The element, with what the page says through it. */
export interface ComplaintHost extends LitElement {
  readonly number?: string | undefined;
  readonly carrier?: string | undefined;
  readonly scanId?: string | undefined;
  readonly currency?: string | undefined;
  readonly storage?: StoragePolicy | undefined;
  readonly parcel?: Parcel | undefined;
  readonly token?: string | undefined;
  readonly text?: string | undefined;
}

/** A report as far as it is written: what it is about, its step, and what was typed. */
export class Report {
  readonly fields: Fields;
  /** The parcel that the page names. */
  about = '';
  /** Which parcel it is about is asked, before all else. */
  asksParcel = false;
  step: StepName = 'what';
  sent: Sent | undefined;
  /** It goes on from what was kept. */
  restored = false;
  readonly #host: ComplaintHost;
  readonly #draft: Draft;
  #known: Parcel | undefined;
  #offered: Offered | undefined;

  constructor(host: ComplaintHost) {
    this.#host = host;
    this.fields = new Fields(host);
    this.#draft = new Draft(
      host,
      () => this.policy,
      () => ({ parcel: this.about, step: this.step, values: this.fields.values, sent: this.sent }),
    );
  }

  get policy(): StoragePolicy {
    const { storage } = this.#host;
    return storage === 'none' || storage === 'local' ? storage : 'session';
  }

  get steps(): readonly StepName[] {
    return stepsOf(this.asksParcel);
  }

  /** The parcel that it is filed about. */
  get number(): string | undefined {
    const { about, number } = this.fields.values;
    if (!this.asksParcel) return this.about;
    return about === 'none' ? undefined : number?.trim();
  }

  get given(): Given {
    const { parcel, carrier = parcel?.carrier ?? undefined, scanId, currency = 'CNY' } = this.#host;
    return { number: this.number, carrier, scanId, currency };
  }

  /** What can be the matter; what fits the parcel comes first. */
  get offered(): Offered {
    this.#offered ??= troublesFor(this.#known, Date.now());
    return this.#offered;
  }

  /** A report about what the page names; goes on with what was kept of one. */
  begin(about: string): void {
    this.about = about;
    this.asksParcel = !about;
    const saved = this.#draft.restore(about);
    const { text, parcel } = this.#host;
    const { phone, email } = parcel?.consignee ?? {};
    this.fields.values = { ...(text && { text }), ...(phone && { phone }), ...(email && { email }), ...saved?.values };
    this.fields.problems = {};
    this.sent = saved?.sent;
    this.restored = !!saved;
    this.step = stepAt(saved?.step, this.asksParcel);
    this.know(parcel);
  }

  /** Asks for another number than the page's, which stands in its field. */
  askParcel(): void {
    if (!this.asksParcel) this.fields.values.number = this.about;
    this.asksParcel = true;
    this.step = 'parcel';
  }

  know(parcel: Parcel | undefined): void {
    this.#known = parcel;
    this.#offered = undefined;
  }

  readonly choose = (name: string, value: string): void => {
    this.fields.values[name] = value;
    this.fields.problems = {};
    this.#host.requestUpdate();
  };

  /** The step as many steps from here; undefined beyond the first and the last. */
  stepBy(steps: number): StepName | undefined {
    return this.steps[this.steps.indexOf(this.step) + steps];
  }

  go(step: StepName): void {
    this.fields.problems = {};
    this.step = step;
    this.keep();
    this.#host.focus();
  }

  /** Something was typed. */
  readonly typed = (): void => this.#draft.touch();

  keep(): void {
    this.#draft.write();
  }

  /** It is filed, or begun anew. */
  end(): void {
    this.#draft.clear();
  }
}
