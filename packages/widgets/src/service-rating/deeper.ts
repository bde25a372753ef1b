import { html, type TemplateResult } from 'lit';
import type { MoreLocale } from './more.ts';
import { dimensions, type Said } from './said.ts';
import { starsView } from './stars.ts';

export { styles } from './deeper.styles.ts';

/** Changes what is said. */
type Say = (change: (said: Said) => void) => void;

/** Each side of it by itself, and what the reader would like to be offered. */
export const dimensionsView = (
  said: Said,
  say: Say,
  suggestion: TemplateResult,
  { messages }: MoreLocale,
): TemplateResult =>
  html`<div class="dimensions" part="dimensions">
      ${dimensions.map((name) =>
        starsView({
          name,
          legend: messages.dimensions[name],
          chosen: said.dimensions[name],
          label: (score) => messages.star(score, messages.scores[score as 1]),
          choose: (score) => say(({ dimensions }) => (dimensions[name] = score)),
        }),
      )}
    </div>
    ${suggestion}`;

/** How likely the reader would recommend it, from 0 to 10. */
export const npsView = ({ nps }: Said, say: Say, { messages }: MoreLocale): TemplateResult =>
  html`<fieldset class="nps" part="nps">
    <legend>${messages.nps}</legend>
    <div class="choices">
      ${Array.from(
        { length: 11 },
        (_, likely) =>
          html`<label
            ><input
              type="radio"
              name="nps"
              .value=${String(likely)}
              .checked=${nps === likely}
              @change=${() => say((said) => (said.nps = likely))}
            />${likely}</label
          >`,
      )}
    </div>
    <p class="ends quiet"><span>${messages.npsLow}</span><span>${messages.npsHigh}</span></p>
  </fieldset>`;
