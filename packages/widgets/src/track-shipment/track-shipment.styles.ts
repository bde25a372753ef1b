import { css } from 'lit';

/** The card, its heading, and what stands in it. */
export const styles = css`
  .room {
    min-block-size: var(--waybill-form-room, 19.5em);
  }
  .card {
    --_tone: var(--_accent);
    display: grid;
    gap: 1.5em;
    padding: 2em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }
  .room[data-for='result'] {
    min-block-size: var(--waybill-result-room, 60em);
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
  h2 {
    font-size: 1.375em;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.0625em;
  }
  form,
  .result,
  .stack {
    display: grid;
    gap: 1.5em;
    align-content: start;
  }
  form,
  .stack {
    gap: 1em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
  }
  .entry {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.75em;
    align-items: start;
  }
  .entry button {
    margin-block-start: 1.6875em;
  }
  .part {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .room[data-for='result'] .bones {
    min-block-size: calc(var(--waybill-result-room, 60em) - 10em);
  }
  .room[data-for='form'] .bone:nth-child(n + 4) {
    display: none;
  }
  .bone {
    block-size: 1em;
    border-radius: var(--_radius);
    background: var(--_soft);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone:nth-child(2) {
    inline-size: 75%;
    block-size: 2.5em;
  }
  .bone:nth-child(3) {
    block-size: 4em;
  }
  .bone:nth-child(n + 4) {
    block-size: 8em;
  }
  .bone:first-child {
    inline-size: 40%;
  }
  ::slotted(a) {
    color: var(--_accent);
  }
  slot {
    display: block;
    padding-block-start: 0.75em;
    font-size: 0.875em;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @container (max-width: 33em) {
    .room {
      min-block-size: var(--waybill-form-room, 25em);
    }
    .card {
      padding: 1.25em;
    }
    .entry {
      grid-template-columns: 1fr;
    }
    .entry button {
      margin: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
  @media print {
    .room {
      min-block-size: 0 !important;
    }
    .card {
      padding: 0;
      border: 0;
    }
    button,
    .screen {
      display: none;
    }
  }
`;
