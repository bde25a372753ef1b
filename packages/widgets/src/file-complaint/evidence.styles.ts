import { css } from 'lit';

/** The chosen files in rows. Adopted with the first of them. */
export const styles = css`
  .chosen {
    display: grid;
    gap: 0.5em;
  }
  .chosen li {
    display: grid;
    grid-template-columns: 3.25em minmax(0, 1fr) auto;
    gap: 0.25em 0.75em;
    align-items: center;
    font-size: 0.9375em;
  }
  .preview {
    display: grid;
    place-items: center;
    inline-size: 3.25em;
    block-size: 3.25em;
    border-radius: calc(var(--_radius) * 0.66);
    background: var(--_soft);
    color: var(--_muted);
    overflow: hidden;
  }
  .preview canvas {
    inline-size: 100%;
    block-size: 100%;
  }
  .chosen button {
    min-inline-size: 2.75em;
    padding-inline: 0.75em;
  }
  .chosen .quiet {
    display: block;
  }
  .chosen .quiet[data-tone] {
    color: var(--_tone);
  }
  .chosen .link {
    padding: 0;
  }
  .chosen .row {
    grid-column: 2 / -1;
  }
`;
