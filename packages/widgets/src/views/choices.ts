import { html, type TemplateResult } from 'lit';

/** One choice of several, as native radio buttons. */
export const choices = <T extends string>(
  name: string,
  legend: string,
  labels: Readonly<Record<T, string>>,
  chosen: T,
  choose: (option: T) => void,
): TemplateResult =>
  html`<fieldset>
    <legend class="hidden">${legend}</legend>
    <div class="choices" part="choices">
      ${(Object.keys(labels) as T[]).map(
        (option) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              .checked=${option === chosen}
              @change=${() => choose(option)}
            />${labels[option]}</label
          >`,
      )}
    </div>
  </fieldset>`;
