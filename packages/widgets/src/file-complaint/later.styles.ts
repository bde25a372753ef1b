import { css } from 'lit';

/** Where files are taken, and the confirmation. Adopted with the later steps. */
export const styles = css`
  .files {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .promised {
    display: grid;
    gap: 0.25em;
    padding: 1em 1.25em;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_surface), var(--_tone) 10%);
  }
  .promised b {
    font-size: 1.0625em;
  }
  .next {
    display: grid;
    gap: 0.375em;
    padding-inline-start: 1.25em;
  }
  .next li {
    list-style: decimal;
  }
  .next li::marker {
    color: var(--_muted);
  }
  [part='filed'] {
    gap: 1.25em;
  }
`;
