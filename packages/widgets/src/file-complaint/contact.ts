import { html, type TemplateResult } from 'lit';
import type { LaterMessages, Reach } from '../locales/complaints/messages.ts';
import { choices } from '../views/choices.ts';
import type { Fields } from '../views/fields.ts';
import { reachOf, reachTests } from './input.ts';

/** How the reader is reached. */
export const contactView = (
  fields: Fields,
  choose: (reach: Reach) => void,
  proves: boolean,
  messages: LaterMessages,
): TemplateResult => {
  const reach = reachOf(fields.values);
  return html`${choices('reach', messages.reach, messages.reaches, reach, choose)}
  ${fields.render(
    reach,
    messages.reachFields[reach],
    ({ value, invalid, described }) =>
      html`<input
        id=${reach}
        name=${reach}
        type=${reach === 'phone' ? 'tel' : 'email'}
        autocomplete=${reach === 'phone' ? 'tel' : 'email'}
        maxlength=${reach === 'phone' ? 32 : 254}
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${value}
      />`,
    proves ? messages.reachProves : messages.reachWhy,
  )}`;
};

/** Whether the reader can be reached so. */
export const contactFits = (fields: Fields, messages: LaterMessages): boolean => {
  const reach = reachOf(fields.values);
  return fields.read(reach, reachTests[reach], messages.reachNeeded[reach]) !== undefined;
};
