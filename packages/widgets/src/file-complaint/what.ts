import type { CaseType } from '@waybill/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { ComplaintMessages } from '../locales/complaints/messages.ts';
import type { Fields } from '../views/fields.ts';
import type { Report } from './report.ts';
import { groupOf } from './troubles.ts';

/** What happened: what comes closest, as native radio buttons, and the reader's own words. */
export const whatView = ({ fields, offered, choose }: Report, messages: ComplaintMessages): TemplateResult => {
  const { values, problems } = fields;
  const chosen = values.type;
  const radio = (type: CaseType, id?: string) =>
    html`<label
      ><input
        type="radio"
        name="type"
        id=${id ?? nothing}
        .value=${type}
        .checked=${type === chosen}
        @change=${() => choose('type', type)}
      /><span>${messages.troubles[type]}</span></label
    >`;
  const among = (types: readonly CaseType[]) => types.some((type) => type === chosen);
  return html`<fieldset class="answers" part="choices" aria-describedby=${problems.type ? 'type-problem' : nothing}>
      <legend class="hidden">${messages.headings.what}</legend>
      ${problems.type ? html`<p class="problem" id="type-problem">${problems.type}</p>` : nothing}
      ${offered.first.map((type, index) => radio(type, index ? undefined : 'type'))}
      <details ?open=${offered.more.some(([, types]) => among(types))}>
        <summary>${messages.others}</summary>
        ${offered.more.map(
          ([group, types]) =>
            html`<fieldset class="answers">
              <legend>${messages.groups[group]}</legend>
              ${types.map((type) => radio(type))}
            </fieldset>`,
        )}
      </details>
      ${radio(offered.last)}
    </fieldset>
    ${fields.render(
      'text',
      messages.words,
      ({ value, invalid, described }) =>
        html`<textarea
          id="text"
          name="text"
          rows="3"
          maxlength="4000"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
        ></textarea>`,
      messages.prompts[groupOf(chosen ?? '')],
    )}`;
};

/** Whether something is chosen, and told in a few words. */
export const whatFits = (fields: Fields, messages: ComplaintMessages): boolean => {
  if (!fields.values.type) fields.fail('type', messages.troubleNeeded);
  return !!fields.values.type && fields.read('text', /\S/, messages.wordsNeeded) !== undefined;
};
