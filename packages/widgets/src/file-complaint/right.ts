import type { CaseWish } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LaterMessages } from '../locales/complaints/messages.ts';
import { pickable } from '../pickable.ts';
import type { Fields } from '../views/fields.ts';
import { amountOf, asksAmount, wishesOf } from './input.ts';
import { isEnquiry } from './troubles.ts';

/** What the step needs beside its fields. */
export interface RightStep {
  readonly fields: Fields;
  readonly currency: string;
  /** The files that are chosen already. */
  readonly chosen: unknown;
  readonly add: (files: Iterable<File>) => void;
  readonly wish: (wishes: readonly CaseWish[]) => void;
}

const filesView = ({ fields, chosen, add }: RightStep, messages: LaterMessages): TemplateResult => {
  const take = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    add([...(input.files ?? [])]);
    // The same file can be chosen again after it was removed.
    input.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    add([...(event.dataTransfer?.files ?? [])]);
  };
  return html`<div class="files" part="files" @dragover=${(event: Event) => event.preventDefault()} @drop=${drop}>
    ${fields.render(
      'files',
      messages.optional(messages.files),
      ({ invalid, described }) =>
        html`<span class="pick"
          ><span aria-hidden="true">${messages.addFiles}</span
          ><input
            id="files"
            type="file"
            multiple
            accept=${pickable}
            aria-invalid=${invalid}
            aria-describedby=${described}
            @input=${(event: Event) => event.stopPropagation()}
            @change=${take}
        /></span>`,
      messages.filesHint,
    )}
    ${chosen}
  </div>`;
};

const wishesView = ({ fields, currency, wish }: RightStep, messages: LaterMessages): TemplateResult => {
  const wished = wishesOf(fields.values);
  const toggle = (one: CaseWish) =>
    wish(wished.includes(one) ? wished.filter((each) => each !== one) : [...wished, one]);
  const amount = () =>
    fields.render(
      'amount',
      messages.optional(messages.amount(currency)),
      ({ value, invalid, described }) =>
        html`<input
          id="amount"
          name="amount"
          inputmode="decimal"
          autocomplete="off"
          maxlength="11"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
        />`,
    );
  return html`<fieldset class="answers" part="choices">
      <legend>${messages.optional(messages.wishes)}</legend>
      ${(Object.keys(messages.wishNames) as CaseWish[]).map(
        (one) =>
          html`<label
            ><input
              type="checkbox"
              name="wishes"
              .value=${one}
              .checked=${wished.includes(one)}
              @change=${() => toggle(one)}
            /><span>${messages.wishNames[one]}</span></label
          >`,
      )}
    </fieldset>
    ${asksAmount(fields.values) ? amount() : nothing}`;
};

/** What shows it, and what would make it right. All of it can be left out. */
export const rightView = (step: RightStep, messages: LaterMessages): TemplateResult =>
  html`${filesView(step, messages)} ${isEnquiry(step.fields.values.type ?? '') ? nothing : wishesView(step, messages)}`;

/** Whether the amount is one, or left out. */
export const rightFits = (fields: Fields, messages: LaterMessages): boolean => {
  if (amountOf(fields.values) !== 'NaN') return true;
  fields.fail('amount', messages.amountNeeded);
  return false;
};
