import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/load.ts';
import type { FormMessages } from '../locales/quotes/messages.ts';
import type { Fields } from '../views/fields.ts';
import { countriesIn } from './countries.ts';
import { inputView, problemsOf, selectView } from './fields.ts';
import { ends, placeParts, sides, type End, type FieldName } from './request.ts';

export { styles } from './form.styles.ts';

/** What a form needs beside its fields. */
export interface QuoteForm {
  readonly fields: Fields;
  /** Whether a field is asked at all: the page may have said it. */
  readonly asks: (name: FieldName) => boolean;
  /** JSON pointers to what is wrong with the request. */
  readonly wrong: readonly string[];
  readonly busy: boolean;
  readonly submit: (event: Event) => void;
}

let countries: { readonly tag: string; readonly list: ReturnType<typeof countriesIn> } | undefined;

/** Names are the browser's, and the same for every element of a language. */
const countriesOnce = (tag: string) => {
  if (countries?.tag !== tag) countries = { tag, list: countriesIn(tag) };
  return countries.list;
};

/** Country, region and city of one end. */
const placeView = (fields: Fields, end: End, locale: Locale<FormMessages>): TemplateResult => {
  const { messages, tag } = locale;
  const complete = (part: string) => (end === 'to' ? `shipping ${part}` : 'off');
  return html`<fieldset part="place">
    <legend>${messages[end]}</legend>
    <div class="cells">
      ${selectView(fields, `${end}-country`, locale, messages.pick, countriesOnce(tag), complete('country'))}
      ${inputView(fields, `${end}-region`, locale, { complete: complete('address-level1') })}
      ${inputView(fields, `${end}-city`, locale, { complete: complete('address-level2') })}
    </div>
  </fieldset>`;
};

const parcelView = (fields: Fields, asks: QuoteForm['asks'], locale: Locale<FormMessages>): unknown => {
  const { messages } = locale;
  const goods = () => selectView(fields, 'goods', locale, messages.generalGoods, Object.entries(messages.goods));
  const value = () => inputView(fields, 'declared-value', locale, { hint: messages.valueHint });
  const cells = [
    asks('weight') ? inputView(fields, 'weight', locale) : undefined,
    asks('goods') ? goods() : undefined,
    asks('declared-value') ? value() : undefined,
  ].filter((cell) => cell);
  const size = sides.some(asks);
  if (!cells.length && !size) return nothing;
  return html`<fieldset part="parcel">
    <legend>${messages.parcel}</legend>
    <div class="cells">${cells}</div>
    ${
      size
        ? html`<details ?open=${sides.some((side) => fields.problems[side])}>
            <summary>${messages.size}</summary>
            <div class="cells">${sides.map((side) => inputView(fields, side, locale))}</div>
          </details>`
        : nothing
    }
  </fieldset>`;
};

/** From, to, what: as far as the page has not said it, or has said it wrong. */
export const formView = (form: QuoteForm, locale: Locale<FormMessages>): TemplateResult => {
  const { fields, busy, submit } = form;
  const problems = problemsOf(form.wrong, locale);
  const asks = (name: FieldName) => form.asks(name) || name in problems;
  fields.problems = problems;
  return html`<form part="form" class="screen" novalidate @submit=${submit}>
    <div class="places">
      ${ends.map((end) =>
        placeParts.some((part) => asks(`${end}-${part}`)) ? placeView(fields, end, locale) : nothing,
      )}
    </div>
    ${parcelView(fields, asks, locale)}
    <div><button part="button" aria-disabled=${busy}>${locale.messages.ask}</button></div>
  </form>`;
};
