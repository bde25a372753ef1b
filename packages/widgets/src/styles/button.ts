import { css } from 'lit';

/** Buttons: filled for the one next step, `plain` for what stands beside it, `link` inside text. */
export const button = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: calc(2.75em * var(--_density));
    padding: calc(0.5em * var(--_density)) 1.25em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in oklab, var(--_accent), var(--_text) 18%);
  }
  .plain {
    border-color: color-mix(in oklab, var(--_line), var(--_edge) 40%);
    background: transparent;
    color: var(--_text);
  }
  .plain:hover,
  .link:hover {
    background: var(--_soft);
  }
  .link {
    min-block-size: 1.75em;
    padding: 0;
    background: transparent;
    color: var(--_accent);
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  [aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
`;
