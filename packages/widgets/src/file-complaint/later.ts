import type { Announcer } from '../controllers/announcer.ts';
import type { FilingClient } from '../controllers/filing-client.ts';
import type { LocaleController } from '../controllers/locale.ts';
import { remember } from '../controllers/remembering.ts';
import type { ComplaintMessages } from '../locales/complaints/messages.ts';
import { laterTexts } from '../locales/complaints/texts.ts';
import { files as fileStyles } from '../styles/files.ts';
import { contactFits, contactView } from './contact.ts';
import { FiledView } from './filed.ts';
import { Files } from './files.ts';
import { Filing } from './filing.ts';
import { proofOf, reachOf } from './input.ts';
import { styles } from './later.styles.ts';
import { refusalOf } from './refusal.ts';
import type { ComplaintHost, Report } from './report.ts';
import { rightFits, rightView } from './right.ts';

/** What the later steps stand on. */
export interface LaterParts {
  readonly host: ComplaintHost;
  readonly report: Report;
  /** Fetches what asks for the parcel. */
  readonly naming: () => Promise<unknown>;
  readonly locale: LocaleController<ComplaintMessages>;
  readonly announcer: Announcer;
  readonly client: () => Promise<FilingClient>;
}

/** What comes after the first step: what would make it right, how the reader is reached, and what becomes of it. */
export class Later {
  /** Stands in place of the form once it is filed. */
  filed: FiledView | undefined;
  readonly #parts: LaterParts;
  readonly #filing: Filing;
  readonly #files: Files;

  constructor(parts: LaterParts) {
    const { host, report, locale, client } = parts;
    this.#parts = parts;
    this.#files = new Files(host, report.fields, locale);
    this.#filing = new Filing(host, {
      client,
      report,
      token: () => host.token,
      remembers: ({ number, token, case: shown }) => {
        if (!shown || token === null) return;
        const { id, parcel, filedAt } = shown;
        remember(report.policy, { id, number, token, parcel: parcel?.number ?? null, filedAt });
      },
      done: () => void this.#done(),
    });
    for (const { styleSheet } of [fileStyles, styles]) {
      if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    }
  }

  get busy(): boolean {
    return this.#filing.busy;
  }

  get failure() {
    return this.#filing.failure;
  }

  get hasFiles(): boolean {
    return !!this.#files.evidence;
  }

  render(): unknown {
    const { report, host } = this.#parts;
    const messages = this.#messages;
    if (!messages) return undefined;
    const { fields, choose } = report;
    if (report.step === 'contact')
      return contactView(fields, (reach) => choose('reach', reach), !!report.number && !host.token, messages);
    return rightView(
      {
        fields,
        currency: report.given.currency,
        chosen: this.#files.render(),
        add: this.add,
        wish: (wishes) => choose('wishes', wishes.join(',')),
      },
      messages,
    );
  }

  /** Whether the step is complete; tells at its field what is not. */
  fits(): boolean {
    const { fields, step } = this.#parts.report;
    const messages = this.#messages;
    return !!messages && (step === 'contact' ? contactFits(fields, messages) : rightFits(fields, messages));
  }

  readonly add = (files: Iterable<File>): void => {
    if (this.#messages) void this.#files.add(files, this.#messages);
  };

  file(): Promise<void> {
    return this.#filing.run();
  }

  retry(): void {
    if (this.failure) void this.#filing.retry();
  }

  /** Ends what is under way, and forgets why it failed. */
  stop(): void {
    this.#filing.stop();
    this.#filing.failure = undefined;
  }

  /** Another report. */
  reset(): void {
    this.stop();
    this.filed = this.#filing.filed = this.#files.evidence = undefined;
  }

  get #messages() {
    return this.#parts.locale.with(laterTexts)?.messages;
  }

  /** It is filed, or says at its field why not. */
  async #done(): Promise<void> {
    const { filed } = this.#filing;
    if (!filed) return this.#refused();
    const { host, report, locale, announcer, client } = this.#parts;
    const { values } = report.fields;
    report.end();
    this.filed = new FiledView({
      ...{ host, locale, announcer, client, filed },
      reach: reachOf(values),
      evidence: this.#files.evidence,
      tried: report.number && !host.token ? proofOf(values) : undefined,
    });
    host.focus();
  }

  /** Back to the step of what the service finds wrong. */
  async #refused(): Promise<void> {
    const { report, naming } = this.#parts;
    const { failure } = this;
    const messages = this.#messages;
    const refusal = failure && messages && refusalOf(failure, messages);
    if (!refusal) return;
    this.#filing.failure = undefined;
    report.step = refusal.step;
    if (refusal.step === 'parcel') {
      report.askParcel();
      await naming();
    }
    report.fields.fail(refusal.field, refusal.problem);
  }
}
