import type { LocaleController } from '../controllers/locale.ts';
import type { ComplaintMessages } from '../locales/complaints/messages.ts';
import type { ComplaintHost, Report } from './report.ts';
import { lookUp, whichView, type Asker, type Known } from './which.ts';

/** Which parcel a report is about, and how that stands, where the page does not hand the parcel in. */
export class Naming {
  /** A parcel is looked up. */
  busy = false;
  readonly #host: ComplaintHost & Asker;
  readonly #report: Report;
  readonly #locale: LocaleController<ComplaintMessages>;

  constructor(host: ComplaintHost & Asker, report: Report, locale: LocaleController<ComplaintMessages>) {
    this.#host = host;
    this.#report = report;
    this.#locale = locale;
  }

  render(messages: ComplaintMessages): unknown {
    const { fields, choose } = this.#report;
    return whichView(fields, (about) => choose('about', about), messages);
  }

  /** Whether it is named, or there is none; tells at the field what is wrong. */
  async fits(messages: ComplaintMessages): Promise<boolean> {
    const report = this.#report;
    const { fields } = report;
    if (fields.values.about === 'none') {
      report.know(undefined);
      return true;
    }
    const number = fields.read('number', validNumber, messages.numberNeeded);
    if (number === undefined) return false;
    const known = await this.#lookUp(number);
    if (known === 'unknown') fields.fail('number', messages.numberUnknown);
    else report.know(known);
    return known !== 'unknown';
  }

  /** Says early that the page's number is unknown: then another can be given. */
  async lookUpGiven(): Promise<void> {
    const report = this.#report;
    const { about } = report;
    const known = await this.#lookUp(about);
    if (about !== report.about || this.#host.parcel) return;
    if (known === 'unknown') {
      report.askParcel();
      report.fields.problems = { number: this.#locale.current?.messages.numberUnknown };
    } else if (known && !report.fields.values.type) report.know(known);
  }

  async #lookUp(number: string): Promise<Known> {
    const { carrier, token } = this.#host;
    this.busy = true;
    this.#host.requestUpdate();
    const known = await lookUp(this.#host, { number, carrier, token });
    this.busy = false;
    this.#host.requestUpdate();
    return known;
  }
}

// The contract's rule for a waybill number, restated: the contract itself must not weigh on the first load.
const validNumber = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{3,127}$/u;
