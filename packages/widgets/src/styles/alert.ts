import { css } from 'lit';

/** A panel that says what is the matter and what to do. */
export const alert = css`
  .alert {
    --_tone: var(--_accent);
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 1em 1.25em;
    border-inline-start: 0.25em solid var(--_tone);
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface), var(--_tone) 8%);
  }
  .alert h3 {
    font-size: 1em;
  }
`;
