import { html, nothing, type LitElement, type TemplateResult } from 'lit';

/** What a control needs of its field. */
export interface FieldState {
  readonly value: string;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | 'false';
  /** For `aria-describedby`: the problem, then the hint. */
  readonly described: string | typeof nothing;
}

/** What was typed, and what is wrong with it. Kept while fields come and go, so that nothing typed is lost. */
export class Fields {
  values: Record<string, string> = {};
  /** By field. */
  problems: Readonly<Partial<Record<string, string>>> = {};
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The trimmed value; undefined, with the problem told, where it does not fit. */
  read(name: string, test: RegExp, needed: string): string | undefined {
    const value = this.values[name]?.trim() ?? '';
    if (test.test(value)) return value;
    this.fail(name, needed);
    return undefined;
  }

  /** Tells the problem at its field, and puts the focus there. */
  fail(field: string, text: string): void {
    this.problems = { [field]: text };
    this.focus(field);
  }

  /** Puts the focus on a field once it is there. */
  focus(field: string): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus());
  }

  /** A label, its control, a hint, and its problem where there is one. The control has the field's name as id and name. */
  render(name: string, label: string, control: (state: FieldState) => TemplateResult, hint?: string): TemplateResult {
    const problem = this.problems[name] ?? '';
    const described = `${problem && `${name}-problem `}${hint ? `${name}-hint` : ''}` || nothing;
    return html`<div class="field" part="field" @input=${this.#onInput}>
      <label for=${name}>${label}</label>
      ${control({ value: this.values[name] ?? '', invalid: problem ? 'true' : 'false', described })}
      ${problem && html`<p class="problem" id="${name}-problem">${problem}</p>`}
      ${hint && html`<p class="quiet" id="${name}-hint">${hint}</p>`}
    </div>`;
  }

  readonly #onInput = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    this.values[name] = value;
  };
}
