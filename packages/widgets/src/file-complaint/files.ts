import type { LitElement } from 'lit';
import type { LocaleController } from '../controllers/locale.ts';
import type { ComplaintMessages, LaterMessages } from '../locales/complaints/messages.ts';
import { fileTexts } from '../locales/complaints/texts.ts';
import type { Fields } from '../views/fields.ts';
import type { Evidence } from './evidence.ts';

/** The files of a report. What takes them is fetched with the first. */
export class Files {
  evidence: Evidence | undefined;
  readonly #host: LitElement;
  readonly #fields: Fields;
  readonly #locale: LocaleController<ComplaintMessages>;

  constructor(host: LitElement, fields: Fields, locale: LocaleController<ComplaintMessages>) {
    this.#host = host;
    this.#fields = fields;
    this.#locale = locale;
  }

  /** Those that are chosen already. */
  render(): unknown {
    const messages = this.#locale.with(fileTexts)?.messages;
    return messages && this.evidence?.render(messages);
  }

  async add(files: Iterable<File>, { filesUnavailable }: LaterMessages): Promise<void> {
    const added = [...files];
    if (!added.length) return;
    const fields = this.#fields;
    try {
      const [{ Evidence }] = await Promise.all([import('./evidence.ts'), this.#locale.need(fileTexts)]);
      this.evidence ??= new Evidence(this.#host);
      const messages = this.#locale.with(fileTexts)?.messages;
      const problem = messages && this.evidence.add(added, messages);
      fields.problems = {};
      fields.values.photos = '1';
      if (problem) fields.fail('files', problem);
    } catch {
      fields.fail('files', filesUnavailable);
    }
    this.#host.requestUpdate();
  }
}
