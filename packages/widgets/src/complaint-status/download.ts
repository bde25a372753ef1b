import { failureOf, type Failure } from '../controllers/failure.ts';
import type { AnswerParts } from './case-view.ts';

/** Fetches a file of the case. */
export class Download {
  failure: Failure | undefined;
  readonly #parts: AnswerParts;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
  }

  /** The address downloads, for whoever has it, and for a short time. */
  async run(evidenceId: string): Promise<void> {
    const { following, client, host } = this.#parts;
    const { wanted } = following;
    if (!wanted) return;
    this.failure = undefined;
    try {
      const { url } = await (await client()).evidenceLink(wanted.id, evidenceId, { token: wanted.token });
      Object.assign(document.createElement('a'), { href: url, download: '', rel: 'noreferrer' }).click();
    } catch (error) {
      this.failure = failureOf(error);
    }
    host.requestUpdate();
  }
}
