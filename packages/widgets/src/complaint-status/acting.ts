import type { CustomerCase } from '@waybill/sdk/contract';
import type { ReactiveControllerHost } from 'lit';
import { Calls } from '../controllers/calls.ts';
import type { CasesClient } from '../controllers/cases-client.ts';
import { randomKey } from '../controllers/random-key.ts';
import { ComplaintStatusActEvent, ComplaintStatusErrorEvent, type ReaderAct } from './complaint-status.events.ts';
import type { Following } from './following.ts';

/** What is sent with an act besides what it says. */
interface ActOptions {
  readonly token: string;
  readonly signal: AbortSignal;
  readonly idempotencyKey: string;
}

/** An act with what is said. */
export interface Doing {
  readonly act: Exclude<ReaderAct, 'attach'>;
  readonly text?: string;
}

const calls: Readonly<
  Record<
    Doing['act'],
    (client: CasesClient, id: string, text: string | undefined, options: ActOptions) => Promise<CustomerCase>
  >
> = {
  message: (client, id, text = '', options) => client.message(id, text, options),
  accept: (client, id, _, options) => client.decide(id, { decision: 'accept' }, options),
  reject: (client, id, reason, options) => client.decide(id, { decision: 'reject', reason }, options),
  chase: (client, id, text, options) => client.chase(id, text, options),
  withdraw: (client, id, reason, options) => client.withdraw(id, reason, options),
};

/** Does something to the case: one thing at a time, and nothing is shown as done before the service says so. */
export class Acting extends Calls {
  doing: Doing | undefined;
  /** The case had moved on when the act came: it was read again. */
  moved = false;
  readonly #following: Following;
  readonly #client: () => Promise<CasesClient>;
  /** Called once an act has arrived. */
  readonly #done: (doing: Doing) => void;
  /** Kept over tries, so that what had arrived without an answer is not done twice. */
  #key = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    following: Following,
    client: () => Promise<CasesClient>,
    done: (doing: Doing) => void,
  ) {
    super(host);
    this.#following = following;
    this.#client = client;
    this.#done = done;
  }

  reset(): void {
    this.stop();
    this.doing = this.failure = undefined;
    this.moved = false;
  }

  async run(doing: Doing): Promise<void> {
    if (this.busy) return;
    const again = this.failure && doing.act === this.doing?.act && doing.text === this.doing.text;
    if (!again) this.#key = randomKey();
    this.reset();
    if (!this.host.dispatchEvent(new ComplaintStatusActEvent({ act: doing.act }))) return;
    this.doing = doing;
    await this.retry();
  }

  override async retry(): Promise<void> {
    const { doing } = this;
    const { wanted } = this.#following;
    if (!doing || !wanted) return;
    const { id, token } = wanted;
    const news = await this.ask(async (signal) =>
      calls[doing.act](await this.#client(), id, doing.text, { token, signal, idempotencyKey: this.#key }),
    );
    if (news) {
      this.doing = undefined;
      this.#following.update(news);
      this.#done(doing);
    } else if (this.failure?.code === 'case_state') {
      this.failure = undefined;
      await this.#following.refresh();
      this.moved = true;
    }
    this.host.requestUpdate();
  }

  protected override failed(code: string): Event {
    return new ComplaintStatusErrorEvent({ code });
  }
}
