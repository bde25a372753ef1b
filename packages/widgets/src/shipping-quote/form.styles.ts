import { css } from 'lit';

/** Two places side by side, and cells in rows. Adopted with the form. */
export const styles = css`
  form {
    gap: 1.5em;
  }
  .places,
  .cells {
    display: grid;
    gap: 1.5em 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
  }
  .cells {
    align-items: start;
    gap: 0.75em 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
  }
  [part='place'] .cells {
    grid-template-columns: 1fr 1fr;
  }
  details .cells {
    grid-template-columns: repeat(3, 1fr);
    padding-block-start: 0.75em;
  }
  [part='place'] .field:first-child {
    grid-column: 1 / -1;
  }
  legend {
    margin-block-end: 0.5em;
    font-size: 1em;
  }
  select {
    padding-inline-end: 2.25em;
    appearance: none;
    /* A chevron of two triangles: pictures would need a permission of the page's policy. */
    background:
      linear-gradient(45deg, transparent 50%, currentColor 0) right 1.1em center / 0.35em 0.35em no-repeat,
      linear-gradient(-45deg, transparent 50%, currentColor 0) right 0.75em center / 0.35em 0.35em no-repeat,
      var(--_surface);
  }
  select:dir(rtl) {
    background-position:
      left 0.75em center,
      left 1.1em center,
      0 0;
  }
  form details {
    margin-block-start: 0.75em;
  }
`;
