import { css } from 'lit';

/** Options side by side, their prices and marks, and what became of the choice. Adopted with the first answer. */
export const styles = css`
  .head {
    justify-content: space-between;
  }
  .option {
    position: relative;
    display: grid;
    align-content: start;
    gap: 0.75em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  /* What is opened in one does not stretch the others. */
  .options:has([open]) {
    align-items: start;
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_surface), var(--_accent) 5%);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:has(input:focus-visible) {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .option label,
  .pick {
    display: grid;
    gap: 0.25em;
    text-wrap: balance;
    font-size: 1em;
    font-weight: 400;
  }
  .option label {
    cursor: pointer;
  }
  /* The whole card chooses, but for what can be opened in it. */
  .option label::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .option details {
    position: relative;
  }
  .option:has(:disabled) {
    background: var(--_soft);
    color: var(--_muted);
  }
  .mark {
    padding: 0.125em 0.625em;
    border-radius: 2em;
    background: color-mix(in oklab, var(--_surface), var(--_tone) 14%);
    color: var(--_tone);
    font-size: 0.75em;
    font-weight: 600;
  }
  .price {
    font-size: 1.75em;
    font-weight: 700;
  }
  dl > div {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  dd {
    flex: none;
  }
  dl > div:last-child {
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
`;
