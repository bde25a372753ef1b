import { css } from 'lit';

/** Figures side by side; one that is unfolded has the whole width. */
export const styles = css`
  .head,
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em 1.5em;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 500;
  }
  form {
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    align-items: end;
  }
  form :is(input, select) {
    block-size: 3em;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16em, 100%), 1fr));
    gap: 0.75em;
  }
  .figure {
    display: grid;
    align-content: start;
    gap: 0.375em;
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .figure:has(:is([data-detail='trend'], [data-detail='cuts'])[open]) {
    grid-column: 1 / -1;
  }
  /* A table that is wider scrolls in its frame. */
  .figure,
  .details {
    grid-template-columns: minmax(0, 1fr);
  }
  .value {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .target {
    display: flex;
    gap: 0.375em;
    font-size: 0.875em;
  }
  .target svg,
  .target b {
    color: var(--_tone);
  }
  .target svg {
    display: block;
  }
  .details {
    display: grid;
    margin-block-start: auto;
    padding-block-start: 0.5em;
  }
  details[open] > summary {
    margin-block-end: 0.5em;
  }
  [data-gap] {
    padding-block: 0.5em;
  }
`;
