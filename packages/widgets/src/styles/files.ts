import { css } from 'lit';

/** Where files are chosen, and how far they are on their way. Adopted with the first of both. */
export const files = css`
  /* The button's own words are the browser's, in another language than the page's. */
  .pick {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 2.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
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
    background: var(--_soft);
  }
  .pick:has(:focus-visible) {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.375em;
    margin-block-start: 0.25em;
    accent-color: var(--_accent);
  }
`;
