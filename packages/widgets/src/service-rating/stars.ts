import { html, nothing, svg, type TemplateResult } from 'lit';

export const scores = [1, 2, 3, 4, 5] as const;

const outline = '2.6 6.4 6.9.5-5.3 4.4 1.7 6.8-5.9-3.7-5.9 3.7 1.7-6.8-5.3-4.4 6.9-.5z';

const star = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m12 2.8 ${outline}" /></svg>`;

const five = svg`<path d=${scores.map((score) => `M${24 * score - 12} 2.8l${outline}`).join('')} />`;

/** Five stars, as many of them filled as an average says. Whoever does not see them needs a text beside them. */
export const averageStars = (average: number): TemplateResult =>
  html`<svg class="average" viewBox="0 0 120 24" aria-hidden="true">
    ${five}<svg class="filled" width=${24 * average} height="24">${five}</svg>
  </svg>`;

export interface Stars {
  /** Of the radio buttons; also the id of the first. */
  readonly name: string;
  readonly legend: string;
  /** The legend stands there already, as a heading. */
  readonly headed?: boolean;
  readonly chosen: number | undefined;
  readonly label: (score: number) => string;
  /** Chosen, be it on the way to another one: arrow keys go from star to star. */
  readonly choose: (score: number) => void;
  /** Meant: by a tap, or by Enter or Space. */
  readonly mean?: (score: number) => void;
  /** For `aria-describedby`. */
  readonly described?: string;
}

/** From one to five, as native radio buttons. */
export const starsView = ({ name, legend, headed, chosen, label, choose, mean, described }: Stars): TemplateResult => {
  // Arrow keys go from one radio button to the next, and choose it on the way. The click that they make comes before the
  // key is let go.
  const onKeyDown = (event: KeyboardEvent): void => {
    const { currentTarget, key, target } = event;
    (currentTarget as HTMLElement).toggleAttribute('data-moves', key.startsWith('Arrow'));
    if ((key !== 'Enter' && key !== ' ') || !mean) return;
    event.preventDefault();
    const meant = key === ' ' ? Number((target as HTMLInputElement).value) : chosen;
    if (meant) mean(meant);
  };
  const settle = ({ currentTarget }: Event): void => (currentTarget as HTMLElement).removeAttribute('data-moves');
  return html`<fieldset
    class="stars"
    part="stars"
    data-name=${name}
    @keydown=${onKeyDown}
    @keyup=${settle}
    @pointerdown=${settle}
  >
    <legend class=${headed ? 'hidden' : nothing}>${legend}</legend>
    ${scores.map(
      (score) =>
        html`<label data-on=${chosen !== undefined && score <= chosen}
          ><input
            type="radio"
            name=${name}
            .value=${String(score)}
            aria-label=${label(score)}
            aria-describedby=${described ?? nothing}
            .checked=${score === chosen}
            @change=${() => choose(score)}
            @click=${({ currentTarget }: Event) => {
              const input = currentTarget as HTMLElement;
              if (!input.closest('[data-moves]')) mean?.(score);
            }}
          />${star}</label
        >`,
    )}
  </fieldset>`;
};
