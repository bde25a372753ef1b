import { css } from 'lit';

/**
 * The card, its headings, how parts stand in it, and the bones of what is still to come. `data-tone` colours what has
 * one: `good`, `warn`, `bad`; calm without.
 */
export const card = css`
  .card {
    --_tone: var(--_accent);
    display: grid;
    gap: calc(1.5em * var(--_density));
    padding: calc(2em * var(--_density));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
    box-shadow: var(--waybill-shadow, none);
  }
  [data-tone='good'] {
    --_tone: var(--_good);
  }
  [data-tone='warn'] {
    --_tone: var(--_warn);
  }
  [data-tone='bad'] {
    --_tone: var(--_bad);
  }
  h2,
  h3 {
    inline-size: fit-content;
  }
  h2 {
    font-family: var(--waybill-heading-font, inherit);
    font-size: 1.375em;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.0625em;
  }
  form,
  .stack {
    display: grid;
    gap: calc(1em * var(--_density));
    align-content: start;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .part {
    padding-block-start: calc(1.5em * var(--_density));
    border-block-start: 1px solid var(--_line);
  }
  .bone {
    block-size: 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  /* What is told in lines: a number, a sentence, how far it is, and the rest. */
  .lines .bone {
    block-size: 8em;
  }
  .lines .bone:first-child {
    inline-size: 40%;
    block-size: 1em;
  }
  .lines .bone:nth-child(2) {
    inline-size: 75%;
    block-size: 2.5em;
  }
  .lines .bone:nth-child(3) {
    block-size: 4em;
  }
  a,
  ::slotted(a),
  summary {
    color: var(--_accent);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    font-size: 0.875em;
    font-weight: 500;
    cursor: pointer;
  }
  slot {
    display: block;
    padding-block-start: 0.75em;
    font-size: 0.875em;
  }
  :host(:empty) slot {
    display: none;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @container (max-width: 33em) {
    .card {
      padding: calc(1.25em * var(--_density));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
  @media print {
    .card {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
    .room {
      min-block-size: 0 !important;
    }
    button,
    .screen {
      display: none;
    }
  }
`;
