import { css } from 'lit';

/** The room that a case takes, its clock, and its bones. */
export const styles = css`
  .room[data-for='case'] {
    min-block-size: var(--waybill-case-room, 58em);
  }
  .room[data-for='none'] {
    min-block-size: var(--waybill-empty-room, 11em);
  }
  .case {
    display: grid;
    gap: 1.5em;
  }
  .empty p {
    color: var(--_muted);
  }
  .clock {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .clock b,
  .clock:not(:has(b)) {
    color: var(--_tone);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 33em) {
    .room[data-for='none'] {
      min-block-size: var(--waybill-empty-room, 13.5em);
    }
  }
`;
