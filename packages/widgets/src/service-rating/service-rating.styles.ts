import { css } from 'lit';

/** The stars, and the room that they take. */
export const styles = css`
  .room[data-for='form'] {
    min-block-size: var(--waybill-rating-room, 14.5em);
  }
  .room[data-for='summary'] {
    min-block-size: var(--waybill-rating-summary-room, 14.5em);
  }
  .head {
    display: grid;
    gap: 0.25em;
  }
  .stars {
    display: flex;
    flex-wrap: wrap;
  }
  .stars legend {
    margin-block-end: 0.25em;
  }
  .stars label {
    position: relative;
    padding: 0.375em;
    border-radius: var(--_radius);
    color: var(--_edge);
    cursor: pointer;
  }
  .stars label:first-of-type {
    margin-inline-start: -0.375em;
  }
  .stars input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .stars svg {
    display: block;
    inline-size: 2.75em;
    block-size: 2.75em;
    stroke-width: 1.5;
  }
  .stars [data-on='true'] {
    color: var(--_accent);
  }
  .stars [data-on='true'] svg {
    fill: currentColor;
  }
  .stars label:hover {
    color: var(--_accent);
    background: var(--_soft);
  }
  .stars label:has(:focus-visible) {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .average {
    inline-size: 7.5em;
    block-size: 1.5em;
    color: var(--_accent);
  }
  .average .filled {
    fill: currentColor;
    stroke: none;
  }
  .average:dir(rtl) {
    scale: -1 1;
  }
  legend + .choices {
    margin-block-start: 0.5em;
  }
  .word {
    min-block-size: 1.5em;
  }
  .bone:nth-child(2) {
    inline-size: 15em;
    max-inline-size: 100%;
    block-size: 3.5em;
  }
  @container (max-width: 26em) {
    .room[data-for='form'] {
      min-block-size: var(--waybill-rating-room, 17.5em);
    }
    .room[data-for='summary'] {
      min-block-size: var(--waybill-rating-summary-room, 21.5em);
    }
  }
`;
