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
  /* The button's own words are the browser's, in another language than the page's. */
  .pick {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 2.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_soft);
    font-weight: 600;
  }
  .pick input {
    position: absolute;
    inset: 0;
    block-size: 100%;
    padding: 0;
    font-size: 0;
    opacity: 0;
    cursor: pointer;
  }
  .pick:hover {
    border-color: var(--_edge);
  }
  .pick:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
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
